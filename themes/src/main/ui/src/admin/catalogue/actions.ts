import type { Catalogue, Level, Section } from "../../rest/types";

const SECRETS = "view-secrets";

/** What the levels mean where a catalogue does not say otherwise. */
export const DEFAULTS = { read: ["view", SECRETS], manage: ["create", "update", "delete"] };

/** Every action of a level of a section; managing has those of reading as well. */
export function actionsOf({ levels = DEFAULTS }: Catalogue, section: Section, level: Level = "manage"): string[] {
  if (level === "manage") return [...new Set([...levels.read, ...levels.manage, ...(section.actions ?? [])])];
  return levels.read.filter((action) => action !== SECRETS || section.secretsAt !== "manage");
}
