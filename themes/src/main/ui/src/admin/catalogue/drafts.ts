import type { Level, Section, WrittenCatalogue, WrittenSection } from "../../rest/types";

/** What is entered about a section; lists as they are typed. */
export interface SectionDraft {
  key: string;
  name: string;
  availability: Section["availability"];
  scope: Section["scope"];
  reserved: boolean;
  includes: string[];
  actions: string;
  secretsAt: Level;
  resourceType: string;
  /** What asks for a stronger login: nothing, a level or the actions in `stepUpActions`. */
  stepUpFrom: Level | "none" | "actions";
  stepUpActions: string;
  acr: string;
  maxAge: string;
}

/** What is entered about a catalogue as a whole; lists as they are typed. */
export interface SettingsDraft {
  read: string;
  manage: string;
  ownerOnlyActions: string;
  foundingRole: string;
  selfService: boolean;
  firstMember: boolean;
  limit: string;
}

/** The keys in a list that somebody typed. */
export function keysOf(typed: string): string[] {
  return [...new Set(typed.split(/[\s,]+/).filter(Boolean))];
}

export function sectionDraft(section?: WrittenSection): SectionDraft {
  const { stepUp } = section ?? {};
  const actions = stepUp && "actions" in stepUp ? stepUp.actions : undefined;
  return {
    key: section?.key ?? "",
    name: section?.name ?? "",
    availability: section?.availability ?? "grantable",
    scope: section?.scope ?? "project",
    reserved: section?.reserved ?? false,
    includes: section?.includes ?? [],
    actions: (section?.actions ?? []).join(", "),
    secretsAt: section?.secretsAt ?? "read",
    resourceType: section?.resourceType ?? "",
    stepUpFrom: actions ? "actions" : stepUp && "level" in stepUp ? stepUp.level : "none",
    stepUpActions: (actions ?? []).join(", "),
    acr: stepUp?.acr ?? "",
    maxAge: stepUp?.maxAge?.toString() ?? "",
  };
}

/** A draft as it is written, without what is the default. */
export function writtenSection(draft: SectionDraft): WrittenSection {
  const name = draft.name.trim();
  const resourceType = draft.resourceType.trim();
  const actions = keysOf(draft.actions);
  const maxAge = draft.maxAge.trim();
  const stronger = { acr: draft.acr.trim(), ...(maxAge && { maxAge: Number(maxAge) }) };
  return {
    key: draft.key.trim(),
    ...(name && { name }),
    ...(draft.availability !== "grantable" && { availability: draft.availability }),
    ...(draft.scope !== "project" && { scope: draft.scope }),
    ...(draft.includes.length > 0 && { includes: draft.includes }),
    ...(actions.length > 0 && { actions }),
    ...(draft.secretsAt !== "read" && { secretsAt: draft.secretsAt }),
    ...(draft.stepUpFrom === "actions" && { stepUp: { actions: keysOf(draft.stepUpActions), ...stronger } }),
    ...((draft.stepUpFrom === "read" || draft.stepUpFrom === "manage") && { stepUp: { level: draft.stepUpFrom, ...stronger } }),
    ...(resourceType && { resourceType }),
    ...(draft.scope === "project" && draft.reserved && { reserved: true }),
  };
}

/**
 * The catalogue with that section behind another, in the place of the one of its key.
 *
 * @param after the key of the one that it follows; empty where it comes first
 */
export function withSection(catalogue: WrittenCatalogue, section: WrittenSection, after: string): WrittenCatalogue {
  const others = (catalogue.sections ?? []).filter(({ key }) => key !== section.key);
  const at = others.findIndex(({ key }) => key === after) + 1;
  return { ...catalogue, sections: [...others.slice(0, at), section, ...others.slice(at)] };
}

/** The catalogue without a section, which then comes with no other. */
export function withoutSection(catalogue: WrittenCatalogue, gone: string): WrittenCatalogue {
  const sections = (catalogue.sections ?? [])
    .filter(({ key }) => key !== gone)
    .map(({ includes = [], ...section }) => {
      const kept = includes.filter((key) => key !== gone);
      return { ...section, ...(kept.length > 0 && { includes: kept }) };
    });
  return { ...catalogue, sections };
}

/** The key of the section before one, empty where it is the first; of the last where there is none of that key yet. */
export function placeOf({ sections = [] }: WrittenCatalogue, key: string): string {
  const at = sections.findIndex((section) => section.key === key);
  const before = at < 0 ? sections.at(-1) : sections[at - 1];
  return before?.key ?? "";
}

export function settingsDraft({ levels, ownerOnlyActions = [], founding }: WrittenCatalogue, usual: NonNullable<WrittenCatalogue["levels"]>): SettingsDraft {
  const { read, manage } = levels ?? usual;
  return {
    read: read.join(", "),
    manage: manage.join(", "),
    ownerOnlyActions: ownerOnlyActions.join(", "),
    foundingRole: founding?.role ?? "",
    selfService: founding?.selfService ?? false,
    firstMember: founding?.firstMember ?? false,
    limit: founding?.limit?.toString() ?? "",
  };
}

export function withSettings(catalogue: WrittenCatalogue, draft: SettingsDraft): WrittenCatalogue {
  const limit = draft.limit.trim();
  return {
    ...catalogue,
    levels: { read: keysOf(draft.read), manage: keysOf(draft.manage) },
    ownerOnlyActions: keysOf(draft.ownerOnlyActions),
    founding: {
      ...(draft.foundingRole && { role: draft.foundingRole }),
      selfService: draft.selfService,
      firstMember: draft.firstMember,
      ...(limit && { limit: Number(limit) }),
    },
  };
}
