import { PageSection } from "@patternfly/react-core";
import { useCallback } from "react";
import { Loading } from "../../shared/Loading";
import { useLoad } from "../../shared/useLoad";
import { useAdministration } from "../useAdministration";
import { Levels } from "./Levels";
import { Presets } from "./Presets";
import { Sections } from "./Sections";

/** The realm's catalogue, and the presets that it can be made into. */
export function CataloguePage() {
  const administration = useAdministration();
  const catalogue = useLoad(useCallback(() => administration.catalogue(), [administration]));
  return (
    <>
      <PageSection variant="light">
        <Presets applied={catalogue.reload} />
      </PageSection>
      <Loading of={catalogue}>
        {(found) => (
          <>
            <PageSection variant="light">
              <Levels catalogue={found} />
            </PageSection>
            <PageSection variant="light">
              <Sections catalogue={found} />
            </PageSection>
          </>
        )}
      </Loading>
    </>
  );
}
