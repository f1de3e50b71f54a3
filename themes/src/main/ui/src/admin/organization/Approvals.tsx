import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { PageSection } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOrganization } from "../../organization/OrganizationContext";
import { useRest } from "../../rest/AccessProvider";
import type { PageRequest } from "../../rest/access";
import type { SupportApproval } from "../../rest/types";
import { Confirm } from "../../shared/Confirm";
import { LockedButton } from "../../shared/LockedButton";
import { dateTime, personName } from "../../shared/names";
import { PagedTable } from "../../shared/PagedTable";
import { useAdministration } from "../useAdministration";

interface Row extends SupportApproval {
  person: string;
}

/** What owners allow the support desk to do for members; an administrator only withdraws it. */
export function Approvals() {
  const { t } = useTranslation();
  const { access, place } = useRest();
  const { addAlert } = useAlerts();
  const { id, base, may } = useOrganization();
  const administration = useAdministration();
  const [turn, setTurn] = useState(0);
  const [withdrawing, setWithdrawing] = useState<Row>();
  const load = useCallback(
    async (page: PageRequest): Promise<Row[]> => {
      const approvals = await administration.approvals(id, page);
      const users = [...new Set(approvals.map(({ user }) => user))];
      const people = await Promise.all(users.map((user) => access.member(id, user).catch(() => undefined)));
      return approvals.map((approval) => {
        const person = people[users.indexOf(approval.user)];
        return { ...approval, person: person ? personName(person) : approval.user };
      });
    },
    [access, administration, id],
  );
  return (
    <PageSection variant="light">
      <PagedTable<Row>
        key={turn}
        label={t("keysteadAdminApprovals")}
        empty={t("keysteadAdminNoApprovals")}
        load={load}
        rowKey={({ id: approval }) => approval}
        columns={[
          { title: t("keysteadConsolePerson"), cell: ({ user, person }) => <Link to={`${base}/people/${user}`}>{person}</Link> },
          { title: t("keysteadConsoleSection"), cell: ({ section }) => section },
          { title: t("keysteadConsoleWhere"), cell: ({ project }) => project ?? t("keysteadConsoleWhole") },
          { title: t("keysteadConsoleUntil"), cell: ({ expiresAt }) => dateTime(expiresAt, place.language) },
          {
            title: t("keysteadConsoleDo"),
            quiet: true,
            cell: (approval) => (
              <LockedButton
                variant="link"
                isInline
                isDanger
                reason={may("organization", "update") ? undefined : t("keysteadConsoleAskOwner")}
                onClick={() => setWithdrawing(approval)}
              >
                {t("keysteadAdminWithdraw")}
              </LockedButton>
            ),
          },
        ]}
      />
      {withdrawing && (
        <Confirm
          title={t("keysteadAdminWithdrawOf", { 0: withdrawing.section, 1: withdrawing.person })}
          verb={t("keysteadAdminWithdraw")}
          act={() => administration.withdraw(id, withdrawing.id)}
          close={(done) => {
            setWithdrawing(undefined);
            if (!done) return;
            addAlert(t("keysteadAdminWithdrawn"));
            setTurn(turn + 1);
          }}
        />
      )}
    </PageSection>
  );
}
