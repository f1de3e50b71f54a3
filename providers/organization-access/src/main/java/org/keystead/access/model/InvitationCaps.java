package org.keystead.access.model;

/**
 * How many invitations members may mail in one hour of the clock, each 0 to {@link #LARGEST}.
 *
 * @param perSender by one member
 * @param perOrganization by all members of one organization together
 * @param perRecipient to one address, from whatever organization
 */
public record InvitationCaps(int perSender, int perOrganization, int perRecipient) {

    public static final int LARGEST = 1000;

    public static final InvitationCaps DEFAULT = new InvitationCaps(20, 50, 3);
}
