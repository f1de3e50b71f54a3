import { Form, FormGroup, FormSelect, FormSelectOption, PageSection } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { GivableSection, Level, Member, Project } from "../rest/types";
import { Loading } from "../shared/Loading";
import { named, personName } from "../shared/names";
import { PagedTable } from "../shared/PagedTable";
import { useLoad } from "../shared/useLoad";
import { useOrganization } from "./OrganizationContext";

/** Who reaches a level of a section, at a project or in the whole organization. */
export function Reachable() {
  const { access } = useRest();
  const { id, may } = useOrganization();
  const mayProjects = may("projects", "view");
  const around = useLoad<{ sections: GivableSection[]; projects: Project[] }>(
    useCallback(async () => {
      const [{ sections }, projects] = await Promise.all([
        access.givable(id),
        mayProjects ? access.projects(id, { first: 0, max: 1000 }) : [],
      ]);
      return { sections, projects };
    }, [access, id, mayProjects]),
  );
  return (
    <PageSection variant="light">
      <Loading of={around}>{({ sections, projects }) => <Question sections={sections} projects={projects} />}</Loading>
    </PageSection>
  );
}

function Question({ sections, projects }: { sections: GivableSection[]; projects: Project[] }) {
  const { t } = useTranslation();
  const { decisions } = useRest();
  const { id, base } = useOrganization();
  const [section, setSection] = useState(sections[0]?.key ?? "");
  const [level, setLevel] = useState<Level>("read");
  const [project, setProject] = useState("");
  const load = useCallback(
    (page: PageRequest) => decisions.who({ organization: id, project: project || undefined, section, level }, page),
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
        {projects.length > 0 && (
          <FormGroup fieldId="keystead-where" label={t("keysteadConsoleWhere")}>
            <FormSelect id="keystead-where" value={project} onChange={(_, value) => setProject(value)}>
              <FormSelectOption value="" label={t("keysteadConsoleWhole")} />
              {projects.map((each) => (
                <FormSelectOption key={each.id} value={each.id} label={each.name} />
              ))}
            </FormSelect>
          </FormGroup>
        )}
      </Form>
      <PagedTable<Member>
        key={`${section} ${level} ${project}`}
        label={t("keysteadConsoleWho")}
        empty={t("keysteadConsoleNobody")}
        load={load}
        rowKey={(member) => member.id}
        columns={[
          { title: t("keysteadConsolePerson"), cell: (member) => <Link to={`${base}/people/${member.id}`}>{personName(member)}</Link> },
          { title: t("keysteadConsoleMail"), cell: ({ email }) => email },
        ]}
      />
    </>
  );
}
