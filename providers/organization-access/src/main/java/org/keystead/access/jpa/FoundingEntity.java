package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

@Entity(name = "KeysteadFounding")
@Table(name = "KEYSTEAD_FOUNDING")
@NamedQuery(
        name = "keysteadFoundingCount",
        query = "select count(f) from KeysteadFounding f where f.foundedBy = :user")
class FoundingEntity {

    @Id
    @Column(name = "ORGANIZATION_ID")
    String organizationId;

    @Column(name = "REALM_ID", nullable = false, updatable = false)
    String realmId;

    @Column(name = "FOUNDED_BY", nullable = false, updatable = false)
    String foundedBy;

    protected FoundingEntity() {}
}
