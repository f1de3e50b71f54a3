import { useMemo } from "react";
import { Route, Routes } from "react-router";
import type { Host } from "../host";
import { Pages, type Place } from "../shared/Pages";
import { AccessPages } from "./AccessPages";
import { language, messagesPath } from "./label";
import { OrganizationAccess } from "./organization/OrganizationAccess";
import { SEGMENT, tabBase } from "./routes";

/** The pages below "Access" in the navigation of the admin console. */
export function AdminPages({ host }: { host: Host }) {
  const place = usePlace(host);
  return (
    <Pages host={host} place={place}>
      <Routes>
        <Route path={`${place.base}/*`} element={<AccessPages />} />
        {/* the console's router is a step ahead of the page that it leaves */}
        <Route path="*" element={null} />
      </Routes>
    </Pages>
  );
}

/** What the tab "Access" of one organization shows. */
export function AdminTab({ host, organization }: { host: Host; organization: string }) {
  const place = usePlace(host);
  return (
    <Pages host={host} place={place}>
      <Routes>
        <Route
          path={`${tabBase(place.base, organization)}/*`}
          element={<OrganizationAccess key={organization} organization={organization} baseOf={(id) => tabBase(place.base, id)} />}
        />
        {/* as above */}
        <Route path="*" element={null} />
      </Routes>
    </Pages>
  );
}

/** An administrator is no member, whom owners would help. */
const INSTEAD = {
  keysteadConsoleAskOwner: "keysteadAdminForbidden",
  keysteadConsoleForbidden: "keysteadAdminForbidden",
  keysteadConsoleNotPermitted: "keysteadAdminForbidden",
  keysteadConsoleInsufficientScope: "keysteadAdminForbidden",
};

function usePlace(host: Host): Place {
  const realm = host.router.state.location.pathname.split("/")[1] ?? "";
  return useMemo(() => {
    const { serverBaseUrl, adminBaseUrl } = host.environment;
    return {
      api: `${adminBaseUrl ?? serverBaseUrl}/admin/realms/${realm}/organization-access`,
      decisions: `${serverBaseUrl}/realms/${realm}/section-permissions`,
      base: `/${realm}/${SEGMENT}`,
      messages: messagesPath(host),
      language: language(host),
      instead: INSTEAD,
    };
  }, [host, realm]);
}
