import { FormGroup, PageSection } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../../rest/AccessProvider";
import type { Tagged } from "../../rest/administration";
import type { Role, WrittenCatalogue } from "../../rest/types";
import { ChoiceField, FlagField, TextField } from "../../shared/fields";
import { Loading } from "../../shared/Loading";
import { named } from "../../shared/names";
import { useKept } from "../../shared/useKept";
import { useLoad } from "../../shared/useLoad";
import { RealmEditor } from "../RealmEditor";
import { useAdministration } from "../useAdministration";
import { useRealmLock } from "../useRealmRights";
import { DEFAULTS } from "./actions";
import { settingsDraft, withSettings, type SettingsDraft } from "./drafts";

const MOST_TEMPLATES = 1000;

/** What the levels of a catalogue mean, what only owners do, and how organizations get their owner. */
export function SettingsPage() {
  const administration = useAdministration();
  const loaded = useLoad(
    useCallback(async () => {
      const [catalogue, templates] = await Promise.all([
        administration.writtenCatalogue(),
        administration.templates({ first: 0, max: MOST_TEMPLATES }),
      ]);
      return { catalogue, templates };
    }, [administration]),
  );
  return (
    <PageSection variant="light">
      <Loading of={loaded}>{(found) => <Editor {...found} />}</Loading>
    </PageSection>
  );
}

function Editor({ catalogue: { value: catalogue, tag }, templates }: { catalogue: Tagged<WrittenCatalogue>; templates: Role[] }) {
  const { t } = useTranslation();
  const { place } = useRest();
  const administration = useAdministration();
  const lock = useRealmLock();
  const [draft, setDraft] = useKept("settings", () => settingsDraft(catalogue, DEFAULTS));
  const set = <K extends keyof SettingsDraft>(field: K) => (value: SettingsDraft[K]) => setDraft({ ...draft, [field]: value });
  const common = { isDisabled: lock !== undefined };
  const list = { ...common, help: t("keysteadAdminListHelp"), maxLength: 8000 };
  return (
    <RealmEditor
      title={t("keysteadAdminEditLevels")}
      back={`${place.base}/catalogue`}
      lock={lock}
      change={() => administration.changeCatalogue({ value: withSettings(catalogue, draft), tag })}
    >
      <TextField id="keystead-read" label={t("keysteadConsoleRead")} {...list} isRequired value={draft.read} change={set("read")} />
      <TextField id="keystead-manage" label={t("keysteadAdminManageBeyond")} {...list} isRequired value={draft.manage} change={set("manage")} />
      <TextField id="keystead-owner-only" label={t("keysteadAdminOwnerOnlyActions")} {...list} value={draft.ownerOnlyActions} change={set("ownerOnlyActions")} />
      <ChoiceField
        id="keystead-founding-role"
        label={t("keysteadAdminFoundingRole")}
        {...common}
        value={draft.foundingRole}
        change={set("foundingRole")}
        choices={[["", t("keysteadConsoleNone")], ...templates.map(({ name, displayName }): [string, string] => [name, named(name, displayName)])]}
      />
      <FormGroup role="group" label={t("keysteadAdminFounding")}>
        <FlagField id="keystead-self-service" label={t("keysteadAdminSelfService")} {...common} value={draft.selfService} change={set("selfService")} />
        <FlagField id="keystead-first-member" label={t("keysteadAdminFirstMember")} {...common} value={draft.firstMember} change={set("firstMember")} />
      </FormGroup>
      <TextField id="keystead-limit" label={t("keysteadAdminFoundingMost")} {...common} maxLength={9} value={draft.limit} change={set("limit")} />
    </RealmEditor>
  );
}
