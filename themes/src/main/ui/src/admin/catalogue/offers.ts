import type { Catalogue, GivableSection, Level, Section } from "../../rest/types";
import { actionsOf } from "./actions";

const LEVELS: Level[] = ["read", "manage"];

/** Stands for every section in a permission. */
export const EVERY = "*";

/**
 * The sections of a catalogue as a form with levels shows them to whoever may give all of it; first
 * the one that stands for all.
 */
export function sectionsOf(catalogue: Catalogue & { sections: Section[] }, everySection: string): GivableSection[] {
  const { sections } = catalogue;
  const actions = (keys: string[], level: Level) => [
    ...new Set(sections.filter(({ key }) => keys.includes(key)).flatMap((section) => actionsOf(catalogue, section, level))),
  ];
  const levels = (keys: string[]) => LEVELS.map((level) => ({ level, actions: actions(keys, level), givable: true }));
  const keys = sections.map(({ key }) => key);
  return [
    {
      key: EVERY,
      name: everySection,
      availability: "grantable",
      scope: "project",
      secretsAt: "read",
      reserved: false,
      actions: [],
      includes: keys,
      givable: "manage",
      levels: levels(keys),
    },
    ...sections.map(
      ({ key, name, availability, scope, secretsAt, reserved, includes = [], actions: own = [] }): GivableSection => ({
        key,
        name: name ?? key,
        availability,
        scope,
        secretsAt,
        reserved,
        actions: own,
        includes,
        givable: "manage",
        // what comes along is excepted from as well
        levels: levels([key, ...includes]),
        ...(availability !== "grantable" && { locked: availability }),
      }),
    ),
  ];
}
