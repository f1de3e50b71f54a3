import { Checkbox, FormGroup } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { WrittenSection } from "../../rest/types";
import { ChoiceField, FlagField, TextField } from "../../shared/fields";
import { named } from "../../shared/names";
import type { SectionDraft } from "./drafts";

interface Props {
  draft: SectionDraft;
  change: (draft: SectionDraft) => void;
  /** The other sections of the catalogue, in its order. */
  others: WrittenSection[];
  isNew: boolean;
  isDisabled: boolean;
  /** The key of the section that it follows; empty where it comes first. */
  after: string;
  move: (after: string) => void;
}

/** What a section is: who has it and where, what comes along, its actions, and what a login has to be. */
export function SectionFields({ draft, change, others, isNew, isDisabled, after, move }: Props) {
  const { t } = useTranslation();
  const set = <K extends keyof SectionDraft>(field: K) => (value: SectionDraft[K]) => change({ ...draft, [field]: value });
  const levels: ["read" | "manage", string][] = [
    ["read", t("keysteadConsoleRead")],
    ["manage", t("keysteadConsoleManage")],
  ];
  const common = { isDisabled };
  return (
    <>
      {/* grants name it by its key, and would be lost by another */}
      <TextField id="keystead-key" label={t("keysteadAdminKey")} help={t("keysteadConsoleAliasHelp")} isRequired maxLength={64} isDisabled={isDisabled || !isNew} value={draft.key} change={set("key")} />
      <TextField id="keystead-name" label={t("keysteadConsoleName")} {...common} value={draft.name} change={set("name")} />
      <ChoiceField
        id="keystead-availability"
        label={t("keysteadAdminWhoHas")}
        {...common}
        value={draft.availability}
        change={set("availability")}
        choices={[
          ["grantable", t("keysteadAdminGrantable")],
          ["everyone", t("keysteadAdminEveryone")],
          ["owner-only", t("keysteadAdminOwnersOnly")],
        ]}
      />
      <ChoiceField
        id="keystead-scope"
        label={t("keysteadConsoleWhere")}
        {...common}
        value={draft.scope}
        change={set("scope")}
        choices={[
          ["project", t("keysteadAdminByProject")],
          ["organization", t("keysteadConsoleWhole")],
        ]}
      />
      {draft.scope === "project" && (
        <FlagField id="keystead-reserved" label={t("keysteadAdminReserved")} {...common} value={draft.reserved} change={set("reserved")} />
      )}
      <FormGroup role="group" label={t("keysteadAdminIncluded")} data-testid="keystead-includes">
        {others.map(({ key, name }) => (
          <Checkbox
            key={key}
            id={`keystead-includes-${key}`}
            label={named(key, name)}
            isChecked={draft.includes.includes(key)}
            isDisabled={isDisabled}
            onChange={(_, checked) =>
              change({ ...draft, includes: checked ? [...draft.includes, key] : draft.includes.filter((each) => each !== key) })
            }
          />
        ))}
      </FormGroup>
      <TextField id="keystead-actions" label={t("keysteadAdminOwnActions")} help={t("keysteadAdminListHelp")} maxLength={8000} {...common} value={draft.actions} change={set("actions")} />
      <ChoiceField id="keystead-secrets" label={t("keysteadAdminSecretsAt")} {...common} value={draft.secretsAt} change={set("secretsAt")} choices={levels} />
      <ChoiceField
        id="keystead-step-up"
        label={t("keysteadAdminStrongerLogin")}
        {...common}
        value={draft.stepUpFrom}
        change={set("stepUpFrom")}
        choices={[["none", t("keysteadConsoleNone")], ...levels, ["actions", t("keysteadAdminSomeActions")]]}
      />
      {draft.stepUpFrom === "actions" && (
        <TextField id="keystead-step-up-actions" label={t("keysteadAdminSomeActions")} help={t("keysteadAdminListHelp")} maxLength={8000} {...common} value={draft.stepUpActions} change={set("stepUpActions")} />
      )}
      {draft.stepUpFrom !== "none" && (
        <>
          <TextField id="keystead-acr" label={t("keysteadAdminAcr")} isRequired {...common} value={draft.acr} change={set("acr")} />
          <TextField id="keystead-max-age" label={t("keysteadAdminMaxAge")} maxLength={9} {...common} value={draft.maxAge} change={set("maxAge")} />
        </>
      )}
      <TextField id="keystead-resource-type" label={t("keysteadAdminResourceType")} {...common} value={draft.resourceType} change={set("resourceType")} />
      <ChoiceField
        id="keystead-after"
        label={t("keysteadAdminShownAfter")}
        {...common}
        value={after}
        change={move}
        choices={[["", t("keysteadAdminFirst")], ...others.map(({ key, name }): [string, string] => [key, named(key, name)])]}
      />
    </>
  );
}
