package org.keystead.yubikey.login;

import java.util.Objects;
import java.util.Optional;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

/** Which level of authentication an execution works for, read off the flows around it. */
final class GuardedLevel {

    private final RealmModel realm;
    private final AuthenticationExecutionModel execution;

    GuardedLevel(RealmModel realm, AuthenticationExecutionModel execution) {
        this.realm = realm;
        this.execution = execution;
    }

    /** Whether no flow around the execution asks for more than level 1. */
    boolean isFirst() {
        String flowId = execution.getParentFlow();
        while (flowId != null) {
            AuthenticationFlowModel flow = realm.getAuthenticationFlowById(flowId);
            if (flow == null || asksForMore(flow)) {
                return false;
            }
            AuthenticationExecutionModel around =
                    flow.isTopLevel() ? null : realm.getAuthenticationExecutionByFlowId(flowId);
            flowId = around == null ? null : around.getParentFlow();
        }
        return true;
    }

    private boolean asksForMore(AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(
                        sibling ->
                                ConditionalLoaAuthenticatorFactory.PROVIDER_ID.equals(
                                        sibling.getAuthenticator()))
                .anyMatch(condition -> level(condition).filter("1"::equals).isEmpty());
    }

    /** Empty where nothing says it, which then counts as more than the first. */
    private Optional<String> level(AuthenticationExecutionModel condition) {
        return Optional.ofNullable(condition.getAuthenticatorConfig())
                .map(realm::getAuthenticatorConfigById)
                .map(AuthenticatorConfigModel::getConfig)
                .map(config -> Objects.toString(config.get(ConditionalLoaAuthenticator.LEVEL), ""));
    }
}
