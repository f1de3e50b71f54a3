import { useMemo } from "react";
import { Navigate, Route, Routes, useParams } from "react-router";
import type { Host } from "../../host";
import { Pages } from "../../shared/Pages";
import { placeIn } from "../place";
import { ChangeKey } from "./ChangeKey";
import { MakeKey } from "./MakeKey";
import { MyKeys } from "./MyKeys";

/** The pages below "API keys" of the account console. */
export function KeyPages({ host }: { host: Host }) {
  const place = useMemo(() => placeIn(host, "api-keys"), [host]);
  return (
    <Pages host={host} place={place}>
      <Routes>
        <Route path={place.base} element={<MyKeys />} />
        <Route path={`${place.base}/new`} element={<MakeKey />} />
        <Route path={`${place.base}/:id`} element={<Below base={place.base} />} />
        {/* the console's router is a step ahead of the page that it leaves */}
        <Route path="*" element={null} />
      </Routes>
    </Pages>
  );
}

/** The link of the console's navigation is the pattern of its route, whose star is no key. */
function Below({ base }: { base: string }) {
  const { id = "*" } = useParams();
  return id === "*" ? <Navigate to={base} replace /> : <ChangeKey key={id} id={id} />;
}
