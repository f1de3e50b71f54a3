package org.keystead.access.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.services.validation.Validation;
import org.keystead.access.document.Faults;
import org.keystead.access.document.Fields;
import org.keystead.access.model.Grant;

/** Who is invited, and what to. */
record InvitationRequest(
        String email, Optional<String> firstName, Optional<String> lastName, List<Grant> grants) {

    private static final int MAX_GRANTS = 100;
    private static final String NOBODY_YET = "";

    /** What an invitation says, so that another one says the same. */
    static InvitationRequest again(OrganizationInvitationModel invitation, List<Grant> promised) {
        return new InvitationRequest(
                invitation.getEmail(),
                Optional.ofNullable(invitation.getFirstName()),
                Optional.ofNullable(invitation.getLastName()),
                promised);
    }

    /** The address as Keycloak keeps it. */
    String address() {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    static InvitationRequest read(
            Managing managing, OrganizationModel organization, Fields fields, Faults faults) {
        InvitationRequest request =
                new InvitationRequest(
                        email(fields, faults),
                        fields.text("firstName", 255),
                        fields.text("lastName", 255),
                        grants(managing, organization, fields, faults));
        fields.end();
        return request;
    }

    private static String email(Fields fields, Faults faults) {
        String email = fields.requiredText("email", 255);
        if (!email.isEmpty() && !Validation.isEmailValid(email.strip())) {
            faults.add(fields.path("email"), "must be an e-mail address");
        }
        return email;
    }

    private static List<Grant> grants(
            Managing managing, OrganizationModel organization, Fields fields, Faults faults) {
        List<Grant> grants = new ArrayList<>();
        for (Fields.Element element : fields.elements("grants", MAX_GRANTS)) {
            grants.add(
                    GrantRequest.read(
                                    managing,
                                    organization,
                                    new Fields(element.value(), element.path(), faults),
                                    faults)
                            .toGrant(managing, organization, NOBODY_YET));
        }
        return grants;
    }
}
