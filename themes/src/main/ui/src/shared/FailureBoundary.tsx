import { ErrorBoundaryFallback } from "@keycloak/keycloak-ui-shared";
import { PageSection } from "@patternfly/react-core";
import type { PropsWithChildren } from "react";
import { Failure } from "./Failure";

/** Says what went wrong in place of a page that could not be shown. */
export function FailureBoundary({ children }: PropsWithChildren) {
  return <ErrorBoundaryFallback fallback={Fallen}>{children}</ErrorBoundaryFallback>;
}

function Fallen({ error }: { error: Error }) {
  return (
    <PageSection variant="light">
      <Failure error={error} />
    </PageSection>
  );
}
