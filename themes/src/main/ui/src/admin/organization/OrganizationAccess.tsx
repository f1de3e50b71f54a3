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
import { organizationBase } from "../routes";
import { Tabbed } from "../Tabbed";

const TABS = [
  { segment: "people", title: "keysteadConsolePeople" },
  { segment: "projects", title: "keysteadConsoleProjects" },
  { segment: "roles", title: "keysteadConsoleRoles" },
  { segment: "approvals", title: "keysteadConsoleApprovals" },
  { segment: "api-keys", title: "keysteadConsoleApiKeys" },
  { segment: "history", title: "keysteadConsoleHistory" },
];

/** What concerns access in one organization, below the console's own page of it. */
export function OrganizationAccess({ organization }: { organization: string }) {
  const { access } = useRest();
  const loaded = useLoad(
    useCallback(async () => {
      const [found, { mayGrant }] = await Promise.all([access.organization(organization), access.givable(organization)]);
      return { found, mayGrant };
    }, [access, organization]),
  );
  return <Loading of={loaded}>{({ found, mayGrant }) => <Inside organization={found} mayChange={mayGrant} />}</Loading>;
}

function Inside({ organization: { id, alias, name }, mayChange }: { organization: Organization; mayChange: boolean }) {
  const { t } = useTranslation();
  const { place } = useRest();
  const base = organizationBase(place.base, id);
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
          <Route path={`${base}/people`} element={<People />} />
          <Route path={`${base}/people/:user`} element={<Person />} />
          <Route path={`${base}/people/:user/view`} element={<ViewAs />} />
          <Route path={`${base}/invite`} element={<Locked to="members" action="create"><Invite /></Locked>} />
          <Route path={`${base}/projects`} element={<Projects />} />
          <Route path={`${base}/roles`} element={<Roles />} />
          <Route path={`${base}/roles/new`} element={<Locked to="roles" action="create"><RoleEditor /></Locked>} />
          <Route path={`${base}/roles/:kind/:role`} element={<RoleEditor />} />
          <Route path={`${base}/approvals`} element={<Approvals />} />
          <Route path={`${base}/api-keys`} element={<KeyInventory />} />
          <Route path={`${base}/history`} element={<History />} />
          <Route path={base} element={<Navigate to={`${base}/people`} replace />} />
          {/* the console's router is a step ahead of the page that it leaves */}
          <Route path="*" element={null} />
        </Routes>
      </Tabbed>
    </OrganizationProvider>
  );
}
