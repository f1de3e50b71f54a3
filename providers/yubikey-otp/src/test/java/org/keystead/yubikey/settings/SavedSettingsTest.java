package org.keystead.yubikey.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keystead.yubikey.credential.YubikeyCredential;

class SavedSettingsTest {

    @Test
    void flowThatAnImportHasTakenAwayIsPassedOver() {
        assertThat(SavedSettings.executions(realm())).hasSize(1);
    }

    /** It lists a flow that is no more, and fails when asked for the steps of that one. */
    private static RealmModel realm() {
        return (RealmModel)
                Proxy.newProxyInstance(
                        RealmModel.class.getClassLoader(),
                        new Class<?>[] {RealmModel.class},
                        (proxy, method, arguments) ->
                                answer(
                                        method.getName(),
                                        arguments == null ? List.of() : List.of(arguments)));
    }

    private static Object answer(String method, List<Object> arguments) {
        boolean kept = arguments.contains("kept");
        return switch (method) {
            case "getAuthenticationFlowsStream" -> Stream.of(flow("gone"), flow("kept"));
            case "getAuthenticationFlowById" -> kept ? flow("kept") : null;
            case "getAuthenticationExecutionsStream" -> {
                if (!kept) {
                    throw new IllegalStateException("no such flow");
                }
                yield Stream.of(step());
            }
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private static AuthenticationFlowModel flow(String id) {
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setId(id);
        return flow;
    }

    private static AuthenticationExecutionModel step() {
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setAuthenticator(YubikeyCredential.TYPE);
        return step;
    }
}
