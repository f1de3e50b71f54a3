package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What tells one thing of an organization from all others. */
@MappedSuperclass
abstract class OrganizationColumns {

    @Id
    @Column(name = "ID", length = 36)
    String id;

    @Column(name = "REALM_ID", nullable = false, updatable = false)
    String realmId;

    @Column(name = "ORGANIZATION_ID", nullable = false, updatable = false)
    String organizationId;
}
