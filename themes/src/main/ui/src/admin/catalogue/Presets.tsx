import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { ActionGroup, Form, FormGroup, FormSelect, FormSelectOption } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RealmChange } from "../../rest/administration";
import { Loading } from "../../shared/Loading";
import { LockedButton } from "../../shared/LockedButton";
import { useLoad } from "../../shared/useLoad";
import { ChangePreview } from "../ChangePreview";
import { useAdministration } from "../useAdministration";
import { useRealmRights } from "../useRealmRights";

/** Chooses a preset, and shows what it would do before it does it. */
export function Presets({ applied }: { applied: () => void }) {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const administration = useAdministration();
  const presets = useLoad(useCallback(() => administration.presets(), [administration]));
  const rights = useRealmRights();
  const [chosen, setChosen] = useState<string>();
  const [previewed, setPreviewed] = useState<{ preset: string; change: RealmChange }>();
  return (
    <Loading of={presets}>
      {(names) => (
        <Form isHorizontal onSubmit={(event) => event.preventDefault()}>
          <FormGroup fieldId="keystead-preset" label={t("keysteadAdminPreset")}>
            <FormSelect id="keystead-preset" value={chosen ?? names[0]} onChange={(_, value) => setChosen(value)}>
              {names.map((name) => (
                <FormSelectOption key={name} value={name} label={name} />
              ))}
            </FormSelect>
          </FormGroup>
          <ActionGroup>
            <LockedButton
              data-testid="keystead-preview-preset"
              variant="secondary"
              isDisabled={!rights.data && rights.error === undefined}
              reason={rights.data?.change === false ? t("keysteadAdminMayNotChangeRealm") : undefined}
              onClick={() => {
                const preset = chosen ?? names[0];
                if (preset) setPreviewed({ preset, change: administration.applyPreset(preset) });
              }}
            >
              {t("keysteadConsoleSeeChanges")}
            </LockedButton>
          </ActionGroup>
          {previewed && (
            <ChangePreview
              title={t("keysteadAdminPresetOf", { 0: previewed.preset })}
              note={t("keysteadAdminPresetReplaces")}
              change={previewed.change}
              close={(done) => {
                setPreviewed(undefined);
                if (!done) return;
                addAlert(t("keysteadConsoleSaved"));
                applied();
              }}
            />
          )}
        </Form>
      )}
    </Loading>
  );
}
