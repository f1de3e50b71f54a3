import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Label } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { Invitation } from "../rest/types";
import { Confirm } from "../shared/Confirm";
import { Failure } from "../shared/Failure";
import { LockedButton } from "../shared/LockedButton";
import { dateTime, personName } from "../shared/names";
import { PagedTable } from "../shared/PagedTable";
import { useAction } from "../shared/useAction";
import { useOrganization } from "./OrganizationContext";
import { phrases } from "./phrase";

/** Who is invited to an organization and has not answered yet. */
export function Invitations() {
  const { t } = useTranslation();
  const { access, place } = useRest();
  const { addAlert } = useAlerts();
  const { id, may } = useOrganization();
  const [turn, setTurn] = useState(0);
  const [revoking, setRevoking] = useState<Invitation>();
  const resending = useAction();
  const load = useCallback((page: PageRequest) => access.invitations(id, page), [access, id]);
  const locked = (action: "create" | "delete") => (may("members", action) ? undefined : t("keysteadConsoleAskOwner"));
  const resend = async ({ id: invitation }: Invitation) => {
    if (!(await resending.run(() => access.resend(id, invitation)))) return;
    addAlert(t("keysteadConsoleResent"));
    setTurn(turn + 1);
  };
  return (
    <>
      {resending.error !== undefined && <Failure error={resending.error} />}
      <PagedTable<Invitation>
        key={turn}
        label={t("keysteadConsoleInvitations")}
        search={t("keysteadConsoleFindInvitations")}
        empty={t("keysteadConsoleNoInvitations")}
        load={load}
        rowKey={(invitation) => invitation.id}
        columns={[
          { title: t("keysteadConsoleMail"), cell: ({ email }) => email },
          { title: t("keysteadConsoleGives"), cell: ({ grants }) => phrases(grants, t) },
          { title: t("keysteadConsoleInvitedBy"), cell: ({ inviter, invitedBy }) => (inviter ? personName(inviter) : invitedBy) },
          {
            title: t("keysteadConsoleUntil"),
            cell: ({ status, expiresAt }) =>
              status === "expired" ? <Label isCompact>{t("keysteadConsoleExpired")}</Label> : dateTime(expiresAt, place.language),
          },
          {
            title: t("keysteadConsoleDo"),
            quiet: true,
            cell: (invitation) => (
              <>
                <LockedButton variant="link" isInline isDisabled={resending.busy} reason={locked("create")} onClick={() => void resend(invitation)}>
                  {t("keysteadConsoleResend")}
                </LockedButton>{" "}
                <LockedButton variant="link" isInline isDanger reason={locked("delete")} onClick={() => setRevoking(invitation)}>
                  {t("keysteadConsoleRevoke")}
                </LockedButton>
              </>
            ),
          },
        ]}
      />
      {revoking && (
        <Confirm
          title={t("keysteadConsoleRevokeOf", { 0: revoking.email })}
          verb={t("keysteadConsoleRevoke")}
          act={() => access.revoke(id, revoking.id)}
          close={(done) => {
            setRevoking(undefined);
            if (!done) return;
            addAlert(t("keysteadConsoleRevoked"));
            setTurn(turn + 1);
          }}
        />
      )}
    </>
  );
}
