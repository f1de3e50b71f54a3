import type { TFunction } from "i18next";
import type { Grant } from "../rest/types";
import { levelKey } from "../shared/names";

/** What one grant gives, by names where the server says them, else by the keys that the organization knows. */
export function phrase({ role, section, level, project, names }: Partial<Grant>, t: TFunction): string {
  const what = role ? (names?.role ?? role) : [names?.section ?? section, level && t(levelKey(level))].filter(Boolean).join(": ");
  return [what, names?.project ?? project].filter(Boolean).join(" · ");
}

/** What several grants give. */
export function phrases(grants: Partial<Grant>[], t: TFunction): string {
  return grants.map((grant) => phrase(grant, t)).join(", ");
}
