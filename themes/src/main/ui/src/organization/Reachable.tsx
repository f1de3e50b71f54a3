import { Form, FormGroup, FormSelect, FormSelectOption, PageSection } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { GivableSection, Level, Member } from "../rest/types";
import { Loading } from "../shared/Loading";
import { named, personName } from "../shared/names";
import { PagedTable } from "../shared/PagedTable";
import { useLoad } from "../shared/useLoad";
import { useOrganization } from "./OrganizationContext";
import { ProjectChoice, type Where } from "./ProjectChoice";

/** Who reaches a level of a section, at a project or in the whole organization. */
export function Reachable() {
  const { access } = useRest();
  const { id } = useOrganization();
  const givable = useLoad(useCallback(() => access.givable(id), [access, id]));
  return (
    <PageSection variant="light">
      <Loading of={givable}>{({ sections }) => <Question sections={sections} />}</Loading>
    </PageSection>
  );
}

function Question({ sections }: { sections: GivableSection[] }) {
  const { t } = useTranslation();
  const { decisions } = useRest();
  const { id, base } = useOrganization();
  const [section, setSection] = useState(sections[0]?.key ?? "");
  const [level, setLevel] = useState<Level>("read");
  const [where, setWhere] = useState<Where | undefined>({});
  const project = where?.project?.id;
  const load = useCallback(
    (page: PageRequest) => decisions.who({ organization: id, project, section, level }, page),
    [decisions, id, project, section, level],
  );
  return (
    <>
      <Form isHorizontal onSubmit={(event) => event.preventDefault()}>
        <FormGroup fieldId="keystead-section" label={t("keysteadConsoleSection")}>
          <FormSelect id="keystead-section" value={section} onChange={(_, value) => setSection(value)}>
            {sections.map(({ key, name }) => (
              <FormSelectOption key={key} value={key} label={named(key, name)} />
            ))}
          </FormSelect>
        </FormGroup>
        <FormGroup fieldId="keystead-level" label={t("keysteadConsoleLevel")}>
          <FormSelect id="keystead-level" value={level} onChange={(_, value) => setLevel(value as Level)}>
            <FormSelectOption value="read" label={t("keysteadConsoleRead")} />
            <FormSelectOption value="manage" label={t("keysteadConsoleManage")} />
          </FormSelect>
        </FormGroup>
        <ProjectChoice id="keystead-where" change={setWhere} />
      </Form>
      {where && (
        <PagedTable<Member>
          key={`${section} ${level} ${project ?? ""}`}
          label={t("keysteadConsoleWho")}
          empty={t("keysteadConsoleNobody")}
          load={load}
          rowKey={(member) => member.id}
          columns={[
            { title: t("keysteadConsolePerson"), cell: (member) => <Link to={`${base}/people/${member.id}`}>{personName(member)}</Link> },
            { title: t("keysteadConsoleMail"), cell: ({ email }) => email },
          ]}
        />
      )}
    </>
  );
}
