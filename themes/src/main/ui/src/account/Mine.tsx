import { Button, Form, FormGroup, FormSelect, FormSelectOption, Label, LabelGroup, PageSection, Split, SplitItem, Title } from "@patternfly/react-core";
import { Table, TableVariant, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOrganization } from "../organization/OrganizationContext";
import { ProjectChoice, type Where } from "../organization/ProjectChoice";
import { ReachLabel } from "../organization/SectionLevels";
import { useRest } from "../rest/AccessProvider";
import type { EffectivePermissions } from "../rest/types";
import { Loading } from "../shared/Loading";
import { named } from "../shared/names";
import { useLoad } from "../shared/useLoad";
import { Leave } from "./Leave";

/** What whoever has logged in is in an organization, and may do there. */
export function Mine({ mine }: { mine: EffectivePermissions }) {
  const { t } = useTranslation();
  const { decisions } = useRest();
  const { id, may } = useOrganization();
  const [where, setWhere] = useState<Where | undefined>({});
  const project = where?.project?.id;
  const here = useLoad(
    useCallback(() => (project ? decisions.mine(id, project) : Promise.resolve(mine)), [decisions, id, project, mine]),
  );
  return (
    <PageSection variant="light">
      <Split hasGutter>
        <SplitItem isFilled>
          <LabelGroup categoryName={t("keysteadConsoleMyRoles")}>
            {mine.roles.map((role) => (
              <Label key={role} isCompact color={mine.owner ? "gold" : "grey"}>
                {role}
              </Label>
            ))}
          </LabelGroup>
        </SplitItem>
        <SplitItem>
          <Leave />
        </SplitItem>
      </Split>
      <Title headingLevel="h2" size="lg">
        {t("keysteadConsoleWhatIMay")}
      </Title>
      <Form isHorizontal onSubmit={(event) => event.preventDefault()}>
        {may("projects", "view") ? <ProjectChoice id="keystead-mine-where" change={setWhere} /> : <ReachedProjects change={setWhere} />}
      </Form>
      {where && <Loading of={here}>{({ sections }) => <Sections key={project} sections={sections} project={project} />}</Loading>}
    </PageSection>
  );
}

/** The choice of somebody who does not see all projects, among those that they reach. */
function ReachedProjects({ change }: { change: (where: Where) => void }) {
  const { t } = useTranslation();
  const { decisions } = useRest();
  const { id } = useOrganization();
  const [chosen, setChosen] = useState("");
  const projects = useLoad(useCallback(() => decisions.projects(id), [decisions, id]));
  if (!projects.data?.length) return null;
  return (
    <FormGroup fieldId="keystead-mine-where" label={t("keysteadConsoleWhere")}>
      <FormSelect
        id="keystead-mine-where"
        value={chosen}
        onChange={(_, value) => {
          setChosen(value);
          change({ project: projects.data?.find((project) => project.id === value) });
        }}
      >
        <FormSelectOption value="" label={t("keysteadConsoleWhole")} />
        {projects.data.map(({ id: project, name }) => (
          <FormSelectOption key={project} value={project} label={name} />
        ))}
      </FormSelect>
    </FormGroup>
  );
}

function Sections({ sections, project }: Pick<EffectivePermissions, "sections"> & { project?: string }) {
  const { t } = useTranslation();
  return (
    <Table aria-label={t("keysteadConsoleWhatIMay")} variant={TableVariant.compact}>
      <Thead>
        <Tr>
          <Th>{t("keysteadConsoleSection")}</Th>
          <Th>{t("keysteadConsoleReaches")}</Th>
          <Th>{t("keysteadConsoleActions")}</Th>
          <Th>{t("keysteadConsoleWhy")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {sections.map(({ section, name, level, actions, stepUp }) => (
          <Tr key={section} data-testid={`keystead-mine-${section}`}>
            <Td dataLabel={t("keysteadConsoleSection")}>{named(section, name)}</Td>
            <Td dataLabel={t("keysteadConsoleReaches")}>
              <ReachLabel level={level} />
            </Td>
            <Td dataLabel={t("keysteadConsoleActions")}>
              {actions.join(", ")} {stepUp && <Label isCompact>{t("keysteadConsoleNeedsStrongerLogin")}</Label>}
            </Td>
            <Td dataLabel={t("keysteadConsoleWhy")}>
              <Why section={section} name={named(section, name)} project={project} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** One sentence of the server's, once it is asked for. */
function Why({ section, name, project }: { section: string; name: string; project?: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (asked) return <Sentence section={section} project={project} />;
  return (
    <Button variant="link" isInline aria-label={t("keysteadConsoleWhyOf", { 0: name })} onClick={() => setAsked(true)}>
      {t("keysteadConsoleWhy")}
    </Button>
  );
}

function Sentence({ section, project }: { section: string; project?: string }) {
  const { decisions } = useRest();
  const { id } = useOrganization();
  const answer = useLoad(
    useCallback(() => decisions.explain({ organization: id, project, section, level: "read" }), [decisions, id, project, section]),
  );
  return (
    <span aria-live="polite">
      <Loading of={answer}>{({ reason, error_description }) => reason?.user ?? error_description}</Loading>
    </span>
  );
}
