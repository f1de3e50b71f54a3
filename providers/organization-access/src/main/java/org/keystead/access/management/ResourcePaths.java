package org.keystead.access.management;

/** How admin events name what they are about. */
public final class ResourcePaths {

    private ResourcePaths() {}

    public static String organization(String organization) {
        return "organizations/" + organization;
    }

    public static String member(String organization, String user) {
        return organization(organization) + "/members/" + user;
    }

    public static String grant(String organization, String user, String grant) {
        return member(organization, user) + "/grants/" + grant;
    }

    public static String role(String organization, String role) {
        return organization(organization) + "/roles/" + role;
    }

    public static String project(String organization, String project) {
        return organization(organization) + "/projects/" + project;
    }

    public static String invitation(String organization, String invitation) {
        return organization(organization) + "/invitations/" + invitation;
    }

    public static String supportApproval(String organization, String approval) {
        return organization(organization) + "/support-approvals/" + approval;
    }
}
