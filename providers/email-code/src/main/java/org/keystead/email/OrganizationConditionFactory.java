package org.keystead.email;

import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** True for members of an organization that requires a strong factor of them. */
public final class OrganizationConditionFactory extends ConditionFactory {

    /** The organization's attribute that says so, with the value {@code true}. */
    public static final String ATTRIBUTE = "keystead.requires-strong-factor";

    public OrganizationConditionFactory() {
        super(OrganizationConditionFactory::matches);
    }

    private static boolean matches(AuthenticationFlowContext context) {
        return context.getRealm().isOrganizationsEnabled()
                && context.getSession()
                        .getProvider(OrganizationProvider.class)
                        .getByMember(context.getUser())
                        .filter(OrganizationModel::isEnabled)
                        .map(organization -> organization.getAttributes().get(ATTRIBUTE))
                        .anyMatch(List.of("true")::equals);
    }

    @Override
    public String getId() {
        return "keystead-condition-organization";
    }

    @Override
    public String getDisplayType() {
        return "Condition - organization requires a strong factor";
    }

    @Override
    public String getHelpText() {
        return "Runs the flow for members of an organization whose attribute "
                + ATTRIBUTE
                + " is true.";
    }
}
