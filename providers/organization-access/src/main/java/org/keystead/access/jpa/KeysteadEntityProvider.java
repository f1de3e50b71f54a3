package org.keystead.access.jpa;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

final class KeysteadEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                OrganizationColumns.class,
                ProjectEntity.class,
                RoleEntity.class,
                RolePermissionEmbeddable.class,
                GivenColumns.class,
                GrantEntity.class,
                SupportApprovalEntity.class,
                InvitationEntity.class,
                InvitedGrantEmbeddable.class,
                FoundingEntity.class,
                ApiKeyEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/keystead-organization-access-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return KeysteadEntityProviderFactory.PROVIDER_ID;
    }

    @Override
    public void close() {}
}
