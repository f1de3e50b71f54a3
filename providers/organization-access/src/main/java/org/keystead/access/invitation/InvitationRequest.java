package org.keystead.access.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.keycloak.models.OrganizationInvitationModel;
import org.keycloak.models.OrganizationModel;
import org.keycloak.services.validation.Validation;
import org.keystead.access.grant.GrantRequest;
import org.keystead.access.json.Faults;
import org.keystead.access.json.Fields;
import org.keystead.access.management.GrantEvaluation;
import org.keystead.access.management.Managing;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Invitation;
import org.keystead.access.model.Landing;

/**
 * Who is invited, what to, and how long that stands.
 *
 * @param lifespan in seconds; empty for that of the realm
 */
public record InvitationRequest(
        String email,
        Optional<String> firstName,
        Optional<String> lastName,
        List<Grant> grants,
        Landing landing,
        OptionalInt lifespan) {

    private static final int MAX_GRANTS = 100;
    private static final String NOBODY_YET = "";
    private static final int SHORTEST = 5 * 60;
    private static final int LONGEST = 30 * 24 * 60 * 60;

    /** What an invitation says, so that another one says the same. */
    public static InvitationRequest again(
            OrganizationInvitationModel invitation, Optional<Invitation> carried) {
        return new InvitationRequest(
                invitation.getEmail(),
                Optional.ofNullable(invitation.getFirstName()),
                Optional.ofNullable(invitation.getLastName()),
                carried.map(Invitation::grants).orElse(List.of()),
                carried.map(Invitation::landing).orElse(Landing.ANYWHERE),
                OptionalInt.of(invitation.getExpiresAt() - invitation.getCreatedAt()));
    }

    /** The address as Keycloak keeps it. */
    String address() {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public static InvitationRequest read(
            Managing managing, OrganizationModel organization, Fields fields, Faults faults) {
        InvitationRequest request =
                new InvitationRequest(
                        email(fields, faults),
                        fields.text("firstName", 255),
                        fields.text("lastName", 255),
                        grants(managing, organization, fields, faults),
                        new LandingRequest(managing, fields, faults).read(),
                        lifespan(fields, faults));
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

    private static OptionalInt lifespan(Fields fields, Faults faults) {
        OptionalInt seconds = fields.number("lifespanSeconds");
        seconds.ifPresent(
                s -> {
                    if (s < SHORTEST || s > LONGEST) {
                        faults.add(
                                fields.path("lifespanSeconds"),
                                "must be " + SHORTEST + " to " + LONGEST);
                    }
                });
        return seconds;
    }

    private static List<Grant> grants(
            Managing managing, OrganizationModel organization, Fields fields, Faults faults) {
        GrantEvaluation policy = new GrantEvaluation(managing.decisions(), organization);
        List<Grant> grants = new ArrayList<>();
        for (Fields.Element element : fields.elements("grants", MAX_GRANTS)) {
            grants.add(
                    GrantRequest.read(
                                    managing,
                                    organization,
                                    policy,
                                    new Fields(element.value(), element.path(), faults),
                                    faults)
                            .toGrant(managing, organization, NOBODY_YET));
        }
        return grants;
    }
}
