import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useOrganization } from "../organization/OrganizationContext";
import { useRest } from "../rest/AccessProvider";
import { Refused } from "../rest/failures";
import { Confirm } from "../shared/Confirm";

/** Ends one's own membership, which the last owner cannot. */
export function Leave() {
  const { t } = useTranslation();
  const { access, place } = useRest();
  const { id, name } = useOrganization();
  const { addAlert } = useAlerts();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  // whoever is told that the account goes with it confirms that by the second attempt
  const [told, setTold] = useState(false);
  const leave = async () => {
    try {
      await access.leave(id, told);
    } catch (error) {
      if (error instanceof Refused && error.code === "managed-member") setTold(true);
      throw error;
    }
  };
  return (
    <>
      <Button variant="secondary" isDanger data-testid="keystead-leave" onClick={() => setAsking(true)}>
        {t("keysteadConsoleLeave")}
      </Button>
      {asking && (
        <Confirm
          title={t("keysteadConsoleLeaveOf", { 0: name })}
          verb={t("keysteadConsoleLeave")}
          act={leave}
          close={(left) => {
            setAsking(false);
            setTold(false);
            if (!left) return;
            addAlert(t("keysteadConsoleLeft", { 0: name }));
            void navigate(place.base);
          }}
        >
          {t("keysteadConsoleLeaveLoses")}
        </Confirm>
      )}
    </>
  );
}
