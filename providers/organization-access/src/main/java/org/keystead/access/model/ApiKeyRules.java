package org.keystead.access.model;

/**
 * What a realm lets its users make of API keys.
 *
 * @param perUser how many keys one user has at most, 0 to {@link #LARGEST}; with 0 nobody makes any
 * @param defaultDays after how many days a key ends whose maker says nothing, 1 to {@code
 *     longestDays}
 * @param longestDays after how many days a key ends at the latest, 1 to {@link #LONGEST}
 * @param endless whether a key may have no end
 */
public record ApiKeyRules(int perUser, int defaultDays, int longestDays, boolean endless) {

    public static final int LARGEST = 1000;

    public static final int LONGEST = 3650;

    public static final ApiKeyRules DEFAULT = new ApiKeyRules(50, 90, 365, false);
}
