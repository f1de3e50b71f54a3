package org.keystead.access.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.support.EntityManagers;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keystead.access.model.Role;
import org.keystead.access.spi.CustomRoles;

final class JpaCustomRoles implements CustomRoles {

    private final EntityManager em;
    private final Supplier<String> realm;

    JpaCustomRoles(EntityManager em, Supplier<String> realm) {
        this.em = em;
        this.realm = realm;
    }

    @Override
    public List<Role> list(String organization) {
        return em
                .createNamedQuery("keysteadRoleList", RoleEntity.class)
                .setParameter("organization", organization)
                .getResultList()
                .stream()
                .map(this::forgotten)
                .toList();
    }

    /** A session that gets a lock must not find a role as it was before. */
    private Role forgotten(RoleEntity entity) {
        Role role = EntityMapping.role(entity);
        if (!EntityManagers.isBatchMode()) {
            em.detach(entity);
        }
        return role;
    }

    @Override
    public Set<String> sectionsInUse() {
        return em.createNamedQuery("keysteadRoleSections", String.class)
                .setParameter("realm", realm.get())
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public boolean exists(String name) {
        return em.createNamedQuery("keysteadRoleCountByName", Long.class)
                        .setParameter("realm", realm.get())
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
    }

    @Override
    public void create(String organization, Role role) {
        if (entity(organization, role.name()).isPresent()) {
            throw new ModelDuplicateException("role name is taken");
        }
        RoleEntity entity = new RoleEntity();
        entity.id = KeycloakModelUtils.generateId();
        entity.realmId = realm.get();
        entity.organizationId = organization;
        entity.name = role.name();
        EntityMapping.copy(role, entity);
        em.persist(entity);
    }

    @Override
    public void update(String organization, Role role) {
        entity(organization, role.name()).ifPresent(entity -> EntityMapping.copy(role, entity));
    }

    @Override
    public void remove(String organization, String name) {
        entity(organization, name)
                .ifPresent(
                        entity -> {
                            em.createNamedQuery("keysteadGrantDeleteByRole")
                                    .setParameter("organization", organization)
                                    .setParameter("role", entity.id)
                                    .executeUpdate();
                            unpromise(entity.id);
                            em.remove(entity);
                        });
    }

    private void unpromise(String id) {
        em.createNamedQuery("keysteadInvitationOfRole", InvitationEntity.class)
                .setParameter("role", id)
                .getResultList()
                .forEach(invitation -> invitation.grants.removeIf(g -> id.equals(g.roleId)));
    }

    Optional<String> id(String organization, String name) {
        return entity(organization, name).map(role -> role.id);
    }

    /** The keys of an organization's roles, by name. */
    Map<String, String> ids(String organization) {
        return em.createNamedQuery("keysteadRoleList", RoleEntity.class)
                .setParameter("organization", organization)
                .getResultStream()
                .collect(Collectors.toMap(role -> role.name, role -> role.id));
    }

    private Optional<RoleEntity> entity(String organization, String name) {
        return em.createNamedQuery("keysteadRoleFind", RoleEntity.class)
                .setParameter("organization", organization)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
