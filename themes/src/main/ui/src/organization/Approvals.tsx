import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { PageSection, Text, TextContent } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { SupportApproval } from "../rest/types";
import { Confirm } from "../shared/Confirm";
import { LockedButton } from "../shared/LockedButton";
import { dateTime, named, personName } from "../shared/names";
import { PagedTable } from "../shared/PagedTable";
import { Approve } from "./Approve";
import { useOrganization } from "./OrganizationContext";

/** What owners allow the support desk to do for members; an administrator only withdraws it. */
export function Approvals() {
  const { t } = useTranslation();
  const { access, place } = useRest();
  const { addAlert } = useAlerts();
  const { id, base, may, administrator } = useOrganization();
  const [turn, setTurn] = useState(0);
  const [approving, setApproving] = useState(false);
  const [withdrawing, setWithdrawing] = useState<SupportApproval>();
  const load = useCallback((page: PageRequest) => access.approvals(id, page), [access, id]);
  const locked = may("organization", "update") ? undefined : t("keysteadConsoleAskOwner");
  const changed = (message: string) => {
    addAlert(message);
    setTurn(turn + 1);
  };
  return (
    <PageSection variant="light">
      <TextContent>
        <Text>{t("keysteadConsoleApprovalsHelp")}</Text>
      </TextContent>
      <PagedTable<SupportApproval>
        key={turn}
        label={t("keysteadConsoleApprovals")}
        empty={t("keysteadConsoleNoApprovals")}
        load={load}
        rowKey={({ id: approval }) => approval}
        toolbar={
          // the word that counts with the support desk is an owner's
          !administrator && (
            <LockedButton data-testid="keystead-approve" reason={locked} onClick={() => setApproving(true)}>
              {t("keysteadConsoleApprove")}
            </LockedButton>
          )
        }
        columns={[
          { title: t("keysteadConsolePerson"), cell: (approval) => <Link to={`${base}/people/${approval.user}`}>{personOf(approval)}</Link> },
          { title: t("keysteadConsoleSection"), cell: sectionOf },
          { title: t("keysteadConsoleWhere"), cell: ({ project, names }) => names?.project ?? project ?? t("keysteadConsoleWhole") },
          { title: t("keysteadConsoleUntil"), cell: ({ expiresAt }) => dateTime(expiresAt, place.language) },
          { title: t("keysteadConsoleApprovedBy"), cell: ({ names }) => (names?.approvedBy ? personName(names.approvedBy) : t("keysteadConsoleSomebody")) },
          {
            title: t("keysteadConsoleDo"),
            quiet: true,
            cell: (approval) => (
              <LockedButton variant="link" isInline isDanger reason={locked} onClick={() => setWithdrawing(approval)}>
                {t("keysteadConsoleWithdraw")}
              </LockedButton>
            ),
          },
        ]}
      />
      {approving && (
        <Approve
          close={(done) => {
            setApproving(false);
            if (done) changed(t("keysteadConsoleApproved"));
          }}
        />
      )}
      {withdrawing && (
        <Confirm
          title={t("keysteadConsoleWithdrawOf", { 0: sectionOf(withdrawing), 1: personOf(withdrawing) })}
          verb={t("keysteadConsoleWithdraw")}
          act={() => access.withdrawApproval(id, withdrawing.id)}
          close={(done) => {
            setWithdrawing(undefined);
            if (done) changed(t("keysteadConsoleWithdrawn"));
          }}
        />
      )}
    </PageSection>
  );
}

/** Somebody who is no member any more has no name here. */
function personOf({ user, names }: SupportApproval): string {
  return names?.user ? personName(names.user) : user;
}

function sectionOf({ section, names }: SupportApproval): string {
  return named(section, names?.section);
}
