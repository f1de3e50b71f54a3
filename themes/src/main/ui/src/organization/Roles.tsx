import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Label, PageSection } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { Role } from "../rest/types";
import { Confirm } from "../shared/Confirm";
import { LockedButton } from "../shared/LockedButton";
import { named } from "../shared/names";
import { PagedTable } from "../shared/PagedTable";
import { useOrganization } from "./OrganizationContext";

/** The roles that members of an organization can hold: the realm's templates, and its own. */
export function Roles() {
  const { t } = useTranslation();
  const { access } = useRest();
  const { addAlert } = useAlerts();
  const { id, base, may } = useOrganization();
  const navigate = useNavigate();
  const [turn, setTurn] = useState(0);
  const [deleting, setDeleting] = useState<Role>();
  const load = useCallback((page: PageRequest) => access.roles(id, page), [access, id]);
  const locked = (action: "create" | "delete", template = false) => {
    if (template) return t("keysteadConsoleTemplateStays");
    return may("roles", action) ? undefined : t("keysteadConsoleAskOwner");
  };
  return (
    <PageSection variant="light">
      <PagedTable<Role>
        key={turn}
        label={t("keysteadConsoleRoles")}
        empty={t("keysteadConsoleNoRoles")}
        load={load}
        rowKey={({ name, template }) => `${name} ${String(template)}`}
        toolbar={
          <LockedButton data-testid="keystead-new-role" reason={locked("create")} onClick={() => void navigate(`${base}/roles/new`)}>
            {t("keysteadConsoleNewRole")}
          </LockedButton>
        }
        columns={[
          {
            title: t("keysteadConsoleName"),
            cell: ({ name, displayName, template }) => (
              <>
                <Link to={`${base}/roles/${template ? "template" : "own"}/${name}`}>{named(name, displayName)}</Link>{" "}
                {template && <Label isCompact>{t("keysteadConsoleTemplate")}</Label>}
              </>
            ),
          },
          { title: t("keysteadConsoleDescription"), cell: ({ description }) => description },
          {
            title: t("keysteadConsoleDo"),
            quiet: true,
            cell: (role) => (
              <LockedButton variant="link" isInline isDanger reason={locked("delete", role.template)} onClick={() => setDeleting(role)}>
                {t("keysteadConsoleDelete")}
              </LockedButton>
            ),
          },
        ]}
      />
      {deleting && (
        <Confirm
          title={t("keysteadConsoleDeleteOf", { 0: named(deleting.name, deleting.displayName) })}
          verb={t("keysteadConsoleDelete")}
          act={() => access.deleteRole(id, deleting.name)}
          close={(done) => {
            setDeleting(undefined);
            if (!done) return;
            addAlert(t("keysteadConsoleDeleted"));
            setTurn(turn + 1);
          }}
        >
          {t("keysteadConsoleDeleteRoleLoses")}
        </Confirm>
      )}
    </PageSection>
  );
}
