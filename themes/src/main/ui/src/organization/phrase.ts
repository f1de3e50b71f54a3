import type { Grant } from "../rest/types";

/** What one grant gives, by the keys that the organization knows. */
export function phrase({ role, section, level, project }: Grant): string {
  return [role ?? `${section ?? ""} ${level ?? ""}`, project].filter(Boolean).join(" · ");
}
