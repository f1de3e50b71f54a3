import type { PageRequest } from "./access";
import type { Request, Send } from "./send";
import type { Catalogue, NewRole, Organization, RealmDifference, Role, Section, WrittenCatalogue } from "./types";

/** Something, and the tag by which the server knows whether it is still that. */
export interface Tagged<T> {
  value: T;
  tag?: string;
}

/** A change of what all organizations of the realm share. */
export interface RealmChange {
  preview: () => Promise<RealmDifference>;
  /** @param force whether grants that would lose their meaning are taken away */
  apply: (force: boolean) => Promise<unknown>;
}

export type Administration = ReturnType<typeof administration>;

/** The endpoints that only administrators have. */
export function administration(send: Send) {
  const change = (path: string, request: Request): RealmChange => ({
    preview: () => send<RealmDifference>(path, { ...request, query: { "dry-run": true } }),
    apply: (force) => send(path, { ...request, query: { force: force || undefined } }),
  });
  const tagged = async <T>(path: string): Promise<Tagged<T>> => {
    let tag: string | undefined;
    const value = await send<T>(path, { received: (headers) => (tag = headers.get("etag") ?? undefined) });
    return { value, tag };
  };

  return {
    needAttention: ({ first, max, signal }: PageRequest) =>
      send<Organization[]>("/organizations", { query: { attention: "no-usable-owner", first, max }, signal }),

    catalogue: async () => whole(await send<WrittenCatalogue>("/catalogue")),
    writtenCatalogue: () => tagged<WrittenCatalogue>("/catalogue"),
    changeCatalogue: ({ value, tag }: Tagged<WrittenCatalogue>) =>
      change("/catalogue", { method: "PUT", body: value, ifMatch: tag }),

    presets: async () => (await send<{ preset: string }[]>("/presets")).map(({ preset }) => preset),
    applyPreset: (preset: string) => change("/preset", { method: "PUT", body: { preset } }),

    templates: ({ first, max, signal }: PageRequest) => send<Role[]>("/role-templates", { query: { first, max }, signal }),
    template: (name: string) => tagged<Role>(template(name)),
    createTemplate: (role: NewRole) => change("/role-templates", { method: "POST", body: role }),
    replaceTemplate: ({ value, tag }: Tagged<NewRole>) =>
      change(template(value.name), { method: "PUT", body: value, ifMatch: tag }),
    deleteTemplate: (name: string) => change(template(name), { method: "DELETE" }),
  };
}

function template(name: string): string {
  return `/role-templates/${encodeURIComponent(name)}`;
}

/** The catalogue with what is the default written out. */
export function whole({ sections = [], founding, ...catalogue }: WrittenCatalogue): Catalogue & { sections: Section[] } {
  return {
    ...catalogue,
    ...(founding && { founding: { selfService: false, firstMember: false, limit: 10, ...founding } }),
    sections: sections.map((section) => ({
      availability: "grantable",
      scope: "project",
      secretsAt: "read",
      reserved: false,
      ...section,
    })),
  };
}
