import { PageSection } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { newRole, roleDraft, RoleFields } from "../organization/RoleFields";
import { useRest } from "../rest/AccessProvider";
import type { Tagged } from "../rest/administration";
import type { GivableSection, Role } from "../rest/types";
import { Loading } from "../shared/Loading";
import { named } from "../shared/names";
import { useKept } from "../shared/useKept";
import { useLoad } from "../shared/useLoad";
import { sectionsOf } from "./catalogue/offers";
import { RealmEditor } from "./RealmEditor";
import { useAdministration } from "./useAdministration";
import { useRealmLock } from "./useRealmRights";

/** One role template, or a new one: what it is, and a level of each section with its exceptions. */
export function RoleTemplate() {
  const { role } = useParams();
  const { t } = useTranslation();
  const administration = useAdministration();
  const loaded = useLoad(
    useCallback(async () => {
      const [catalogue, template] = await Promise.all([
        administration.catalogue(),
        role ? administration.template(role) : Promise.resolve(undefined),
      ]);
      return { template, catalogue };
    }, [administration, role]),
  );
  return (
    <PageSection variant="light">
      <Loading of={loaded}>
        {({ template, catalogue }) => <Editor template={template} sections={sectionsOf(catalogue, t("keysteadAdminEverySection"))} />}
      </Loading>
    </PageSection>
  );
}

function Editor({ template, sections }: { template?: Tagged<Role>; sections: GivableSection[] }) {
  const { t } = useTranslation();
  const { place } = useRest();
  const administration = useAdministration();
  const lock = useRealmLock();
  const role = template?.value;
  const [draft, setDraft] = useKept("template", () => roleDraft(role));
  return (
    <RealmEditor
      title={role ? named(role.name, role.displayName) : t("keysteadConsoleNewRole")}
      back={`${place.base}/role-templates`}
      lock={lock}
      isIncomplete={!newRole(draft).name}
      change={() =>
        template ? administration.replaceTemplate({ value: newRole(draft), tag: template.tag }) : administration.createTemplate(newRole(draft))
      }
      removal={role && (() => administration.deleteTemplate(role.name))}
    >
      <RoleFields draft={draft} change={setDraft} isNew={!role} sections={sections} locked={lock} special />
    </RealmEditor>
  );
}
