package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.keycloak.common.util.Time;
import org.keystead.access.model.Grant;
import org.keystead.access.model.Permission;
import org.keystead.access.model.Project;
import org.keystead.access.spi.Uses;

final class JpaUses implements Uses {

    /** Stands for nothing where columns are compared; no action and no kind has this name. */
    private static final String NONE = "-";

    private static final String PLACED = " left join KeysteadProject p on p.id = g.projectId";
    private static final String BY_ROLE =
            " join KeysteadRole r on r.id = g.roleId join r.permissions rp";
    private static final String LIVE =
            " where g.realmId = :realm and (g.expiresAt is null or g.expiresAt > :now)";

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaUses(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    @Override
    public Set<Use<Permission>> direct() {
        return permissions(
                "select distinct g.section, g.level, g.exceptions, p.kind from KeysteadGrant g"
                        + PLACED
                        + LIVE
                        + " and g.section is not null");
    }

    @Override
    public Set<Use<Permission>> custom() {
        return permissions(
                "select distinct rp.section, rp.level, rp.exceptions, p.kind from KeysteadGrant g"
                        + BY_ROLE
                        + PLACED
                        + LIVE);
    }

    @Override
    public Set<Use<String>> templates() {
        Set<Use<String>> uses = new HashSet<>();
        query(
                        "select distinct g.role, p.kind from KeysteadGrant g"
                                + PLACED
                                + LIVE
                                + " and g.role is not null and g.roleId is null",
                        Object[].class)
                .getResultStream()
                .forEach(row -> uses.add(new Use<>((String) row[0], kind(row[1]))));
        return uses;
    }

    @Override
    public List<Grant> grants(Use<Permission> direct, int max) {
        return of(
                        "select g from KeysteadGrant g" + PLACED + LIVE + are("g"),
                        " order by g.grantedAt, g.id",
                        GrantEntity.class,
                        direct)
                .setMaxResults(max)
                .getResultStream()
                .map(EntityMapping::grant)
                .toList();
    }

    @Override
    public List<HeldRole> roles(Use<Permission> custom, int max) {
        return of(
                        "select distinct r.organizationId, r.name from KeysteadGrant g"
                                + BY_ROLE
                                + PLACED
                                + LIVE
                                + are("rp"),
                        " order by r.organizationId, r.name",
                        Object[].class,
                        custom)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new HeldRole((String) row[0], (String) row[1]))
                .toList();
    }

    private Set<Use<Permission>> permissions(String statement) {
        Set<Use<Permission>> uses = new HashSet<>();
        query(statement, Object[].class)
                .getResultStream()
                .forEach(
                        row ->
                                uses.add(
                                        new Use<>(
                                                new Permission(
                                                        (String) row[0],
                                                        EntityMapping.level((String) row[1]),
                                                        EntityMapping.words((String) row[2])),
                                                kind(row[3]))));
        return uses;
    }

    private static String are(String permission) {
        return " and %1$s.section = :section and %1$s.level = :level".formatted(permission)
                + " and coalesce(%s.exceptions, '%s') = :exceptions".formatted(permission, NONE)
                + " and coalesce(p.kind, '%s') = :kind".formatted(NONE);
    }

    private <T> TypedQuery<T> of(
            String statement, String order, Class<T> type, Use<Permission> use) {
        String exceptions = EntityMapping.text(use.what().except());
        return query(statement + order, type)
                .setParameter("section", use.what().section())
                .setParameter("level", use.what().level().key())
                .setParameter("exceptions", exceptions == null ? NONE : exceptions)
                .setParameter("kind", use.project().map(Project.Kind::name).orElse(NONE));
    }

    private <T> TypedQuery<T> query(String statement, Class<T> type) {
        return em.createQuery(statement, type)
                .setParameter("realm", realm.get())
                .setParameter("now", Time.currentTimeMillis() / 1000);
    }

    private static Optional<Project.Kind> kind(Object name) {
        return Optional.ofNullable((String) name).map(Project.Kind::valueOf);
    }
}
