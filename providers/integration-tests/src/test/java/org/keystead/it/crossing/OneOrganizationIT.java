package org.keystead.it.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keystead.it.server.Answer;
import org.keystead.it.server.Api;

/**
 * The same requests, with names that are the caller's own, are found: that is why the refusals of
 * {@link TwoOrganizationsIT} say something.
 */
class OneOrganizationIT {

    private static final List<String> ORDER = List.of("GET", "PUT", "POST", "DELETE");

    /**
     * Owners of this preset found nothing themselves, and are no support agents; administrators
     * approve nothing in an owner's place.
     */
    private static final Set<String> REFUSED =
            Set.of("adminCreateSupportApproval", "createOrganization", "getSupportVerdict");

    private static Stage stage;
    private static Furnished furnished;

    @BeforeAll
    static void furnish() {
        stage = new Stage();
        furnished = new Furnished(stage.realm(), "atropa");
        furnished.furnish();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    static List<Endpoint> endpoints() {
        return stage.endpoints().stream()
                .filter(e -> !e.administration() || e.slots().contains(Slot.ORGANIZATION))
                .filter(e -> !REFUSED.contains(e.id()))
                .sorted(Comparator.comparing(e -> ORDER.indexOf(e.verb())))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void whatIsOnesOwnIsFound(Endpoint endpoint) {
        String user =
                endpoint.template().contains("/me/invitations/")
                        ? furnished.invited()
                        : furnished.owner();
        Map<Slot, String> names = new EnumMap<>(furnished.furnish().values());
        names.put(Slot.SUBJECT, stage.realm().user(user));
        Api caller = endpoint.administration() ? stage.realm().admin() : stage.realm().as(user);
        Answer answer = endpoint.ask(caller, stage.realm().name(), new Names(names));
        assertThat(answer.status())
                .as(answer.text())
                .satisfiesAnyOf(
                        status -> assertThat(status).isBetween(200, 299),
                        status -> assertThat(status).isEqualTo(409));
    }
}
