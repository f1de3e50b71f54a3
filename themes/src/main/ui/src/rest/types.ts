import type { components } from "./schema";

type Schemas = components["schemas"];

export type Level = Schemas["Level"];
export type Organization = Schemas["Organization"];
export type Membership = Schemas["Membership"];
export type Grant = Schemas["Grant"];
export type NewGrant = Schemas["NewGrant"];
export type GrantDifference = Schemas["GrantDifference"];
export type EffectivePermissions = Schemas["EffectivePermissions"];
export type Project = Schemas["Project"];
export type NewProject = Schemas["NewProject"];
export type ProjectReference = Schemas["ProjectReference"];
export type Founding = Schemas["Founding"];
export type Role = Schemas["Role"];
export type NewRole = Schemas["NewRole"];
export type Permission = Schemas["Permission"];
export type NewInvitation = Schemas["NewInvitation"];
export type Acceptance = Schemas["Acceptance"];
export type CheckResult = Schemas["CheckResult"];
export type Contribution = Schemas["Contribution"];
export type Catalogue = Schemas["Catalogue"];
export type Section = Schemas["Section"];

/** A section as it is written, without what is the default. */
export type WrittenSection = Pick<Section, "key"> & Partial<Section>;

/** A catalogue as it is written. */
export type WrittenCatalogue = Omit<Catalogue, "founding" | "sections"> & {
  founding?: Partial<NonNullable<Catalogue["founding"]>>;
  sections?: WrittenSection[];
};

export type SupportApproval = Schemas["SupportApproval"];
export type NewSupportApproval = Schemas["NewSupportApproval"];
export type ServerError = Schemas["Error"];

/** What a change of the realm would do to grants and roles; a hundred lines of each at most. */
export interface RealmDifference {
  conflicts: string[];
  gained: string[];
}

export type Member = Schemas["Member"];
export type Givable = Schemas["OrganizationCatalogue"];
export type GivableSection = Schemas["OrganizationCatalogueSectionOffer"];
export type GivableLevel = Schemas["OrganizationCatalogueLevelOffer"];
export type GivableRole = Schemas["OrganizationCatalogueRoleOffer"];

export type Invitation = Schemas["Invitation"];
export type HistoryEntry = Schemas["Change"];

export type ApiKey = Schemas["ApiKey"];
export type ApiKeyRules = Schemas["ApiKeyRules"];
export type KeyPermission = Schemas["KeyPermission"];
// the generator has what is a default for what is always there
export type NewApiKey = Pick<Schemas["NewApiKey"], "name" | "organization"> & Partial<Schemas["NewApiKey"]>;
export type ApiKeyChange = Pick<Schemas["ApiKeyChange"], "name"> & Partial<Schemas["ApiKeyChange"]>;
export type ApiKeyRotation = Partial<Schemas["ApiKeyRotation"]>;
