import type { PageRequest } from "./access";
import type { Send } from "./send";
import type { Catalogue, CheckResult, Organization, RealmDifference, Role, Section } from "./types";

/** One question about a member. */
export interface Question {
  organization: string;
  user: string;
  project?: string;
  section: string;
  /** An action of the section, or a level. */
  action: string;
}

/** A catalogue as it is written, without what is the default. */
type Written = Omit<Catalogue, "sections"> & { sections?: (Pick<Section, "key"> & Partial<Section>)[] };

export type Administration = ReturnType<typeof administration>;

/** The endpoints that only administrators have. */
export function administration(send: Send) {
  return {
    needAttention: ({ first, max, signal }: PageRequest) =>
      send<Organization[]>("/organizations", { query: { attention: "no-usable-owner", first, max }, signal }),
    explain: ({ organization, user, ...question }: Question) =>
      send<CheckResult>(`${at(organization)}/permissions/${encodeURIComponent(user)}/reason`, { query: { ...question } }),

    catalogue: async () => whole(await send<Written>("/catalogue")),
    presets: async () => (await send<{ preset: string }[]>("/presets")).map(({ preset }) => preset),
    previewPreset: (preset: string) =>
      send<RealmDifference>("/preset", { method: "PUT", body: { preset }, query: { "dry-run": true } }),
    /** @param force whether grants that would lose their meaning are taken away */
    applyPreset: (preset: string, force: boolean) =>
      send("/preset", { method: "PUT", body: { preset }, query: { force: force || undefined } }),

    templates: ({ first, max, signal }: PageRequest) => send<Role[]>("/role-templates", { query: { first, max }, signal }),
    template: (name: string) => send<Role>(`/role-templates/${encodeURIComponent(name)}`),
  };
}

function at(organization: string): string {
  return `/organizations/${encodeURIComponent(organization)}`;
}

function whole({ sections = [], ...catalogue }: Written): Catalogue & { sections: Section[] } {
  return {
    ...catalogue,
    sections: sections.map((section) => ({
      availability: "grantable",
      scope: "project",
      secretsAt: "read",
      reserved: false,
      ...section,
    })),
  };
}
