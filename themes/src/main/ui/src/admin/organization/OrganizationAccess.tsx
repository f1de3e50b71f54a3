import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, Route, Routes } from "react-router";
import { Approvals } from "../../organization/Approvals";
import { History } from "../../organization/History";
import { Invite } from "../../organization/Invite";
import { KeyInventory } from "../../organization/KeyInventory";
import { Locked } from "../../organization/Locked";
import { OrganizationProvider, type OrganizationContext } from "../../organization/OrganizationContext";
import { People } from "../../organization/People";
import { Person } from "../../organization/Person";
import { Projects } from "../../organization/Projects";
import { RoleEditor } from "../../organization/RoleEditor";
import { Roles } from "../../organization/Roles";
import { ViewAs } from "../../organization/ViewAs";
import { useRest } from "../../rest/AccessProvider";
import type { Organization } from "../../rest/types";
import { Loading } from "../../shared/Loading";
import { useLoad } from "../../shared/useLoad";
import { Tabbed } from "../../shared/Tabbed";

const TABS = [
  { segment: "people", title: "keysteadConsolePeople", also: "invite" },
  { segment: "projects", title: "keysteadConsoleProjects" },
  { segment: "roles", title: "keysteadConsoleRoles" },
  { segment: "approvals", title: "keysteadConsoleApprovals" },
  { segment: "api-keys", title: "keysteadConsoleApiKeys" },
  { segment: "history", title: "keysteadConsoleHistory" },
];

interface Props {
  organization: string;
  /** Gives the path of these pages, by the organization's id. */
  baseOf: (organization: string) => string;
}

/** What concerns access in one organization. */
export function OrganizationAccess({ organization, baseOf }: Props) {
  const { access } = useRest();
  const loaded = useLoad(
    useCallback(async () => {
      const [found, { mayGrant }] = await Promise.all([access.organization(organization), access.givable(organization)]);
      return { found, mayGrant };
    }, [access, organization]),
  );
  return <Loading of={loaded}>{({ found, mayGrant }) => <Inside organization={found} base={baseOf(found.id)} mayChange={mayGrant} />}</Loading>;
}

function Inside({ organization: { id, alias, name }, base, mayChange }: { organization: Organization; base: string; mayChange: boolean }) {
  const { t } = useTranslation();
  const context = useMemo<OrganizationContext>(
    () => ({
      id,
      alias,
      name,
      base,
      owner: false,
      administrator: true,
      // whoever manages an organization may do all of it, whoever views it nothing else
      may: (_, action) => mayChange || action === "view",
    }),
    [id, alias, name, base, mayChange],
  );
  return (
    <OrganizationProvider value={context}>
      <Tabbed isSecondary label={t("keysteadConsoleParts")} base={base} tabs={TABS}>
        <Routes>
          <Route path="people" element={<People />} />
          <Route path="people/:user" element={<Person />} />
          <Route path="people/:user/view" element={<ViewAs />} />
          <Route path="invite" element={<Locked to="members" action="create"><Invite /></Locked>} />
          <Route path="projects" element={<Projects />} />
          <Route path="roles" element={<Roles />} />
          <Route path="roles/new" element={<Locked to="roles" action="create"><RoleEditor /></Locked>} />
          <Route path="roles/:kind/:role" element={<RoleEditor />} />
          <Route path="approvals" element={<Approvals />} />
          <Route path="api-keys" element={<KeyInventory />} />
          <Route path="history" element={<History />} />
          <Route index element={<Navigate to={`${base}/people`} replace />} />
          <Route path="*" element={null} />
        </Routes>
      </Tabbed>
    </OrganizationProvider>
  );
}
