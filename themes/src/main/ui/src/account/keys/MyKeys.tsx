import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Button, PageSection, Text, TextContent, Title } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { EndKey } from "../../organization/EndKey";
import { hasEnded, keyColumns } from "../../organization/keyCells";
import { useRest } from "../../rest/AccessProvider";
import type { ApiKey } from "../../rest/types";
import { LockedButton } from "../../shared/LockedButton";
import { PagedTable } from "../../shared/PagedTable";
import { RotateKey } from "./RotateKey";
import { SecretOnce } from "./SecretOnce";

/** The keys of whoever has logged in. */
export function MyKeys() {
  const { t } = useTranslation();
  const { keys, place } = useRest();
  const { addAlert } = useAlerts();
  const navigate = useNavigate();
  const [turn, setTurn] = useState(0);
  const [ending, setEnding] = useState<ApiKey>();
  const [rotating, setRotating] = useState<ApiKey>();
  const [secret, setSecret] = useState<string>();
  return (
    <PageSection variant="light">
      <TextContent>
        <Title headingLevel="h1" data-testid="page-heading">
          {t("keysteadConsoleApiKeys")}
        </Title>
        <Text component="p">{t("keysteadConsoleApiKeysHelp")}</Text>
      </TextContent>
      <PagedTable<ApiKey>
        key={turn}
        label={t("keysteadConsoleApiKeys")}
        empty={t("keysteadConsoleNoApiKeys")}
        load={keys.mine}
        rowKey={({ id }) => id}
        toolbar={
          <Button data-testid="keystead-make-key" onClick={() => void navigate(`${place.base}/new`)}>
            {t("keysteadConsoleMakeKey")}
          </Button>
        }
        columns={[
          { title: t("keysteadConsoleName"), cell: ({ id, name }) => <Link to={`${place.base}/${id}`}>{name}</Link> },
          { title: t("keysteadConsoleOrganization"), cell: ({ organization }) => organization.name },
          ...keyColumns(t, place.language),
          {
            title: t("keysteadConsoleDo"),
            quiet: true,
            cell: (key) => (
              <>
                <LockedButton
                  variant="link"
                  isInline
                  reason={hasEnded(key) ? t("keysteadConsoleKeyOver") : undefined}
                  aria-label={t("keysteadConsoleKeyRotateOf", { 0: key.name })}
                  onClick={() => setRotating(key)}
                >
                  {t("keysteadConsoleKeyRotate")}
                </LockedButton>{" "}
                <Button variant="link" isInline isDanger aria-label={t("keysteadConsoleKeyEndName", { 0: key.name })} onClick={() => setEnding(key)}>
                  {t("keysteadConsoleKeyEnd")}
                </Button>
              </>
            ),
          },
        ]}
      />
      {rotating && (
        <RotateKey
          id={rotating.id}
          name={rotating.name}
          close={(next) => {
            setRotating(undefined);
            setSecret(next);
          }}
        />
      )}
      {secret && (
        <SecretOnce
          secret={secret}
          close={() => {
            setSecret(undefined);
            setTurn(turn + 1);
          }}
        />
      )}
      {ending && (
        <EndKey
          name={ending.name}
          end={() => keys.end(ending.id)}
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
