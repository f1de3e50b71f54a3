import { Alert, Button, Modal, ModalVariant, TextInput } from "@patternfly/react-core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

/** A key's secret, in the only place that ever shows it; it leaves by its own button alone. */
export function SecretOnce({ secret, close }: { secret: string; close: () => void }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    field.current?.select();
    // there is no clipboard without TLS: then the secret is selected for the keyboard
    if (!("clipboard" in navigator)) return;
    await navigator.clipboard.writeText(secret);
    setCopied(true);
  };
  return (
    <Modal
      isOpen
      showClose={false}
      variant={ModalVariant.medium}
      title={t("keysteadConsoleKeySecret")}
      onEscapePress={() => undefined}
      actions={[
        <Button key="copy" data-testid="keystead-copy" onClick={() => void copy()}>
          {t("keysteadConsoleCopy")}
        </Button>,
        <Button key="kept" variant="secondary" data-testid="keystead-kept" onClick={close}>
          {t("keysteadConsoleKeyKept")}
        </Button>,
      ]}
    >
      <Alert isInline component="p" variant="warning" title={t("keysteadConsoleKeySecretHelp")} />
      <TextInput
        ref={field}
        readOnlyVariant="default"
        data-testid="keystead-secret"
        aria-label={t("keysteadConsoleKeySecret")}
        value={secret}
        onFocus={() => field.current?.select()}
      />
      <span aria-live="polite">{copied && t("keysteadConsoleCopied")}</span>
    </Modal>
  );
}
