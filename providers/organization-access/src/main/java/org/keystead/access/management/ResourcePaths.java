package org.keystead.access.management;

/** How admin events name what they are about. */
public final class ResourcePaths {

    private ResourcePaths() {}

    static String organization(String organization) {
        return "organizations/" + organization;
    }

    static String member(String organization, String user) {
        return organization(organization) + "/members/" + user;
    }

    public static String grant(String organization, String user, String grant) {
        return member(organization, user) + "/grants/" + grant;
    }
}
