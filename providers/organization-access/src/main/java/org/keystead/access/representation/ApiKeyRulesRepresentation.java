package org.keystead.access.representation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.keystead.access.model.ApiKeyRules;

/**
 * What the realm lets its users make of API keys.
 *
 * @param perUser how many keys that have not ended one user has at most
 * @param defaultDays after how many days a key ends whose maker says nothing
 * @param longestDays after how many days a key ends at the latest
 * @param endless whether a key may have no end
 */
@Schema(requiredProperties = {"perUser", "defaultDays", "longestDays", "endless"})
public record ApiKeyRulesRepresentation(
        int perUser, int defaultDays, int longestDays, boolean endless) {

    public static ApiKeyRulesRepresentation of(ApiKeyRules rules) {
        return new ApiKeyRulesRepresentation(
                rules.perUser(), rules.defaultDays(), rules.longestDays(), rules.endless());
    }
}
