package org.keystead.probe;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keycloak.models.workflow.WorkflowProviderEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Remembers how steps ended, which Keycloak runs in the background and tells only in its log. */
final class WorkflowSteps implements ProviderEventListener {

    private static final Map<String, List<Map<String, String>>> ENDED = new ConcurrentHashMap<>();

    static List<Map<String, String>> of(String user) {
        return ENDED.getOrDefault(user, List.of());
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof WorkflowProviderEvent.WorkflowStepFailedEvent failed) {
            ended(failed, "" + failed.getErrorMessage());
        } else if (event instanceof WorkflowProviderEvent.WorkflowStepExecutedEvent done) {
            ended(done, "");
        }
    }

    private static void ended(WorkflowProviderEvent event, String failure) {
        ENDED.computeIfAbsent(event.getResourceId(), id -> new CopyOnWriteArrayList<>())
                .add(Map.of("failure", failure));
    }
}
