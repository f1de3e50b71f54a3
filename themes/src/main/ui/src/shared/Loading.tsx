import { KeycloakSpinner } from "@keycloak/keycloak-ui-shared";
import type { ReactNode } from "react";
import { Failure } from "./Failure";
import type { Loaded } from "./useLoad";

/** What was loaded; before that a spinner, or why it could not be. */
export function Loading<T>({ of: { data, error, reload }, children }: { of: Loaded<T>; children: (data: T) => ReactNode }) {
  if (error !== undefined) return <Failure error={error} retry={reload} />;
  if (data === undefined) return <KeycloakSpinner />;
  return <>{children(data)}</>;
}
