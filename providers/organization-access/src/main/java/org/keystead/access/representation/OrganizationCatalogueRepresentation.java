package org.keystead.access.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The sections and roles of a realm as forms of one organization show them, and what the caller may
 * give there.
 *
 * @param project where it would be given; absent for the organization itself
 * @param mayGrant whether the caller may change what members hold at all
 * @param roles those that members can hold; empty for callers who neither see nor give them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"organization", "sections", "roles"})
public record OrganizationCatalogueRepresentation(
        OrganizationReference organization,
        ProjectReference project,
        boolean mayGrant,
        List<SectionOffer> sections,
        List<RoleOffer> roles) {

    /** Only owners ever have the section. */
    public static final String OWNER_ONLY = "owner-only";

    /** Every member has the section. */
    public static final String EVERYONE = "everyone";

    /** A grant at this scope would do nothing. */
    public static final String ELSEWHERE = "elsewhere";

    /** Organization or project is disabled. */
    public static final String DISABLED = "disabled";

    /** The caller may not change what members hold. */
    public static final String NOT_PERMITTED = "not-permitted";

    /** Only owners give the role. */
    public static final String FOR_OWNERS = "for-owners";

    /** The caller does not have all of it. */
    public static final String NOT_HELD = "not-held";

    /**
     * A section.
     *
     * @param name what the catalogue calls it, in the caller's language
     * @param actions those beyond the levels', which the highest level has
     * @param ownerOnlyActions which of all its actions nobody but owners ever has
     * @param givable the highest level that the caller may give as it is
     * @param locked why no level may be given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            requiredProperties = {
                "key",
                "name",
                "availability",
                "scope",
                "includes",
                "actions",
                "secretsAt",
                "levels",
                "givable"
            })
    public record SectionOffer(
            String key,
            String name,
            @Schema(enumeration = {"grantable", OWNER_ONLY, EVERYONE}) String availability,
            @Schema(enumeration = {"project", "organization"}) String scope,
            List<String> includes,
            List<String> actions,
            @Schema(enumeration = {"read", "manage"}) String secretsAt,
            StepUpRule stepUp,
            String resourceType,
            boolean reserved,
            Collection<String> ownerOnlyActions,
            List<LevelOffer> levels,
            @Schema(enumeration = {"none", "read", "manage"}) String givable,
            @Schema(
                            enumeration = {
                                OWNER_ONLY,
                                EVERYONE,
                                ELSEWHERE,
                                DISABLED,
                                NOT_PERMITTED,
                                NOT_HELD
                            })
                    String locked) {}

    /**
     * When a stronger login is needed.
     *
     * @param level the level from which on; absent where {@code actions} say it
     * @param maxAge seconds since the login; absent for any age
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"acr"})
    public record StepUpRule(
            @Schema(enumeration = {"read", "manage"}) String level,
            Collection<String> actions,
            String acr,
            Integer maxAge) {}

    /**
     * A level of a section.
     *
     * @param actions everything that it has
     * @param except what has to be left out when the caller gives it
     * @param until the last end that it may be given with; absent where it needs none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"level", "actions"})
    public record LevelOffer(
            @Schema(enumeration = {"read", "manage"}) String level,
            Collection<String> actions,
            boolean givable,
            Collection<String> except,
            @Schema(format = "date-time") String until) {}

    /**
     * A role.
     *
     * @param custom which of two is meant, where a template and a custom role have one name
     * @param cardinality {@code one} where one member at most may hold it
     * @param locked why it may not be given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(requiredProperties = {"name"})
    public record RoleOffer(
            String name,
            Boolean custom,
            String displayName,
            String description,
            boolean template,
            boolean owner,
            @JsonProperty("protected") boolean guarded,
            @Schema(enumeration = {"one"}) String cardinality,
            boolean givable,
            @Schema(format = "date-time") String until,
            @Schema(enumeration = {ELSEWHERE, DISABLED, NOT_PERMITTED, FOR_OWNERS, NOT_HELD})
                    String locked) {}
}
