import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Button, Form, PageSection, Text, TextContent } from "@patternfly/react-core";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EndKey } from "../organization/EndKey";
import { keyColumns } from "../organization/keyCells";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import { sender } from "../rest/send";
import type { ApiKey } from "../rest/types";
import { Confirm } from "../shared/Confirm";
import { personName } from "../shared/names";
import { PagedTable } from "../shared/PagedTable";
import { Suggest } from "../shared/Suggest";

/** A user as Keycloak's own list of users tells it. */
interface User {
  id: string;
  username: string;
  firstName?: string;
  lastName?: string;
}

const MOST_OFFERED = 20;

/** The keys of one user in all organizations, for whoever may see the user. */
export function UserKeys() {
  const { t } = useTranslation();
  const { host, place } = useRest();
  const [user, setUser] = useState<User>();
  const realm = useMemo(() => sender(host.keycloak, place.api.replace(/\/[^/]*$/, ""), place.language), [host, place]);
  const users = useCallback((search: string) => realm<User[]>("/users", { query: { search, max: MOST_OFFERED, briefRepresentation: true } }), [realm]);
  return (
    <PageSection variant="light">
      <TextContent>
        <Text>{t("keysteadAdminUserKeysHelp")}</Text>
      </TextContent>
      <Form isHorizontal onSubmit={(event) => event.preventDefault()}>
        <Suggest id="keystead-user" label={t("keysteadConsolePerson")} find={users} text={({ username }) => username} hint={personName} choose={setUser} />
      </Form>
      {user && <KeysOf key={user.id} user={user} />}
    </PageSection>
  );
}

function KeysOf({ user }: { user: User }) {
  const { t } = useTranslation();
  const { keys, place } = useRest();
  const { addAlert } = useAlerts();
  const [turn, setTurn] = useState(0);
  const [ending, setEnding] = useState<ApiKey>();
  const [endingAll, setEndingAll] = useState(false);
  const load = useCallback((page: PageRequest) => keys.ofUser(user.id, page), [keys, user.id]);
  const ended = (done: boolean) => {
    setEnding(undefined);
    setEndingAll(false);
    if (!done) return;
    addAlert(t("keysteadConsoleKeyHasEnded"));
    setTurn(turn + 1);
  };
  return (
    <>
      <PagedTable<ApiKey>
        key={turn}
        label={t("keysteadConsoleApiKeys")}
        empty={t("keysteadAdminNoUserKeys")}
        load={load}
        rowKey={({ id }) => id}
        toolbar={
          <Button variant="secondary" isDanger data-testid="keystead-end-all" onClick={() => setEndingAll(true)}>
            {t("keysteadAdminEndAllKeys")}
          </Button>
        }
        columns={[
          { title: t("keysteadConsoleName"), cell: ({ name }) => name },
          { title: t("keysteadAdminOrganization"), cell: ({ organization }) => organization.name },
          ...keyColumns(t, place.language),
          {
            title: t("keysteadConsoleDo"),
            quiet: true,
            cell: (key) => (
              <Button variant="link" isInline isDanger aria-label={t("keysteadConsoleKeyEndName", { 0: key.name })} onClick={() => setEnding(key)}>
                {t("keysteadConsoleKeyEnd")}
              </Button>
            ),
          },
        ]}
      />
      {ending && <EndKey name={ending.name} end={() => keys.endOfUser(user.id, ending.id)} close={ended} />}
      {endingAll && (
        <Confirm
          title={t("keysteadAdminEndAllKeysOf", { 0: personName(user) })}
          verb={t("keysteadAdminEndAllKeys")}
          act={() => keys.endAllOfUser(user.id)}
          close={ended}
        >
          <Text>{t("keysteadConsoleKeyEndHelp")}</Text>
        </Confirm>
      )}
    </>
  );
}
