import { PageSection } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useRest } from "../../rest/AccessProvider";
import type { Tagged } from "../../rest/administration";
import type { WrittenCatalogue, WrittenSection } from "../../rest/types";
import { Loading } from "../../shared/Loading";
import { named } from "../../shared/names";
import { useKept } from "../../shared/useKept";
import { useLoad } from "../../shared/useLoad";
import { RealmEditor } from "../RealmEditor";
import { useAdministration } from "../useAdministration";
import { useRealmLock } from "../useRealmRights";
import { placeOf, sectionDraft, withoutSection, withSection, writtenSection } from "./drafts";
import { SectionFields } from "./SectionFields";

/** One section of the catalogue, or a new one. */
export function SectionPage() {
  const { key } = useParams();
  const { t } = useTranslation();
  const administration = useAdministration();
  const catalogue = useLoad(useCallback(() => administration.writtenCatalogue(), [administration]));
  return (
    <PageSection variant="light">
      <Loading of={catalogue}>
        {(found) => {
          const section = found.value.sections?.find((each) => each.key === key);
          return key && !section ? <p>{t("keysteadConsoleNotFound")}</p> : <Editor catalogue={found} section={section} />;
        }}
      </Loading>
    </PageSection>
  );
}

function Editor({ catalogue: { value: catalogue, tag }, section }: { catalogue: Tagged<WrittenCatalogue>; section?: WrittenSection }) {
  const { t } = useTranslation();
  const { place } = useRest();
  const administration = useAdministration();
  const lock = useRealmLock();
  const [draft, setDraft] = useKept("section", () => sectionDraft(section));
  const [after, setAfter] = useKept("place", () => placeOf(catalogue, section?.key ?? ""));
  const others = (catalogue.sections ?? []).filter(({ key }) => key !== section?.key);
  const replaced = (next: WrittenCatalogue) => administration.changeCatalogue({ value: next, tag });
  return (
    <RealmEditor
      title={section ? named(section.key, section.name) : t("keysteadAdminNewSection")}
      back={`${place.base}/catalogue`}
      lock={lock}
      // a new one never takes the place of one that is there
      isIncomplete={!draft.key.trim() || others.some(({ key }) => key === draft.key.trim())}
      change={() => replaced(withSection(catalogue, writtenSection(draft), after))}
      removal={section && (() => replaced(withoutSection(catalogue, section.key)))}
    >
      <SectionFields draft={draft} change={setDraft} others={others} isNew={!section} isDisabled={lock !== undefined} after={after} move={setAfter} />
    </RealmEditor>
  );
}
