package org.keystead.access.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.utils.AcrUtils;
import org.keycloak.representations.IDToken;
import org.keystead.access.model.StepUp;

/**
 * How strong and how fresh a login was (RFC 9470, ASVS 6.8.4).
 *
 * @param acr the class that was reached; empty when nothing says
 * @param at when the person logged in; empty when nothing says, which reaches no age at all
 */
public record Assurance(Optional<String> acr, Optional<Instant> at) {

    /** No assurance at all. */
    public static final Assurance UNKNOWN = new Assurance(Optional.empty(), Optional.empty());

    public static Assurance of(IDToken token) {
        return new Assurance(
                Optional.ofNullable(token.getAcr()),
                Optional.ofNullable(token.getAuth_time())
                        .filter(seconds -> seconds > 0)
                        .map(Instant::ofEpochSecond));
    }

    /**
     * Whether it satisfies {@code stepUp}, by the levels that the client's or realm's map gives.
     */
    public boolean reaches(StepUp stepUp, ClientModel client, Instant now) {
        Map<String, Integer> levels = AcrUtils.getAcrLoaMap(client);
        boolean strong = acr.isPresent() && level(acr.get(), levels) >= level(stepUp.acr(), levels);
        boolean strongByName = acr.equals(Optional.of(stepUp.acr()));
        boolean fresh =
                stepUp.maxAge().isEmpty()
                        || at.map(a -> !a.plusSeconds(stepUp.maxAge().getAsInt()).isBefore(now))
                                .orElse(false);
        return (strong || strongByName) && fresh;
    }

    /** An acr that no map knows is its own number, as in Keycloak; other text is no level. */
    private static double level(String acr, Map<String, Integer> levels) {
        Integer mapped = levels.get(acr);
        if (mapped != null) {
            return mapped;
        }
        return acr.matches("[0-9]{1,6}") ? Integer.parseInt(acr) : Double.NaN;
    }
}
