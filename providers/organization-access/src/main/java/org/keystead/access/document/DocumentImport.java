package org.keystead.access.document;

import java.nio.file.Path;
import java.util.function.Function;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.management.Authority;
import org.keystead.access.management.Managing;
import org.keystead.access.plan.DocumentFile;

/**
 * One document, one transaction.
 *
 * <p>The transaction is not the request's: it ends before the answer begins, so that a 200 is true.
 * The right to it is asked for again, since the document may have taken long to arrive.
 *
 * @param anew by what right the caller manages now, in another session
 */
public record DocumentImport(
        Managing request, Function<KeycloakSession, Authority> anew, ImportOptions options) {

    /** Keycloak gives a request five minutes. */
    private static final int PATIENCE_SECONDS = 3600;

    /**
     * Imports it.
     *
     * @return a file with the report, for the caller to delete
     */
    public Path run(DocumentFile document) {
        DocumentFile.Head head = document.head();
        Path report = TemporaryFile.create();
        KeycloakSessionFactory factory = request.session().getKeycloakSessionFactory();
        try {
            KeycloakModelUtils.setTransactionLimit(factory, PATIENCE_SECONDS);
            request.apart("keystead import", own -> run(own, document, head, report));
        } catch (RuntimeException e) {
            TemporaryFile.delete(report);
            throw e;
        } finally {
            KeycloakModelUtils.setTransactionLimit(factory, 0);
        }
        return report;
    }

    private boolean run(
            KeycloakSession session, DocumentFile document, DocumentFile.Head head, Path file) {
        Managing managing = Managing.by(session, anew.apply(session), options::force);
        options.require(managing.authority());
        Refusals refusals = new Refusals(options.skip());
        try (PlanReport report = PlanReport.to(file)) {
            RealmPart realm = RealmPart.of(managing, head, options, refusals).run(report, refusals);
            OrganizationImport organizations =
                    new OrganizationImport(managing, realm, options, refusals, report);
            EntityManagers.runInBatch(
                    session, () -> document.organizations(organizations::run), true);
            refusals.end(report);
        }
        if (options.dryRun()) {
            session.getTransactionManager().setRollbackOnly();
        }
        return true;
    }
}
