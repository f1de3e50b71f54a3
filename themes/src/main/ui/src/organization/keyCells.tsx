import type { TFunction } from "i18next";
import type { ApiKey } from "../rest/types";
import type { Column } from "../shared/PagedTable";
import { dateTime } from "../shared/names";
import { phrases } from "./phrase";

/** What every list of keys says of each, after whose it is or what it is called. */
export function keyColumns(t: TFunction, language: string): Column<ApiKey>[] {
  return [
    { title: t("keysteadConsoleKeyFor"), cell: (key) => purpose(key, t) },
    { title: t("keysteadConsoleWhere"), cell: ({ projects }) => projects?.map(({ name }) => name).join(", ") ?? t("keysteadConsoleWhole") },
    { title: t("keysteadConsoleKeyEnds"), cell: (key) => end(key, t, language) },
    { title: t("keysteadConsoleKeyUsed"), cell: (key) => lastUse(key, t, language) },
  ];
}

export function hasEnded({ expiresAt }: ApiKey, now = new Date()): boolean {
  return expiresAt !== undefined && new Date(expiresAt) <= now;
}

function purpose({ everything, permissions = [] }: ApiKey, t: TFunction): string {
  if (everything) return t("keysteadConsoleKeyEverything");
  return permissions.length > 0 ? phrases(permissions, t) : t("keysteadConsoleNone");
}

function end(key: ApiKey, t: TFunction, language: string): string {
  if (!key.expiresAt) return t("keysteadConsoleKeyNever");
  const at = dateTime(key.expiresAt, language);
  return hasEnded(key) ? t("keysteadConsoleKeyEnded", { 0: at }) : at;
}

function lastUse({ lastUsedAt, lastAddress }: ApiKey, t: TFunction, language: string): string {
  if (!lastUsedAt) return t("keysteadConsoleKeyUnused");
  const at = dateTime(lastUsedAt, language);
  return lastAddress ? t("keysteadConsoleKeyUsedFrom", { 0: at, 1: lastAddress }) : at;
}
