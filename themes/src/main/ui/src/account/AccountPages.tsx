import { useMemo } from "react";
import { Navigate, Route, Routes, useParams } from "react-router";
import type { Host } from "../host";
import { Pages } from "../shared/Pages";
import { OrganizationPage } from "./OrganizationPage";
import { Organizations } from "./Organizations";
import { placeIn } from "./place";

/** The pages below "Organizations" of the account console. */
export function AccountPages({ host }: { host: Host }) {
  const place = useMemo(() => placeIn(host, "organizations"), [host]);
  return (
    <Pages host={host} place={place}>
      <Routes>
        <Route path={place.base} element={<Organizations />} />
        <Route path={`${place.base}/:alias/*`} element={<Below base={place.base} />} />
        {/* the console's router is a step ahead of the page that it leaves */}
        <Route path="*" element={null} />
      </Routes>
    </Pages>
  );
}

/** The link of the console's navigation is the pattern of its route, whose star is no organization. */
function Below({ base }: { base: string }) {
  const { alias } = useParams();
  return alias === "*" ? <Navigate to={base} replace /> : <OrganizationPage />;
}
