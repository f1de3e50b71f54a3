import type { TFunction } from "i18next";
import { Refused, Unreachable } from "../rest/failures";

/** What the server calls a refusal, and our sentence for it. */
const BY_CODE: Record<string, string> = {
  "already-granted": "keysteadConsoleAlreadyGranted",
  "already-invited": "keysteadConsoleAlreadyInvited",
  "already-member": "keysteadConsoleAlreadyMember",
  "changed-meanwhile": "keysteadConsoleChangedMeanwhile",
  "api-key-ended": "keysteadConsoleKeyOver",
  "api-key-name-taken": "keysteadConsoleKeyNameTaken",
  "cardinality-one": "keysteadConsoleCardinalityOne",
  "founding-limit": "keysteadConsoleFoundingLimit",
  "grant-without-effect": "keysteadConsoleGrantWithoutEffect",
  "history-not-recorded": "keysteadConsoleNotRecorded",
  "insufficient-scope": "keysteadConsoleInsufficientScope",
  "last-owner": "keysteadConsoleLastOwner",
  "mail-not-sent": "keysteadConsoleMailNotSent",
  "managed-member": "keysteadConsoleManagedMember",
  "organization-disabled": "keysteadConsoleOrganizationDisabled",
  "organization-exists": "keysteadConsoleOrganizationExists",
  "project-exists": "keysteadConsoleProjectExists",
  "protected-member": "keysteadConsoleProtectedMember",
  "reserved-project": "keysteadConsoleReservedProject",
  "role-exists": "keysteadConsoleRoleExists",
  "too-many-api-keys": "keysteadConsoleTooManyKeys",
  "too-many-invitations": "keysteadConsoleTooManyInvitations",
};

const BY_STATUS: Record<number, string> = {
  400: "keysteadConsoleInvalid",
  401: "keysteadConsoleStrongerLogin",
  403: "keysteadConsoleForbidden",
  404: "keysteadConsoleNotFound",
  409: "keysteadConsoleConflict",
  429: "keysteadConsoleTooMany",
};

/** What went wrong, as a sentence in the reader's language. */
export function sentence(error: unknown, t: TFunction): string {
  if (error instanceof Unreachable) return t("keysteadConsoleUnreachable");
  if (!(error instanceof Refused)) return t("keysteadConsoleBroken");
  return t(BY_CODE[error.code] ?? BY_STATUS[error.status] ?? "keysteadConsoleServerError");
}
