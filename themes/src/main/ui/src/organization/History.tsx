import { PageSection } from "@patternfly/react-core";
import type { TFunction } from "i18next";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { HistoryEntry } from "../rest/types";
import { dateTime, personName } from "../shared/names";
import { PagedTable } from "../shared/PagedTable";
import { useOrganization } from "./OrganizationContext";
import { phrase } from "./phrase";

const OPERATIONS: Record<string, string> = {
  create: "keysteadConsoleAdded",
  update: "keysteadConsoleChanged",
  delete: "keysteadConsoleTaken",
  action: "keysteadConsoleAccepted",
};

const KINDS: Record<string, string> = {
  "api-key": "keysteadConsoleKindApiKey",
  grant: "keysteadConsoleKindGrant",
  invitation: "keysteadConsoleKindInvitation",
  member: "keysteadConsoleKindMember",
  organization: "keysteadConsoleKindOrganization",
  project: "keysteadConsoleKindProject",
  role: "keysteadConsoleKindRole",
  "support-approval": "keysteadConsoleKindApproval",
};

/** Who changed what in an organization, the newest first. */
export function History() {
  const { t } = useTranslation();
  const { access, place } = useRest();
  const { id } = useOrganization();
  const load = useCallback((page: PageRequest) => access.history(id, page), [access, id]);
  const nameOf = (person?: { id?: string; username?: string }) =>
    person?.username ? personName(person) : t("keysteadConsoleSomebody");
  return (
    <PageSection variant="light">
      <PagedTable<HistoryEntry>
        label={t("keysteadConsoleHistory")}
        empty={t("keysteadConsoleNoHistory")}
        load={load}
        rowKey={(entry) => entry.id}
        columns={[
          { title: t("keysteadConsoleWhen"), cell: ({ time }) => dateTime(time, place.language) },
          { title: t("keysteadConsoleBy"), cell: ({ actor }) => nameOf(actor) },
          {
            title: t("keysteadConsoleWhat"),
            cell: ({ operation, kind }) => `${worded(KINDS, kind, t)}: ${worded(OPERATIONS, operation, t)}`,
          },
          { title: t("keysteadConsolePerson"), cell: ({ member }) => member && nameOf(member) },
          { title: t("keysteadConsoleBefore"), cell: ({ before }) => shown(before, t) },
          { title: t("keysteadConsoleAfter"), cell: ({ after }) => shown(after, t) },
        ]}
      />
    </PageSection>
  );
}

/** Another version of the server may know more words than this page. */
function worded(words: Record<string, string>, word: string, t: (key: string) => string): string {
  const key = words[word];
  return key ? t(key) : word;
}

function shown(thing: Record<string, unknown> | undefined, t: TFunction): string {
  if (!thing) return "";
  if (thing.role ?? thing.section) return phrase(thing, t);
  const name = thing.name ?? thing.alias;
  return typeof name === "string" ? name : "";
}
