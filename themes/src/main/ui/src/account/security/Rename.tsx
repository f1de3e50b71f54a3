import { Button, Form, Modal, ModalVariant } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { Refused } from "../../rest/failures";
import { Failure } from "../../shared/Failure";
import { TextField } from "../../shared/fields";
import { useAction } from "../../shared/useAction";
import { useKept } from "../../shared/useKept";

interface Props {
  id: string;
  title: string;
  /** As it is now. */
  name: string;
  rename: (name: string) => Promise<unknown>;
  /** @param done whether it has another name now */
  close: (done: boolean) => void;
}

/** Gives something another name; what was typed stays where that fails. */
export function Rename({ id, title, name, rename, close }: Props) {
  const { t } = useTranslation();
  const { busy, error, run } = useAction();
  const [typed, setTyped] = useKept(`name ${id}`, name);
  const wished = typed.trim();
  const isIdle = !busy && wished !== "" && wished !== name;
  const save = () => void run(() => rename(wished)).then((done) => done && close(true));
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      title={title}
      onClose={() => close(false)}
      actions={[
        <Button key="save" data-testid="keystead-save" isLoading={busy} isDisabled={!isIdle} onClick={save}>
          {t("keysteadConsoleSave")}
        </Button>,
        <Button key="cancel" variant="link" onClick={() => close(false)}>
          {t("keysteadConsoleCancel")}
        </Button>,
      ]}
    >
      {error !== undefined && (
        <Failure error={error} title={error instanceof Refused && error.status === 409 ? t("keysteadConsoleNameTaken") : t("keysteadConsoleNotSaved")} />
      )}
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (isIdle) save();
        }}
      >
        <TextField id="keystead-name" label={t("keysteadConsoleName")} isRequired value={typed} change={setTyped} />
      </Form>
    </Modal>
  );
}
