import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Button, EmptyState, EmptyStateBody, PageSection, Text, TextContent, Title } from "@patternfly/react-core";
import { Table, TableVariant, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useRest } from "../../rest/AccessProvider";
import { credentials, type Credential } from "../../rest/credentials";
import { sender } from "../../rest/send";
import { Loading } from "../../shared/Loading";
import { dateTime } from "../../shared/names";
import { useLoad } from "../../shared/useLoad";
import { Rename } from "./Rename";

/** A way to log in, with the message that says of which kind it is. */
interface Factor extends Credential {
  kind: string;
}

/** What the user's keys, devices and apps are called, which Keycloak's own page only shows. */
export function FactorNames() {
  const { t } = useTranslation();
  const { host, place } = useRest();
  const { addAlert } = useAlerts();
  const own = useMemo(() => {
    const { serverBaseUrl, realm } = host.environment;
    return credentials(sender(host.keycloak, `${serverBaseUrl}/realms/${encodeURIComponent(realm)}/account`, place.language));
  }, [host, place]);
  const factors = useLoad(
    useCallback(
      async () =>
        (await own.list())
          // a password has no name
          .filter(({ removeable }) => removeable)
          .flatMap(({ displayName, userCredentialMetadatas: found }) => found.map(({ credential }): Factor => ({ ...credential, kind: displayName }))),
      [own],
    ),
  );
  const [renaming, setRenaming] = useState<Factor>();
  const nameOf = ({ userLabel, kind }: Factor) => userLabel ?? t(kind);
  return (
    <PageSection variant="light">
      <TextContent>
        <Title headingLevel="h1" data-testid="page-heading">
          {t("keysteadConsoleFactorNames")}
        </Title>
        <Text>
          {t("keysteadConsoleFactorNamesHelp")}{" "}
          <Link className="keystead-inline" to={place.base.replace(/[^/]+$/, "signing-in")}>
            {t("signingIn")}
          </Link>
        </Text>
      </TextContent>
      <Loading of={factors}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState>
              <EmptyStateBody>{t("keysteadConsoleNoFactors")}</EmptyStateBody>
            </EmptyState>
          ) : (
            <Table aria-label={t("keysteadConsoleFactorNames")} variant={TableVariant.compact}>
              <Thead>
                <Tr>
                  <Th>{t("keysteadConsoleName")}</Th>
                  <Th>{t("keysteadConsoleFactorKind")}</Th>
                  <Th>{t("keysteadConsoleSince")}</Th>
                  <Th screenReaderText={t("keysteadConsoleDo")} />
                </Tr>
              </Thead>
              <Tbody>
                {found.map((factor) => (
                  <Tr key={factor.id} data-testid={`keystead-factor-${factor.type}`}>
                    <Td dataLabel={t("keysteadConsoleName")}>{nameOf(factor)}</Td>
                    <Td dataLabel={t("keysteadConsoleFactorKind")}>{t(factor.kind)}</Td>
                    <Td dataLabel={t("keysteadConsoleSince")}>
                      {factor.createdDate && dateTime(new Date(factor.createdDate).toISOString(), place.language)}
                    </Td>
                    <Td dataLabel={t("keysteadConsoleDo")}>
                      <Button variant="link" isInline aria-label={t("keysteadConsoleRenameOf", { 0: nameOf(factor) })} onClick={() => setRenaming(factor)}>
                        {t("keysteadConsoleRename")}
                      </Button>
                    </Td>
                  </Tr>
                ))}
              </Tbody>
            </Table>
          )
        }
      </Loading>
      {renaming && (
        <Rename
          id={renaming.id}
          title={t("keysteadConsoleRenameOf", { 0: nameOf(renaming) })}
          name={renaming.userLabel ?? ""}
          rename={(name) => own.rename(renaming.id, name)}
          close={(done) => {
            setRenaming(undefined);
            if (!done) return;
            addAlert(t("keysteadConsoleSaved"));
            factors.reload();
          }}
        />
      )}
    </PageSection>
  );
}
