import { Button, Modal, ModalVariant } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "./Failure";
import { useAction } from "./useAction";

/** Asks whether something is to be done, does it, and stays open where it failed. */
export function Confirm({
  title,
  verb,
  act,
  close,
  children,
}: {
  title: string;
  /** What the button says. */
  verb: string;
  act: () => Promise<unknown>;
  /** @param done whether it was done */
  close: (done: boolean) => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { busy, error, run } = useAction();
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      title={title}
      titleIconVariant="warning"
      onClose={() => close(false)}
      actions={[
        <Button
          key="act"
          variant="danger"
          data-testid="keystead-confirm"
          isLoading={busy}
          isDisabled={busy}
          onClick={() => void run(act).then((done) => done && close(true))}
        >
          {verb}
        </Button>,
        <Button key="cancel" variant="link" onClick={() => close(false)}>
          {t("keysteadConsoleCancel")}
        </Button>,
      ]}
    >
      {error !== undefined && <Failure error={error} />}
      {children}
    </Modal>
  );
}
