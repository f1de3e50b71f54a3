package org.keystead.access.listener;

import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.models.workflow.WorkflowProviderEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;
import org.keystead.access.invitation.Joining;
import org.keystead.access.notice.EndNotices;
import org.keystead.access.notice.KeyEndNotices;
import org.keystead.access.owner.OwnerDisabled;

/** Hears events of every realm, whether or not it lists this listener. */
public final class NativeEventsFactory implements EventListenerProviderFactory {

    private static final String DISABLING_STEP = "disable-user";
    private static final String INTERVAL = "notice-interval";
    private static final int DEFAULT_INTERVAL = 3600;

    private int noticeInterval;

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new NativeEvents(session);
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {
        noticeInterval = config.getInt(INTERVAL, DEFAULT_INTERVAL);
        if (noticeInterval < 1) {
            throw new IllegalArgumentException(
                    "the option %s of %s must be at least 1".formatted(INTERVAL, getId()));
        }
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new DepartureWatch());
        factory.register(new RemovalWatch());
        factory.register(new TemplateWatch());
        factory.register(new Joining());
        factory.register(NativeEventsFactory::workflow);
        factory.register(
                event -> {
                    if (event instanceof PostMigrationEvent) {
                        schedule(factory);
                    }
                });
    }

    private void schedule(KeycloakSessionFactory factory) {
        try (KeycloakSession session = factory.create()) {
            long interval = Duration.ofSeconds(noticeInterval).toMillis();
            TimerProvider timer = session.getProvider(TimerProvider.class);
            for (ScheduledTask look :
                    List.of(new EndNotices(factory), new KeyEndNotices(factory))) {
                timer.schedule(
                        new ClusterAwareScheduledTaskRunner(factory, look, interval), interval);
            }
        }
    }

    /** A workflow's step raises no admin event of its own, but an event when it is committed. */
    private static void workflow(ProviderEvent event) {
        if (event instanceof WorkflowProviderEvent.WorkflowStepExecutedEvent done
                && DISABLING_STEP.equals(done.getStepProviderId())) {
            new OwnerDisabled(done.getKeycloakSession()).lookAfterwards(done.getResourceId());
        }
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(INTERVAL)
                .type(ProviderConfigProperty.INTEGER_TYPE)
                .helpText("Seconds between two looks for ends of grants and API keys to tell of.")
                .defaultValue(DEFAULT_INTERVAL)
                .add()
                .build();
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "keystead-organization-access";
    }
}
