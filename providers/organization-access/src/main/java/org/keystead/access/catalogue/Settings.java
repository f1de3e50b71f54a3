package org.keystead.access.catalogue;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** The settings of the components, as the console, Terraform and realm files know them. */
final class Settings {

    private Settings() {}

    static List<ProviderConfigProperty> catalogue() {
        ProviderConfigurationBuilder settings = ProviderConfigurationBuilder.create();
        text(settings, ConfigText.SECTIONS, "Keys of all sections, in order, with commas between.");
        many(settings, ConfigText.SECTION, "A sentence a section: key: field value; field value.");
        text(settings, "levels.read", "Actions of the level read.");
        text(settings, "levels.manage", "Actions that the level manage has beyond read.");
        text(settings, "ownerOnlyActions", "Actions that only owners have, on every section.");
        text(settings, "founding.role", "Role that the founder of an organization holds.");
        flag(settings, "founding.selfService", "Whether users found organizations themselves.");
        flag(settings, "founding.firstMember", "Whether a first member gets the role by itself.");
        text(settings, "founding.limit", "How many organizations a user founds at most.");
        text(settings, "support.never", "Actions that the support desk never does.");
        text(settings, "support.ownerOnly", "Actions that it does for owners only.");
        text(settings, "notices.days", "Days before a grant's end on which owners are mailed.");
        text(settings, "decisionLog.percent", "How many of a hundred decisions are logged.");
        text(settings, "invitations.perSender", "Invitations an hour by one member; 20 if empty.");
        text(
                settings,
                "invitations.perOrganization",
                "Invitations an hour by the members of one organization; 50 if empty.");
        text(
                settings,
                "invitations.perRecipient",
                "Invitations an hour to one address; 3 if empty.");
        text(settings, "apiKeys.perUser", "How many API keys a user has at most; 50 if empty.");
        text(settings, "apiKeys.defaultDays", "Days until a key ends by itself; 90 if empty.");
        text(settings, "apiKeys.longestDays", "Days until it ends at the latest; 365 if empty.");
        flag(settings, "apiKeys.endless", "Whether a key may have no end.");
        return settings.build();
    }

    static List<ProviderConfigProperty> roleTemplate() {
        ProviderConfigurationBuilder settings = ProviderConfigurationBuilder.create();
        many(settings, "permission", "section: level except action, action.");
        text(settings, "displayName", "What people call the role.");
        text(settings, "description", "What the role is for.");
        text(settings, "cardinality", "\"one\" where a single member may hold it.");
        flag(settings, "owner", "Whether its holders own the organization.");
        flag(settings, "protected", "Whether only realm administrators may take it from somebody.");
        flag(settings, "joinsNewProjects", "Whether its holders get it at every new project.");
        return settings.build();
    }

    private static void text(ProviderConfigurationBuilder settings, String name, String help) {
        add(settings, name, ProviderConfigProperty.STRING_TYPE, help);
    }

    private static void many(ProviderConfigurationBuilder settings, String name, String help) {
        add(settings, name, ProviderConfigProperty.MULTIVALUED_STRING_TYPE, help);
    }

    private static void flag(ProviderConfigurationBuilder settings, String name, String help) {
        add(settings, name, ProviderConfigProperty.BOOLEAN_TYPE, help);
    }

    private static void add(
            ProviderConfigurationBuilder settings, String name, String type, String help) {
        settings.property().name(name).label(name).type(type).helpText(help).add();
    }
}
