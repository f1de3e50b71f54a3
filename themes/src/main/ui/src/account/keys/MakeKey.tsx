import { EmptyState, EmptyStateBody, PageSection } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { EndDate } from "../../organization/EndDate";
import { useRest } from "../../rest/AccessProvider";
import type { ApiKeyRules, Organization } from "../../rest/types";
import { FlagField } from "../../shared/fields";
import { Loading } from "../../shared/Loading";
import { useAction } from "../../shared/useAction";
import { useKept } from "../../shared/useKept";
import { useLoad } from "../../shared/useLoad";
import { keyDraft, mayKeys, newKey, type KeyDraft } from "./drafts";
import { KeyFields } from "./KeyFields";
import { KeyForm } from "./KeyForm";
import { KeyPreview } from "./KeyPreview";
import { FEW, OrganizationField } from "./OrganizationField";
import { SecretOnce } from "./SecretOnce";

const DAY_MILLIS = 86_400_000;

/** A key that is yet to be made: for nothing until something is chosen. */
export function MakeKey() {
  const { t } = useTranslation();
  const { access, keys } = useRest();
  const loaded = useLoad(
    useCallback(async () => {
      const [organizations, rules] = await Promise.all([access.organizations({ first: 0, max: FEW + 1 }), keys.rules()]);
      return { organizations, rules };
    }, [access, keys]),
  );
  return (
    <PageSection variant="light">
      <Loading of={loaded}>
        {({ organizations, rules }) =>
          organizations.length > 0 ? (
            <Maker organizations={organizations} rules={rules} />
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

function Maker({ organizations, rules }: { organizations: Organization[]; rules: ApiKeyRules }) {
  const { t } = useTranslation();
  const { access, decisions, keys, place } = useRest();
  const navigate = useNavigate();
  const { busy, error, run } = useAction();
  const [organization, setOrganization] = useKept("key-organization", organizations.length > FEW ? undefined : organizations[0]?.id);
  const [draft, setDraft] = useKept<KeyDraft>("key", () => ({ ...keyDraft(), expiresAt: inDays(rules.defaultDays) }));
  const [secret, setSecret] = useState<string>();
  const [latest] = useState(() => inDays(rules.longestDays));
  const known = useLoad(
    useCallback(async () => {
      if (!organization) return null;
      const [mine, { sections }] = await Promise.all([decisions.mine(organization), access.givable(organization)]);
      return { organization, mine, sections };
    }, [access, decisions, organization]),
  );
  const there = known.data;
  const locked = !there || mayKeys(there.mine.sections, "create") ? undefined : t("keysteadConsoleAskOwner");
  const save = () => there && void run(async () => setSecret((await keys.make(newKey(draft, there.organization))).secret));
  return (
    <>
      <KeyForm title={t("keysteadConsoleKeyNew")} error={error} busy={busy} ready={!!draft.name.trim() && !!there} locked={locked} save={save}>
        <OrganizationField
          organizations={organizations}
          value={organization}
          change={(next) => {
            if (next === organization) return;
            setOrganization(next);
            // sections and projects are another's
            setDraft((before) => ({ ...before, permissions: [], projects: undefined }));
          }}
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
        <Loading of={known}>{(found) => found && <KeyFields key={organization} {...found} draft={draft} change={setDraft} />}</Loading>
      </KeyForm>
      {there && <KeyPreview key={organization} {...there} draft={draft} />}
      {secret && <SecretOnce secret={secret} close={() => void navigate(place.base)} />}
    </>
  );
}

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MILLIS).toISOString();
}
