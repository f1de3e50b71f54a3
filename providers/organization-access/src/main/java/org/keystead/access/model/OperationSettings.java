package org.keystead.access.model;

/**
 * What a realm is told of its access model as time goes by, which is nothing unless it asks, and
 * how many people its members may write to, and what keys they make.
 *
 * @param noticeDays how many days before the end of a grant its owners are mailed, 0 to {@link
 *     #LONGEST_NOTICE}; 0 for no mail, before or after
 * @param loggedPercent how many of a hundred decisions are logged, 0 to 100
 */
public record OperationSettings(
        int noticeDays, int loggedPercent, InvitationCaps invitations, ApiKeyRules apiKeys) {

    public static final int LONGEST_NOTICE = 90;

    public static final OperationSettings NONE =
            new OperationSettings(0, 0, InvitationCaps.DEFAULT, ApiKeyRules.DEFAULT);
}
