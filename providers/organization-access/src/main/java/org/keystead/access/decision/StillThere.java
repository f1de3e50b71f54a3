package org.keystead.access.decision;

import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.models.ModelException;

/**
 * Questions to Keycloak about an organization that was there a moment ago. It fails where one goes
 * in between, and there is nothing to tell of it then.
 */
public final class StillThere {

    private StillThere() {}

    /**
     * What Keycloak answers, if anything.
     *
     * @throws ModelException if it is the database that fails
     */
    public static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (ModelException e) {
            if (e.getCause() != null) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
