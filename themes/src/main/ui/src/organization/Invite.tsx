import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { ActionGroup, Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, PageSection, TextArea, Title } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { NewGrant } from "../rest/types";
import { Failure } from "../shared/Failure";
import { useKept } from "../shared/useKept";
import { Grants } from "./Grants";
import { useOrganization } from "./OrganizationContext";

const MOST = 10;

interface Outcome {
  email: string;
  error: unknown;
}

/** Invites several people at once to what they are to be given. */
export function Invite() {
  const { t } = useTranslation();
  const { access } = useRest();
  const { addAlert } = useAlerts();
  const { id, base, may } = useOrganization();
  const navigate = useNavigate();
  const [text, setText] = useKept("addresses", "");
  const [drafts, setDrafts] = useKept<NewGrant[]>("grants", []);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Outcome[]>([]);
  const addresses = [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
  const wrong = addresses.filter((address) => !/^[^@\s]+@[^@\s]+$/.test(address));
  const tooMany = addresses.length > MOST;

  const send = async () => {
    setBusy(true);
    setFailed([]);
    const failures: Outcome[] = [];
    // one after the other, so that each mail counts against the same limits
    for (const email of addresses) {
      try {
        await access.invite(id, { email, grants: drafts });
      } catch (error) {
        failures.push({ email, error });
      }
    }
    setBusy(false);
    const sent = addresses.length - failures.length;
    if (sent > 0) addAlert(t("keysteadConsoleInvited", { 0: sent }));
    if (failures.length === 0) return navigate(`${base}/people`);
    // who was invited is not invited again by the next attempt
    setText(failures.map(({ email }) => email).join("\n"));
    setFailed(failures);
  };

  return (
    <PageSection variant="light">
      <Title headingLevel="h2">{t("keysteadConsoleInvite")}</Title>
      {failed.map(({ email, error }) => (
        <Failure key={email} title={email} error={error} />
      ))}
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <FormGroup fieldId="keystead-addresses" label={t("keysteadConsoleAddresses")} isRequired>
          <TextArea
            id="keystead-addresses"
            value={text}
            isRequired
            resizeOrientation="vertical"
            validated={wrong.length > 0 || tooMany ? "error" : "default"}
            onChange={(_, value) => setText(value)}
          />
          <FormHelperText>
            <HelperText aria-live="polite">
              {wrong.length > 0 && <HelperTextItem variant="error">{t("keysteadConsoleNoAddress", { 0: wrong.join(", ") })}</HelperTextItem>}
              <HelperTextItem variant={tooMany ? "error" : "default"}>{t("keysteadConsoleAddressesHelp", { 0: MOST })}</HelperTextItem>
            </HelperText>
          </FormHelperText>
        </FormGroup>
      </Form>
      <Grants
        drafts={drafts}
        change={setDrafts}
        locked={may("members", "update") ? undefined : t("keysteadConsoleNotPermitted")}
      />
      <ActionGroup>
        <Button
          data-testid="keystead-send"
          isLoading={busy}
          isDisabled={busy || addresses.length === 0 || wrong.length > 0 || tooMany}
          onClick={() => void send()}
        >
          {t("keysteadConsoleSend")}
        </Button>{" "}
        <Button variant="link" onClick={() => void navigate(`${base}/people`)}>
          {t("keysteadConsoleCancel")}
        </Button>
      </ActionGroup>
    </PageSection>
  );
}
