import { PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Route, Routes, useLocation, useNavigate } from "react-router";
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

const BODY = "keystead-organization";

/**
 * The pages of one organization; below the path of its context.
 *
 * @param first what the first tab shows, which is a console's own
 */
export function OrganizationTabs({ first }: { first: ReactNode }) {
  const { t } = useTranslation();
  const { base, owner } = useOrganization();
  const navigate = useNavigate();
  const segment = useLocation().pathname.slice(base.length).split("/")[1] ?? "";
  const tabs = [
    { key: "", title: t("keysteadConsoleOverview") },
    { key: "people", title: t("keysteadConsolePeople") },
    { key: "projects", title: t("keysteadConsoleProjects") },
    { key: "roles", title: t("keysteadConsoleRoles") },
    { key: "reach", title: t("keysteadConsoleWho") },
    { key: "approvals", title: t("keysteadConsoleApprovals") },
    { key: "api-keys", title: t("keysteadConsoleApiKeys") },
    { key: "history", title: t("keysteadConsoleHistory") },
  ];
  return (
    <>
      <PageSection variant="light" padding={{ default: "noPadding" }}>
        <Tabs
          component="nav"
          aria-label={t("keysteadConsoleParts")}
          activeKey={segment === "invite" ? "people" : segment}
          onSelect={(event, key) => {
            event.preventDefault();
            void navigate(key ? `${base}/${key}` : base);
          }}
        >
          {tabs.map(({ key, title }) => (
            <Tab
              key={key}
              eventKey={key}
              tabContentId={BODY}
              href={`${base}/${key}`}
              data-testid={`keystead-tab-${key || "overview"}`}
              title={<TabTitleText>{title}</TabTitleText>}
            />
          ))}
        </Tabs>
      </PageSection>
      <div id={BODY}>
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
      </div>
    </>
  );
}
