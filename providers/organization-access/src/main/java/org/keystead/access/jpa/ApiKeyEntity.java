package org.keystead.access.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Nationalized;

/** What is not changed is not written: uses and told ends are noted by statements meanwhile. */
@Entity(name = "KeysteadApiKey")
@Table(name = "KEYSTEAD_API_KEY")
@NamedQuery(
        name = "keysteadApiKeyFind",
        query = "select k from KeysteadApiKey k where k.id = :id and k.realmId = :realm")
@NamedQuery(
        name = "keysteadApiKeyOfUser",
        query =
                "select k from KeysteadApiKey k where k.userId = :user and k.realmId = :realm"
                        + " order by k.name, k.id")
@NamedQuery(
        name = "keysteadApiKeyCountOfUser",
        query =
                "select count(k) from KeysteadApiKey k"
                        + " where k.userId = :user and k.realmId = :realm")
@NamedQuery(
        name = "keysteadApiKeyCountLive",
        query =
                "select count(k) from KeysteadApiKey k"
                        + " where k.userId = :user and k.realmId = :realm"
                        + " and (k.expiresAt is null or k.expiresAt > :now)")
@NamedQuery(
        name = "keysteadApiKeyNamed",
        query =
                "select k from KeysteadApiKey k where k.userId = :user and k.realmId = :realm"
                        + " and k.name = :name")
@NamedQuery(
        name = "keysteadApiKeyOfOrganization",
        query =
                "select k from KeysteadApiKey k where k.organizationId = :organization"
                        + " order by k.userId, k.name, k.id")
@NamedQuery(
        name = "keysteadApiKeyCountOfOrganization",
        query = "select count(k) from KeysteadApiKey k where k.organizationId = :organization")
@NamedQuery(
        name = "keysteadApiKeyHolders",
        query =
                "select distinct k.userId from KeysteadApiKey k"
                        + " where k.organizationId = :organization")
@NamedQuery(
        name = "keysteadApiKeyOfMembers",
        query =
                "select k from KeysteadApiKey k where k.organizationId = :organization"
                        + " and k.userId in (:users) order by k.name, k.id")
@NamedQuery(
        name = "keysteadApiKeyUsed",
        query =
                "update KeysteadApiKey k set k.lastUsedAt = :at, k.lastAddress = :address"
                        + " where k.id = :id and k.realmId = :realm"
                        + " and (k.lastUsedAt is null or k.lastUsedAt < :at)")
@NamedQuery(
        name = "keysteadApiKeyRealmsEnding",
        query =
                "select distinct k.realmId from KeysteadApiKey k where k.expiresAt > :now"
                        + " and k.expiresAt <= :until and k.expiresAt - k.createdAt > :before"
                        + " and (k.toldEnd is null or k.toldEnd <> k.expiresAt)")
@NamedQuery(
        name = "keysteadApiKeyEnding",
        query =
                "select k from KeysteadApiKey k where k.realmId = :realm and k.expiresAt > :now"
                        + " and k.expiresAt <= :until and k.expiresAt - k.createdAt > :before"
                        + " and (k.toldEnd is null or k.toldEnd <> k.expiresAt)"
                        + " order by k.expiresAt, k.id")
@NamedQuery(
        name = "keysteadApiKeyMark",
        query =
                "update KeysteadApiKey k set k.toldEnd = :end where k.id = :id"
                        + " and k.expiresAt = :end and (k.toldEnd is null or k.toldEnd <> :end)")
@NamedQuery(
        name = "keysteadApiKeyDeleteById",
        query = "delete from KeysteadApiKey k where k.id = :id and k.realmId = :realm")
@NamedQuery(
        name = "keysteadApiKeyDeleteEnded",
        query =
                "delete from KeysteadApiKey k where k.userId = :user and k.realmId = :realm"
                        + " and k.expiresAt <= :before")
@NamedQuery(
        name = "keysteadApiKeyDeleteByMembers",
        query =
                "delete from KeysteadApiKey k where k.organizationId = :organization"
                        + " and k.userId in (:users)")
@NamedQuery(
        name = "keysteadApiKeyDeleteByUser",
        query = "delete from KeysteadApiKey k where k.userId = :user")
@DynamicUpdate
class ApiKeyEntity extends OrganizationColumns {

    @Column(name = "USER_ID", nullable = false, updatable = false)
    String userId;

    @Nationalized
    @Column(name = "NAME", nullable = false, length = 64)
    String name;

    @Column(name = "NARROWING", nullable = false)
    String narrowing;

    @Column(name = "ADDRESSES", length = 2000)
    String addresses;

    @Column(name = "SECRET_HASH", nullable = false, length = 64)
    String hash;

    @Column(name = "FORMER_HASH", length = 64)
    String formerHash;

    @Column(name = "FORMER_ENDS_AT")
    Long formerEndsAt;

    @Column(name = "CREATED_AT", nullable = false, updatable = false)
    long createdAt;

    @Column(name = "EXPIRES_AT")
    Long expiresAt;

    @Column(name = "LAST_USED_AT")
    Long lastUsedAt;

    @Column(name = "LAST_ADDRESS", length = 45)
    String lastAddress;

    /** The end of which its user was told. */
    @Column(name = "TOLD_END")
    Long toldEnd;

    protected ApiKeyEntity() {}
}
