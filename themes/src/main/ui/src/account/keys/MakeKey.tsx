import { EmptyState, EmptyStateBody, PageSection } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { EndDate } from "../../organization/EndDate";
import { useRest } from "../../rest/AccessProvider";
import type { ApiKeyRules, Membership } from "../../rest/types";
import { ChoiceField, FlagField } from "../../shared/fields";
import { Loading } from "../../shared/Loading";
import { useAction } from "../../shared/useAction";
import { useKept } from "../../shared/useKept";
import { useLoad } from "../../shared/useLoad";
import { keyDraft, mayKeys, newKey, type KeyDraft } from "./drafts";
import { KeyFields } from "./KeyFields";
import { KeyForm } from "./KeyForm";
import { KeyPreview } from "./KeyPreview";
import { SecretOnce } from "./SecretOnce";

const MOST_ORGANIZATIONS = 100;
const DAY_MILLIS = 86_400_000;

/** A key that is yet to be made: for nothing until something is chosen. */
export function MakeKey() {
  const { t } = useTranslation();
  const { decisions, keys } = useRest();
  const loaded = useLoad(
    useCallback(async () => {
      const [organizations, rules] = await Promise.all([decisions.memberships({ first: 0, max: MOST_ORGANIZATIONS }), keys.rules()]);
      return { organizations, rules };
    }, [decisions, keys]),
  );
  return (
    <PageSection variant="light">
      <Loading of={loaded}>
        {({ organizations, rules }) =>
          organizations[0] ? (
            <Maker organizations={organizations} first={organizations[0].id} rules={rules} />
          ) : (
            <EmptyState>
              <EmptyStateBody>{t("keysteadConsoleNoOrganizations")}</EmptyStateBody>
            </EmptyState>
          )
        }
      </Loading>
    </PageSection>
  );
}

function Maker({ organizations, first, rules }: { organizations: Membership[]; first: string; rules: ApiKeyRules }) {
  const { t } = useTranslation();
  const { access, decisions, keys, place } = useRest();
  const navigate = useNavigate();
  const { busy, error, run } = useAction();
  const [organization, setOrganization] = useKept("key-organization", first);
  const [draft, setDraft] = useKept<KeyDraft>("key", () => ({ ...keyDraft(), expiresAt: inDays(rules.defaultDays) }));
  const [secret, setSecret] = useState<string>();
  const [latest] = useState(() => inDays(rules.longestDays));
  const known = useLoad(
    useCallback(async () => {
      const [mine, { sections }] = await Promise.all([decisions.mine(organization), access.givable(organization)]);
      return { mine, sections };
    }, [access, decisions, organization]),
  );
  const locked = !known.data || mayKeys(known.data.mine.sections, "create") ? undefined : t("keysteadConsoleAskOwner");
  const save = () => void run(async () => setSecret((await keys.make(newKey(draft, organization))).secret));
  return (
    <>
      <KeyForm title={t("keysteadConsoleKeyNew")} error={error} busy={busy} ready={!!draft.name.trim() && known.data !== undefined} locked={locked} save={save}>
        <ChoiceField
          id="keystead-organization"
          label={t("keysteadConsoleOrganization")}
          value={organization}
          change={(next) => {
            setOrganization(next);
            // sections and projects are another's
            setDraft((before) => ({ ...before, permissions: [], projects: undefined }));
          }}
          choices={organizations.map(({ id, name }) => [id, name])}
        />
        <EndDate
          id="keystead-end"
          label={t("keysteadConsoleKeyEnds")}
          value={draft.endless ? undefined : draft.expiresAt}
          latest={latest}
          isDisabled={draft.endless}
          change={(expiresAt) => setDraft((before) => ({ ...before, expiresAt }))}
        />
        {rules.endless && (
          <FlagField
            id="keystead-endless"
            label={t("keysteadConsoleKeyNever")}
            value={draft.endless}
            change={(endless) => setDraft((before) => ({ ...before, endless }))}
          />
        )}
        <Loading of={known}>{(found) => <KeyFields key={organization} {...found} draft={draft} change={setDraft} />}</Loading>
      </KeyForm>
      {known.data && <KeyPreview key={organization} {...known.data} draft={draft} />}
      {secret && <SecretOnce secret={secret} close={() => void navigate(place.base)} />}
    </>
  );
}

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MILLIS).toISOString();
}
