import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { PageSection } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useRest } from "../../rest/AccessProvider";
import type { ApiKey, EffectivePermissions, GivableSection } from "../../rest/types";
import { Loading } from "../../shared/Loading";
import { useAction } from "../../shared/useAction";
import { useKept } from "../../shared/useKept";
import { useLoad } from "../../shared/useLoad";
import { changeOf, keyDraft, mayKeys } from "./drafts";
import { KeyFields } from "./KeyFields";
import { KeyForm } from "./KeyForm";
import { KeyPreview } from "./KeyPreview";

/** One key: another name, other addresses, and what it is for. */
export function ChangeKey({ id }: { id: string }) {
  const { access, decisions, keys } = useRest();
  const loaded = useLoad(
    useCallback(async () => {
      const apiKey = await keys.get(id);
      const [mine, { sections }] = await Promise.all([decisions.mine(apiKey.organization.id), access.givable(apiKey.organization.id)]);
      return { apiKey, mine, sections };
    }, [access, decisions, keys, id]),
  );
  return (
    <PageSection variant="light">
      <Loading of={loaded}>{(found) => <Editor {...found} />}</Loading>
    </PageSection>
  );
}

interface Known {
  mine: EffectivePermissions;
  sections: GivableSection[];
}

function Editor({ apiKey, mine, sections }: Known & { apiKey: ApiKey }) {
  const { t } = useTranslation();
  const { keys, place } = useRest();
  const { addAlert } = useAlerts();
  const navigate = useNavigate();
  const { busy, error, run } = useAction();
  const [draft, setDraft] = useKept("key", () => keyDraft(apiKey));
  const locked = mayKeys(mine.sections, "update") ? undefined : t("keysteadConsoleAskOwner");
  const save = () =>
    void run(() => keys.change(apiKey.id, changeOf(draft))).then((saved) => {
      if (!saved) return;
      addAlert(t("keysteadConsoleSaved"));
      void navigate(place.base);
    });
  return (
    <>
      <KeyForm title={apiKey.name} error={error} busy={busy} ready={!!draft.name.trim()} locked={locked} save={save}>
        <KeyFields mine={mine} sections={sections} draft={draft} change={setDraft} />
      </KeyForm>
      <KeyPreview mine={mine} sections={sections} draft={draft} />
    </>
  );
}
