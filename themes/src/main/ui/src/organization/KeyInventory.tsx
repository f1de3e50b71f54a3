import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { PageSection, Text, TextContent } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { ApiKey } from "../rest/types";
import { LockedButton } from "../shared/LockedButton";
import { personName } from "../shared/names";
import { PagedTable } from "../shared/PagedTable";
import { EndKey } from "./EndKey";
import { keyColumns } from "./keyCells";
import { useOrganization } from "./OrganizationContext";

/** Every key that acts in an organization: whose it is, what it is for, and when it was last used. */
export function KeyInventory() {
  const { t } = useTranslation();
  const { keys, place } = useRest();
  const { addAlert } = useAlerts();
  const { id, may } = useOrganization();
  const [turn, setTurn] = useState(0);
  const [ending, setEnding] = useState<ApiKey>();
  const load = useCallback((page: PageRequest) => keys.inside(id, page), [keys, id]);
  const locked = may("organization", "update") ? undefined : t("keysteadConsoleAskOwner");
  return (
    <PageSection variant="light">
      <TextContent>
        <Text>{t("keysteadConsoleKeysHereHelp")}</Text>
      </TextContent>
      <PagedTable<ApiKey>
        key={turn}
        label={t("keysteadConsoleApiKeys")}
        empty={t("keysteadConsoleNoKeysHere")}
        load={load}
        rowKey={({ id: key }) => key}
        columns={[
          { title: t("keysteadConsolePerson"), cell: ({ user }) => (user?.username ? personName(user) : t("keysteadConsoleSomebody")) },
          { title: t("keysteadConsoleName"), cell: ({ name }) => name },
          ...keyColumns(t, place.language),
          {
            title: t("keysteadConsoleDo"),
            quiet: true,
            cell: (key) => (
              <LockedButton
                variant="link"
                isInline
                isDanger
                reason={locked}
                aria-label={t("keysteadConsoleKeyEndName", { 0: key.name })}
                onClick={() => setEnding(key)}
              >
                {t("keysteadConsoleKeyEnd")}
              </LockedButton>
            ),
          },
        ]}
      />
      {ending && (
        <EndKey
          name={ending.name}
          end={() => keys.endInside(id, ending.id)}
          close={(done) => {
            setEnding(undefined);
            if (!done) return;
            addAlert(t("keysteadConsoleKeyHasEnded"));
            setTurn(turn + 1);
          }}
        />
      )}
    </PageSection>
  );
}
