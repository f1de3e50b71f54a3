import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { SectionLevels } from "../../organization/SectionLevels";
import { useRest } from "../../rest/AccessProvider";
import type { EffectivePermissions, GivableSection } from "../../rest/types";
import { FlagField, TextField } from "../../shared/fields";
import { Loading } from "../../shared/Loading";
import { useLoad } from "../../shared/useLoad";
import { offered, type KeyDraft } from "./drafts";
import { ProjectsField } from "./ProjectsField";

const MAX_NAME = 64;
const MOST_ASKED = 20;

interface Props {
  mine: EffectivePermissions;
  sections: GivableSection[];
  draft: KeyDraft;
  change: (draft: KeyDraft) => void;
}

/** What a key is called, what it is for, and where it counts. */
export function KeyFields({ mine, sections, draft, change }: Props) {
  const { t } = useTranslation();
  const set = (next: Partial<KeyDraft>) => change({ ...draft, ...next });
  return (
    <>
      <TextField id="keystead-name" label={t("keysteadConsoleName")} isRequired maxLength={MAX_NAME} value={draft.name} change={(name) => set({ name })} />
      <FormGroup fieldId="keystead-addresses" label={t("keysteadConsoleKeyAddresses")}>
        <TextArea
          id="keystead-addresses"
          aria-describedby="keystead-addresses-help"
          value={draft.addresses}
          onChange={(_, addresses) => set({ addresses })}
        />
        <FormHelperText>
          <HelperText id="keystead-addresses-help">
            <HelperTextItem>{t("keysteadConsoleKeyAddressesHelp")}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <ProjectsField organization={mine.organization.id} value={draft.projects} change={(projects) => set({ projects })} />
      <FormGroup role="group" label={t("keysteadConsoleKeyFor")}>
        <FlagField id="keystead-everything" label={t("keysteadConsoleKeyEverything")} value={draft.everything} change={(everything) => set({ everything })} />
      </FormGroup>
      {!draft.everything && <Levels mine={mine} sections={sections} draft={draft} change={change} />}
    </>
  );
}

/** Levels as far as the key's maker has them where the key counts. */
function Levels({ mine, sections, draft, change }: Props) {
  const { decisions } = useRest();
  const organization = mine.organization.id;
  // only what is asked for has to be the same, not the list that says it
  const chosen = draft.projects?.slice(0, MOST_ASKED).map(({ id }) => id).join() ?? "";
  const anywhere = draft.projects === undefined || draft.projects.length > MOST_ASKED;
  const places = useLoad(
    useCallback(
      async () => (chosen ? (await Promise.all(chosen.split(",").map((id) => decisions.mine(organization, id)))).map((place) => place.sections) : [mine.sections]),
      [decisions, organization, chosen, mine],
    ),
  );
  return (
    <Loading of={places}>
      {(held) => (
        <SectionLevels
          sections={offered(sections, held, anywhere)}
          roles={[]}
          drafts={draft.permissions}
          scope={undefined}
          change={(permissions) => change({ ...draft, permissions })}
          endless
        />
      )}
    </Loading>
  );
}
