package org.keystead.probe;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.query.Query;
import org.hibernate.stat.QueryStatistics;
import org.hibernate.stat.Statistics;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.timer.TimerProvider;

/** Counts of statements, entities and rows, at {@code /realms/{realm}/keystead-probe}. */
public final class ProbeResourceProvider implements RealmResourceProvider {

    private static final Set<String> READERS =
            Set.of(
                    "org.keystead.access.rest.http.JsonBody",
                    "org.keystead.access.rest.http.SpooledBody");

    private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

    private final KeycloakSession session;

    ProbeResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return this;
    }

    /** How many statements the server has prepared since it started. */
    @GET
    @Path("statements")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> statements() {
        SessionFactory factory =
                entityManager().getEntityManagerFactory().unwrap(SessionFactory.class);
        return Map.of("count", factory.getStatistics().getPrepareStatementCount());
    }

    /** How often the server has executed that named query since it started. */
    @GET
    @Path("queries/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> queries(@PathParam("name") String name) {
        EntityManager em = entityManager();
        String text = em.createNamedQuery(name).unwrap(Query.class).getQueryString();
        QueryStatistics query =
                em.getEntityManagerFactory()
                        .unwrap(SessionFactory.class)
                        .getStatistics()
                        .getQueryStatistics(text);
        return Map.of("count", query == null ? 0 : query.getExecutionCount());
    }

    /** Checks the bearer token as every endpoint does, and answers what it always answers. */
    @GET
    @Path("bearer")
    @Produces(MediaType.APPLICATION_JSON)
    public Response bearer() {
        boolean known = new AppAuthManager.BearerTokenAuthenticator(session).authenticate() != null;
        return known ? Response.ok(NOTHING).build() : Response.status(401).build();
    }

    /** The same after it has read a body. */
    @POST
    @Path("bearer")
    @Produces(MediaType.APPLICATION_JSON)
    public Response bearer(InputStream body) throws IOException {
        body.readAllBytes();
        return bearer();
    }

    /** How many requests to the pack have passed their door, and wait for the rest of a body. */
    @GET
    @Path("reading")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> reading() {
        long reading =
                Thread.getAllStackTraces().values().stream()
                        .filter(
                                stack ->
                                        Stream.of(stack)
                                                .map(StackTraceElement::getClassName)
                                                .anyMatch(READERS::contains))
                        .count();
        return Map.of("count", reading);
    }

    /** How often the server has written to the pack's tables since it started. */
    @GET
    @Path("writes")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> writes() {
        Statistics statistics =
                entityManager()
                        .getEntityManagerFactory()
                        .unwrap(SessionFactory.class)
                        .getStatistics();
        long writes =
                Stream.of(statistics.getEntityNames())
                        .filter(name -> name.startsWith("org.keystead"))
                        .map(statistics::getEntityStatistics)
                        .mapToLong(
                                entity ->
                                        entity.getInsertCount()
                                                + entity.getUpdateCount()
                                                + entity.getDeleteCount())
                        .sum();
        return Map.of("count", writes);
    }

    /** How many entities the fullest session has held since this was last asked. */
    @GET
    @Path("fullest-session")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Integer> fullestSession() {
        return Map.of("entities", FullestSession.of(entityManager().getEntityManagerFactory()));
    }

    /** How many rows each of the pack's tables holds. */
    @GET
    @Path("rows")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> rows() {
        return Rows.of(entityManager());
    }

    /** How the steps of workflows ended for one user, oldest first. */
    @GET
    @Path("workflow-steps/{user}")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Map<String, String>> workflowSteps(@PathParam("user") String user) {
        return WorkflowSteps.of(user);
    }

    /** How many entities the import of a realm still held when it was done. */
    @GET
    @Path("imported-realms/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Integer> importedRealm(@PathParam("name") String name) {
        return Map.of("entities", ImportedRealms.entities(name));
    }

    /** A realm's file, as an export on the command line writes it. */
    @GET
    @Path("exported/{realm}")
    @Produces(MediaType.APPLICATION_JSON)
    public String exported(@PathParam("realm") String realm) {
        return ExportedFile.of(session, realm);
    }

    /** Runs a scheduled task now, as the timer would. */
    @POST
    @Path("tasks/{name}")
    public void run(@PathParam("name") String name) {
        session.getProvider(TimerProvider.class).getTasks().get(name).getRunnable().run();
    }

    /** Lets no scheduled task run by itself any more, so that all that is counted was asked for. */
    @POST
    @Path("still")
    public void still() {
        TimerProvider timer = session.getProvider(TimerProvider.class);
        long never = Duration.ofDays(365).toMillis();
        timer.getTasks()
                .forEach((name, task) -> timer.schedule(task.getRunnable(), never, never, name));
    }

    /** Makes the realm's catalogue one that cannot be read, behind Keycloak's back. */
    @POST
    @Path("spoilt-catalogue")
    public void spoilCatalogue() {
        entityManager()
                .createQuery(
                        "update ComponentConfigEntity c set c.value = '{' where c.component.id in"
                                + " (select e.id from ComponentEntity e where e.realm.id = :realm"
                                + " and e.providerType like '%CatalogueProvider')")
                .setParameter("realm", session.getContext().getRealm().getId())
                .executeUpdate();
    }

    /** Changes a setting of a step past those who look at what is saved. */
    @POST
    @Path("spoilt-steps/{config}/{name}/{value}")
    public void spoilStep(
            @PathParam("config") String id,
            @PathParam("name") String name,
            @PathParam("value") String value) {
        RealmModel realm = session.getContext().getRealm();
        AuthenticatorConfigModel config = realm.getAuthenticatorConfigById(id);
        config.getConfig().put(name, value);
        realm.updateAuthenticatorConfig(config);
    }

    /** Lets the directory of federated people know that copied user no more. */
    @POST
    @Path("forgotten/{user}")
    public void forget(@PathParam("user") String user) {
        FederatedPeopleProvider.FORGOTTEN.add(user);
    }

    /** Moves the server's clock by so many seconds; 0 puts it right. */
    @POST
    @Path("clock/{seconds}")
    public void clock(@PathParam("seconds") int seconds) {
        Time.setOffset(seconds);
    }

    private EntityManager entityManager() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    @Override
    public void close() {}
}
