import { PageSection, Title } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Navigate, Route, Routes } from "react-router";
import { useRest } from "../rest/AccessProvider";
import { Loading } from "../shared/Loading";
import { Attention } from "./Attention";
import { CataloguePage } from "./catalogue/CataloguePage";
import { SectionPage } from "./catalogue/SectionPage";
import { SettingsPage } from "./catalogue/SettingsPage";
import { OrganizationPage, Organizations } from "./organization/Organizations";
import { Playground } from "./playground/Playground";
import { RoleTemplate } from "./RoleTemplate";
import { RoleTemplates } from "./RoleTemplates";
import { Tabbed } from "../shared/Tabbed";
import { useRealmRights } from "./useRealmRights";
import { UserKeys } from "./UserKeys";

const TABS = [
  { segment: "playground", title: "keysteadAdminPlayground" },
  { segment: "attention", title: "keysteadAdminAttention" },
  { segment: "catalogue", title: "keysteadAdminCatalogue" },
  { segment: "role-templates", title: "keysteadAdminRoleTemplates" },
  { segment: "api-keys", title: "keysteadConsoleApiKeys" },
];

// Keycloak lists the organizations of single permissions, and opens none of them
const ORGANIZATIONS = { segment: "organizations", title: "keysteadConsoleOrganizations" };

/** What concerns access in the realm as a whole. */
export function AccessPages() {
  const { t } = useTranslation();
  const { place } = useRest();
  const rights = useRealmRights();
  const own = rights.data?.view === false;
  return (
    <>
      <PageSection variant="light">
        <Title headingLevel="h1" data-testid="keystead-heading">
          {t("keysteadConsoleAccess")}
        </Title>
      </PageSection>
      <Tabbed label={t("keysteadConsoleAccess")} base={place.base} tabs={own ? [ORGANIZATIONS, ...TABS] : TABS}>
        <Routes>
          <Route
            index
            element={<Loading of={rights}>{({ view }) => <Navigate to={`${place.base}/${view ? "playground" : "organizations"}`} replace />}</Loading>}
          />
          <Route path="organizations" element={<Organizations />} />
          <Route path="organizations/:organization/*" element={<OrganizationPage />} />
          <Route path="playground" element={<Playground />} />
          <Route path="attention" element={<Attention />} />
          <Route path="catalogue" element={<CataloguePage />} />
          <Route path="catalogue/sections/:key" element={<SectionPage />} />
          <Route path="catalogue/new-section" element={<SectionPage />} />
          <Route path="catalogue/settings" element={<SettingsPage />} />
          <Route path="role-templates" element={<RoleTemplates />} />
          <Route path="role-templates/:role" element={<RoleTemplate />} />
          <Route path="role-templates/new/template" element={<RoleTemplate />} />
          <Route path="api-keys" element={<UserKeys />} />
          <Route path="*" element={null} />
        </Routes>
      </Tabbed>
    </>
  );
}
