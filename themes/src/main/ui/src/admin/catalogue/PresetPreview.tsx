import { Alert, Button, Checkbox, List, ListItem, Modal, ModalVariant } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../shared/Failure";
import { Loading } from "../../shared/Loading";
import { useAction } from "../../shared/useAction";
import { useLoad } from "../../shared/useLoad";
import { useAdministration } from "../useAdministration";

interface Props {
  preset: string;
  /** @param done whether the realm has the preset now */
  close: (done: boolean) => void;
}

/** The grants that a preset would take away and what others would give more, before it is so. */
export function PresetPreview({ preset, close }: Props) {
  const { t } = useTranslation();
  const administration = useAdministration();
  const difference = useLoad(useCallback(() => administration.previewPreset(preset), [administration, preset]));
  const { busy, error, run } = useAction();
  const [agreed, setAgreed] = useState(false);
  const conflicts = difference.data?.conflicts ?? [];
  const apply = () =>
    void run(() => administration.applyPreset(preset, conflicts.length > 0)).then((done) => done && close(true));
  return (
    <Modal
      isOpen
      variant={ModalVariant.medium}
      title={t("keysteadAdminPresetOf", { 0: preset })}
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
      <p>{t("keysteadAdminPresetReplaces")}</p>
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
