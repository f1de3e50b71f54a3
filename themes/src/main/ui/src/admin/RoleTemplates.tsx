import { Label, PageSection } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { Role } from "../rest/types";
import { LockedButton } from "../shared/LockedButton";
import { named } from "../shared/names";
import { PagedTable } from "../shared/PagedTable";
import { useAdministration } from "./useAdministration";
import { useRealmLock } from "./useRealmRights";

/** The roles that every organization of the realm has. */
export function RoleTemplates() {
  const { t } = useTranslation();
  const { place } = useRest();
  const navigate = useNavigate();
  const lock = useRealmLock();
  const administration = useAdministration();
  const load = useCallback((page: PageRequest) => administration.templates(page), [administration]);
  return (
    <PageSection variant="light">
      <PagedTable<Role>
        label={t("keysteadAdminRoleTemplates")}
        empty={t("keysteadAdminNoTemplates")}
        load={load}
        rowKey={({ name }) => name}
        toolbar={
          <LockedButton
            data-testid="keystead-new-template"
            reason={lock}
            onClick={() => void navigate(`${place.base}/role-templates/new/template`)}
          >
            {t("keysteadConsoleNewRole")}
          </LockedButton>
        }
        columns={[
          {
            title: t("keysteadConsoleName"),
            cell: ({ name, displayName }) => (
              <Link to={`${place.base}/role-templates/${encodeURIComponent(name)}`}>{named(name, displayName)}</Link>
            ),
          },
          { title: t("keysteadAdminKey"), cell: ({ name }) => name },
          { title: t("keysteadConsoleDescription"), cell: ({ description }) => description },
          { title: t("keysteadAdminTraits"), cell: (role) => <Traits role={role} /> },
        ]}
      />
    </PageSection>
  );
}

/** What is special about a role beside its permissions. */
export function Traits({ role }: { role: Role }) {
  const { t } = useTranslation();
  return (
    <>
      {role.owner && <Label isCompact color="gold">{t("keysteadConsoleOwner")}</Label>}{" "}
      {role.protected && <Label isCompact>{t("keysteadConsoleProtected")}</Label>}{" "}
      {role.cardinality && <Label isCompact>{t("keysteadAdminOneHolder")}</Label>}{" "}
      {role.joinsNewProjects && <Label isCompact>{t("keysteadAdminJoins")}</Label>}
    </>
  );
}
