import { Button, Form, FormGroup, FormHelperText, HelperText, HelperTextItem, Modal, ModalVariant, TextInput } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import { Refused } from "../rest/failures";
import type { Organization } from "../rest/types";
import { Failure } from "../shared/Failure";
import { useKept } from "../shared/useKept";
import { suggested } from "../shared/suggested";
import { useAction } from "../shared/useAction";

/** Makes an organization of one's own, where the realm lets its users. */
export function FoundOrganization({ close }: { close: (founded?: Organization) => void }) {
  const { t } = useTranslation();
  const { access } = useRest();
  const { busy, error, run } = useAction();
  const [name, setName] = useKept("name", "");
  const [alias, setAlias] = useKept<string | undefined>("alias", undefined);
  const key = alias ?? suggested(name);
  const refused = error instanceof Refused && error.status === 403;
  const found = () =>
    void run(async () => {
      close(await access.found({ alias: key, name: name.trim() }));
    });
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      title={t("keysteadConsoleFound")}
      onClose={() => close()}
      actions={[
        <Button key="found" isLoading={busy} isDisabled={busy || refused || !name.trim() || !key} onClick={found}>
          {t("keysteadConsoleFound")}
        </Button>,
        <Button key="cancel" variant="link" onClick={() => close()}>
          {t("keysteadConsoleCancel")}
        </Button>,
      ]}
    >
      {error !== undefined && <Failure error={error} title={refused ? t("keysteadConsoleMayNotFound") : undefined} />}
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          found();
        }}
      >
        <FormGroup fieldId="keystead-name" label={t("keysteadConsoleName")} isRequired>
          <TextInput id="keystead-name" isRequired maxLength={255} value={name} onChange={(_, value) => setName(value)} />
        </FormGroup>
        <FormGroup fieldId="keystead-alias" label={t("keysteadConsoleAlias")} isRequired>
          <TextInput id="keystead-alias" isRequired maxLength={64} value={key} onChange={(_, value) => setAlias(value)} />
          <FormHelperText>
            <HelperText>
              <HelperTextItem>{t("keysteadConsoleAliasHelp")}</HelperTextItem>
            </HelperText>
          </FormHelperText>
        </FormGroup>
      </Form>
    </Modal>
  );
}
