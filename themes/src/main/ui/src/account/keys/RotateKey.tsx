import { Button, Form, Modal, ModalVariant } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../../rest/AccessProvider";
import { Failure } from "../../shared/Failure";
import { ChoiceField } from "../../shared/fields";
import { useAction } from "../../shared/useAction";

const OVERLAPS = { none: 0, hour: 3600, day: 86_400, week: 604_800 };

interface Props {
  id: string;
  name: string;
  /** @param secret the new one; undefined where the old one stays */
  close: (secret?: string) => void;
}

/** Replaces a key's secret; the one before counts as long as is chosen. */
export function RotateKey({ id, name, close }: Props) {
  const { t } = useTranslation();
  const { keys } = useRest();
  const { busy, error, run } = useAction();
  const [overlap, setOverlap] = useState<keyof typeof OVERLAPS>("none");
  const rotate = () => void run(async () => close((await keys.rotate(id, { overlapSeconds: OVERLAPS[overlap] })).secret));
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      title={t("keysteadConsoleKeyRotateOf", { 0: name })}
      onClose={() => close()}
      actions={[
        <Button key="rotate" data-testid="keystead-rotate" isLoading={busy} isDisabled={busy} onClick={rotate}>
          {t("keysteadConsoleKeyRotate")}
        </Button>,
        <Button key="cancel" variant="link" onClick={() => close()}>
          {t("keysteadConsoleCancel")}
        </Button>,
      ]}
    >
      {error !== undefined && <Failure error={error} />}
      <Form onSubmit={(event) => event.preventDefault()}>
        <ChoiceField
          id="keystead-overlap"
          label={t("keysteadConsoleKeyOverlap")}
          value={overlap}
          change={setOverlap}
          choices={[
            ["none", t("keysteadConsoleKeyOverlapNone")],
            ["hour", t("keysteadConsoleKeyOverlapHour")],
            ["day", t("keysteadConsoleKeyOverlapDay")],
            ["week", t("keysteadConsoleKeyOverlapWeek")],
          ]}
        />
      </Form>
    </Modal>
  );
}
