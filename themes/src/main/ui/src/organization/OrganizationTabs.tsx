import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Route, Routes } from "react-router";
import { Tabbed } from "../shared/Tabbed";
import { Approvals } from "./Approvals";
import { History } from "./History";
import { Invite } from "./Invite";
import { KeyInventory } from "./KeyInventory";
import { Closed, Locked } from "./Locked";
import { useOrganization } from "./OrganizationContext";
import { People } from "./People";
import { Person } from "./Person";
import { Projects } from "./Projects";
import { Reachable } from "./Reachable";
import { RoleEditor } from "./RoleEditor";
import { Roles } from "./Roles";
import { ViewAs } from "./ViewAs";

const TABS = [
  { segment: "", title: "keysteadConsoleOverview" },
  { segment: "people", title: "keysteadConsolePeople", also: "invite" },
  { segment: "projects", title: "keysteadConsoleProjects" },
  { segment: "roles", title: "keysteadConsoleRoles" },
  { segment: "reach", title: "keysteadConsoleWho" },
  { segment: "approvals", title: "keysteadConsoleApprovals" },
  { segment: "api-keys", title: "keysteadConsoleApiKeys" },
  { segment: "history", title: "keysteadConsoleHistory" },
];

/**
 * The pages of one organization; below the path of its context.
 *
 * @param first what the first tab shows, which is a console's own
 */
export function OrganizationTabs({ first }: { first: ReactNode }) {
  const { t } = useTranslation();
  const { base, owner } = useOrganization();
  return (
    <Tabbed label={t("keysteadConsoleParts")} base={base} tabs={TABS}>
      <Routes>
        <Route index element={first} />
        <Route path="people" element={<Locked to="members"><People /></Locked>} />
        <Route path="people/:user" element={<Locked to="members"><Person /></Locked>} />
        <Route path="people/:user/view" element={<Locked to="members"><ViewAs /></Locked>} />
        <Route path="invite" element={<Locked to="members" action="create"><Invite /></Locked>} />
        <Route path="projects" element={<Locked to="projects"><Projects /></Locked>} />
        <Route path="roles" element={<Locked to="roles"><Roles /></Locked>} />
        <Route path="roles/new" element={<Locked to="roles" action="create"><RoleEditor /></Locked>} />
        <Route path="roles/:kind/:role" element={<Locked to="roles"><RoleEditor /></Locked>} />
        <Route path="reach" element={<Locked to="members"><Reachable /></Locked>} />
        <Route path="approvals" element={owner ? <Approvals /> : <Closed reason={t("keysteadConsoleAskOwner")} />} />
        <Route path="api-keys" element={owner ? <KeyInventory /> : <Closed reason={t("keysteadConsoleAskOwner")} />} />
        <Route path="history" element={owner ? <History /> : <Closed reason={t("keysteadConsoleOwnersHistory")} />} />
        <Route path="*" element={null} />
      </Routes>
    </Tabbed>
  );
}
