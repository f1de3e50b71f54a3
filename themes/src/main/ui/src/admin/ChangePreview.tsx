import { Alert, Button, Checkbox, List, ListItem, Modal, ModalVariant } from "@patternfly/react-core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RealmChange } from "../rest/administration";
import { Failure } from "../shared/Failure";
import { Loading } from "../shared/Loading";
import { useAction } from "../shared/useAction";
import { useLoad } from "../shared/useLoad";

interface Props {
  title: string;
  /** What else is to be known of it. */
  note?: string;
  /** Has to be the same object until another change is meant. */
  change: RealmChange;
  /** @param done whether the realm is changed now */
  close: (done: boolean) => void;
}

/** The grants that a change of the realm would take away and what others would give more, before it is so. */
export function ChangePreview({ title, note, change, close }: Props) {
  const { t } = useTranslation();
  const difference = useLoad(change.preview);
  const { busy, error, run } = useAction();
  const [agreed, setAgreed] = useState(false);
  const conflicts = difference.data?.conflicts ?? [];
  const apply = () => void run(() => change.apply(conflicts.length > 0)).then((done) => done && close(true));
  return (
    <Modal
      isOpen
      variant={ModalVariant.medium}
      title={title}
      onClose={() => close(false)}
      actions={[
        <Button
          key="apply"
          data-testid="keystead-apply-preset"
          variant={conflicts.length > 0 ? "danger" : "primary"}
          isLoading={busy}
          isDisabled={busy || !difference.data || (conflicts.length > 0 && !agreed)}
          onClick={apply}
        >
          {t("keysteadAdminApply")}
        </Button>,
        <Button key="cancel" variant="link" onClick={() => close(false)}>
          {t("keysteadConsoleCancel")}
        </Button>,
      ]}
    >
      {error !== undefined && <Failure error={error} title={t("keysteadConsoleNotSaved")} />}
      {note && <p>{note}</p>}
      <Loading of={difference}>
        {({ gained }) => (
          <div data-testid="keystead-preset-difference">
            {conflicts.length > 0 && (
              <>
                <Lines variant="danger" title={t("keysteadAdminConflicts")} lines={conflicts} />
                <Checkbox
                  id="keystead-agreed"
                  label={t("keysteadAdminTakeAway")}
                  isChecked={agreed}
                  onChange={(_, checked) => setAgreed(checked)}
                />
              </>
            )}
            {gained.length > 0 && <Lines variant="warning" title={t("keysteadAdminGained")} lines={gained} />}
            {conflicts.length + gained.length === 0 && <p>{t("keysteadAdminNoConflicts")}</p>}
          </div>
        )}
      </Loading>
    </Modal>
  );
}

function Lines({ variant, title, lines }: { variant: "danger" | "warning"; title: string; lines: string[] }) {
  return (
    <Alert isInline component="p" variant={variant} title={title}>
      <List>
        {lines.map((line) => (
          <ListItem key={line}>{line}</ListItem>
        ))}
      </List>
    </Alert>
  );
}
