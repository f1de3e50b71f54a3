import type { GivableSection, Grant, Level, NewGrant, Project, Role } from "../rest/types";

/** A role that is given, in the shape in which it is sent. */
export type RoleDraft = Extract<NewGrant, { role: string }>;

/** A section's level that is given, in the shape in which it is sent. */
export type SectionDraft = Extract<NewGrant, { section: string }>;

/** Where something is given: at a project, or for the whole organization. */
export type Scope = Pick<Project, "id" | "alias" | "name"> | undefined;

/** What a section is reached by. */
export type Source =
  | { by: "everyone" | "owner" }
  | { by: "role"; role: string }
  | { by: "section"; level: Level }
  | { by: "included"; section: string; level: Level };

export interface Reach {
  level: Level | "none";
  sources: Source[];
}

/** A grant of the server as something that can be sent again. */
function draftOf({ role, custom, section, level, except, project, expiresAt }: Grant): NewGrant {
  const where = { ...(project && { project }), ...(expiresAt && { expiresAt }) };
  return role
    ? { role, ...(custom !== undefined && { custom }), ...where }
    : { section: section ?? "", level: level ?? "read", ...(except?.length && { except }), ...where };
}

/** What of these grants still counts: what is over cannot be sent again. */
export function draftsOf(grants: Grant[], now = new Date()): NewGrant[] {
  return grants.filter(({ expiresAt }) => !expiresAt || new Date(expiresAt) > now).map(draftOf);
}

export function isAt(draft: NewGrant, scope: Scope): boolean {
  return scope ? draft.project === scope.id || draft.project === scope.alias : !draft.project;
}

/** What a section is given at one place: the highest level where there are several. */
export function givenAt(drafts: NewGrant[], section: string, scope: Scope): SectionDraft | undefined {
  const given = drafts.filter((draft) => isAt(draft, scope)).filter(isSection);
  const here = given.filter((draft) => draft.section === section);
  return here.find(({ level }) => level === "manage") ?? here[0];
}

/** The same drafts with this instead of all that the section is given there. */
export function withSection(drafts: NewGrant[], section: string, scope: Scope, next?: SectionDraft): NewGrant[] {
  const others = drafts.filter((draft) => !(isSection(draft) && draft.section === section && isAt(draft, scope)));
  return next ? [...others, next] : others;
}

export function heldAt(drafts: NewGrant[], role: { name: string; custom?: boolean }, scope: Scope): RoleDraft | undefined {
  return drafts
    .filter(isRole)
    .find((draft) => draft.role === role.name && (draft.custom ?? role.custom) === role.custom && isAt(draft, scope));
}

export function withRole(drafts: NewGrant[], role: { name: string; custom?: boolean }, scope: Scope, next?: RoleDraft): NewGrant[] {
  const held = heldAt(drafts, role, scope);
  const others = drafts.filter((draft) => draft !== held);
  return next ? [...others, next] : others;
}

/** By what and how far a section would be reached at a place; the server says it exactly. */
export function reach(section: GivableSection, drafts: NewGrant[], scope: Scope, sections: GivableSection[], roles: Role[]): Reach {
  const sources: Source[] = section.availability === "everyone" ? [{ by: "everyone" }] : [];
  let level: Reach["level"] = section.availability === "everyone" ? "manage" : "none";
  const add = (source: Source, reached: Level) => {
    if (!sources.some((known) => JSON.stringify(known) === JSON.stringify(source))) sources.push(source);
    if (level !== "manage") level = reached;
  };
  const including = sections.filter(({ includes }) => includes.includes(section.key)).map(({ key }) => key);
  const counts = drafts.filter((draft) => isAt(draft, undefined) || (section.scope === "project" && isAt(draft, scope)));
  for (const draft of counts) {
    if (isSection(draft)) {
      if (draft.section === section.key) add({ by: "section", level: draft.level }, draft.level);
      else if (including.includes(draft.section)) add({ by: "included", section: draft.section, level: draft.level }, draft.level);
      continue;
    }
    const role = roles.find(({ name, template }) => name === draft.role && (draft.custom ?? !template) === !template);
    if (role?.owner) add({ by: "owner" }, "manage");
    if (section.availability === "owner-only" && !role?.owner) continue;
    for (const permission of role?.permissions ?? []) {
      if ([section.key, "*", ...including].includes(permission.section)) add({ by: "role", role: draft.role }, permission.level);
    }
  }
  return { level, sources };
}

export function sameDrafts(one: NewGrant[], other: NewGrant[]): boolean {
  const stated = (draft: NewGrant) => Object.entries(draft).filter(([, value]) => value !== undefined).sort();
  const written = (drafts: NewGrant[]) => drafts.map((draft) => JSON.stringify(stated(draft))).sort().join();
  return written(one) === written(other);
}

function isSection(draft: NewGrant): draft is SectionDraft {
  return "section" in draft;
}

function isRole(draft: NewGrant): draft is RoleDraft {
  return "role" in draft;
}
