import { PageSection } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useRest } from "../../rest/AccessProvider";
import { Loading } from "../../shared/Loading";
import { LockedButton } from "../../shared/LockedButton";
import { useLoad } from "../../shared/useLoad";
import { useAdministration } from "../useAdministration";
import { useRealmLock } from "../useRealmRights";
import { Levels } from "./Levels";
import { Presets } from "./Presets";
import { Sections } from "./Sections";

/** The realm's catalogue, and the presets that it can be made into. */
export function CataloguePage() {
  const { t } = useTranslation();
  const { place } = useRest();
  const navigate = useNavigate();
  const lock = useRealmLock();
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
              <Link data-testid="keystead-edit-settings" to={`${place.base}/catalogue/settings`}>
                {t("keysteadAdminEditLevels")}
              </Link>
            </PageSection>
            <PageSection variant="light">
              <LockedButton
                data-testid="keystead-new-section"
                reason={lock}
                onClick={() => void navigate(`${place.base}/catalogue/new-section`)}
              >
                {t("keysteadAdminNewSection")}
              </LockedButton>
              <Sections catalogue={found} />
            </PageSection>
          </>
        )}
      </Loading>
    </>
  );
}
