import { useMemo } from "react";
import { Route, Routes } from "react-router";
import type { Host } from "../../host";
import { Pages } from "../../shared/Pages";
import { placeIn } from "../place";
import { FactorNames } from "./FactorNames";

/** The page of ours below "Account security" of the account console. */
export function SecurityPages({ host }: { host: Host }) {
  const place = useMemo(() => placeIn(host, "account-security/names"), [host]);
  return (
    <Pages host={host} place={place}>
      <Routes>
        <Route path={place.base} element={<FactorNames />} />
        {/* the console's router is a step ahead of the page that it leaves */}
        <Route path="*" element={null} />
      </Routes>
    </Pages>
  );
}
