import type { Level } from "../rest/types";

/** What a person is called: by first and last name, else by the user name. */
export function personName({ firstName, lastName, username }: { firstName?: string; lastName?: string; username?: string }) {
  return [firstName, lastName].filter(Boolean).join(" ") || (username ?? "");
}

/** What a section or a role is called, else its key. */
export function named(key: string, name?: string): string {
  return name ?? key;
}

/** The message that says a level. */
export function levelKey(level: Level): string {
  return level === "read" ? "keysteadConsoleRead" : "keysteadConsoleManage";
}

/** A point in time as the reader writes it. */
export function dateTime(time: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(time));
}
