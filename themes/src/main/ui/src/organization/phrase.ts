import type { Grant } from "../rest/types";

/** What one grant gives, by names where the server says them, else by the keys that the organization knows. */
export function phrase({ role, section, level, project, names }: Partial<Grant>): string {
  const what = role ? (names?.role ?? role) : `${names?.section ?? section ?? ""} ${level ?? ""}`;
  return [what, names?.project ?? project].filter(Boolean).join(" · ");
}
