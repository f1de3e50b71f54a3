import type { ApiKey, ApiKeyChange, EffectivePermissions, GivableSection, KeyPermission, Level, NewApiKey, NewGrant, ProjectReference } from "../../rest/types";

type Mine = EffectivePermissions["sections"][number];

/** What is entered about a key. */
export interface KeyDraft {
  name: string;
  /** Whether it is for all that its user may do. */
  everything: boolean;
  permissions: NewGrant[];
  /** Those that it is for alone; undefined for the whole organization. */
  projects?: ProjectReference[];
  /** One range in each line. */
  addresses: string;
  /** The realm's default without it. */
  expiresAt?: string;
  endless: boolean;
}

/** A new key is for nothing until something is chosen. */
export function keyDraft(key?: ApiKey): KeyDraft {
  return {
    name: key?.name ?? "",
    everything: key?.everything ?? false,
    permissions: key?.permissions?.map((permission) => ({ ...permission })) ?? [],
    projects: key?.projects,
    addresses: key?.addresses?.join("\n") ?? "",
    endless: false,
  };
}

/** A draft in the shape in which a change is sent. */
export function changeOf({ name, everything, permissions, projects, addresses }: KeyDraft): ApiKeyChange {
  const ranges = addresses.split(/[\s,]+/).filter(Boolean);
  return {
    name: name.trim(),
    ...(everything ? { everything } : { permissions: permissionsOf(permissions) }),
    ...(projects && { projects: projects.map(({ id }) => id) }),
    ...(ranges.length > 0 && { addresses: ranges }),
  };
}

/** A draft in the shape in which a new key is asked for. */
export function newKey(draft: KeyDraft, organization: string): NewApiKey {
  const { endless, expiresAt } = draft;
  return { ...changeOf(draft), organization, ...(endless ? { endless } : expiresAt && { expiresAt }) };
}

/** Whether somebody makes or changes keys for the organization. */
export function mayKeys(mine: Mine[], action: "create" | "update"): boolean {
  return mine.some(({ section, actions }) => section === "api-keys" && actions.includes(action));
}

function permissionsOf(drafts: NewGrant[]): KeyPermission[] {
  return drafts.flatMap((draft) =>
    "section" in draft ? [{ section: draft.section, level: draft.level, ...(draft.except && { except: draft.except }) }] : [],
  );
}

/**
 * The sections that a key can be for, as a form offers them: what its user has, and what they may
 * have at a project where the key is not bound to any.
 */
export function offered(sections: GivableSection[], mine: Mine[][], anywhere: boolean): GivableSection[] {
  return sections.map((section) => {
    const open = anywhere && section.scope === "project";
    const has = (level: Level) => open || mine.some((place) => reaches(place.find(({ section: key }) => key === section.key)?.level, level));
    const levels = section.levels.map(({ level, actions }) => ({ level, actions, givable: has(level) }));
    return {
      ...section,
      availability: "grantable",
      levels,
      locked: levels.some(({ givable }) => givable) ? undefined : "not-held",
    };
  });
}

/**
 * What the key may do of what its user may do in a place; the server judges each request by itself.
 *
 * @param project the place; undefined for the organization
 */
export function effective(mine: Mine[], draft: KeyDraft, sections: GivableSection[], project?: string): Mine[] {
  const bound = draft.projects;
  if (bound && !bound.some(({ id }) => id === project)) return [];
  const permissions = permissionsOf(draft.permissions);
  return mine.flatMap((users) => {
    const section = sections.find(({ key }) => key === users.section);
    if (!section || (bound && section.scope === "organization")) return [];
    const left = draft.everything ? users : common(users, section, sections, permissions);
    return left.actions.length > 0 ? [left] : [];
  });
}

function common(users: Mine, section: GivableSection, sections: GivableSection[], permissions: KeyPermission[]): Mine {
  const reaching = permissions.filter(
    (permission) =>
      permission.section === section.key || sections.some(({ key, includes }) => key === permission.section && includes.includes(section.key)),
  );
  const meant = new Set(reaching.flatMap(({ level, except = [] }) => actionsOf(section, level).filter((action) => !except.includes(action))));
  const excepted = [...(users.except ?? []), ...reaching.flatMap(({ except = [] }) => except)];
  const actions = users.actions.filter((action) => meant.has(action));
  const lacks = (level: Level) =>
    actionsOf(section, level).some(
      (action) => !actions.includes(action) && !excepted.includes(action) && !section.ownerOnlyActions?.includes(action),
    );
  const level = (["manage", "read"] as const).find((each) => reaches(users.level, each) && !lacks(each)) ?? "none";
  return { ...users, actions, level };
}

function actionsOf({ levels }: GivableSection, level: Level): string[] {
  return levels.find((each) => each.level === level)?.actions ?? [];
}

function reaches(has: Level | "none" | undefined, level: Level): boolean {
  return has === "manage" || has === level;
}
