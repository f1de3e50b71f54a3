import { Form, Label, LabelGroup, PageSection, Split, SplitItem, Title } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOrganization } from "../organization/OrganizationContext";
import { PermissionTable } from "../organization/PermissionTable";
import { ProjectChoice, type Where } from "../organization/ProjectChoice";
import { ProjectPicker } from "../organization/ProjectPicker";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { EffectivePermissions } from "../rest/types";
import { Loading } from "../shared/Loading";
import { useLoad } from "../shared/useLoad";
import { Leave } from "./Leave";

/** What whoever has logged in is in an organization, and may do there. */
export function Mine({ mine }: { mine: EffectivePermissions }) {
  const { t } = useTranslation();
  const { access, decisions } = useRest();
  const { id, may } = useOrganization();
  const [where, setWhere] = useState<Where | undefined>({});
  const project = where?.project?.id;
  // the projects of somebody who does not see all of them
  const reached = useCallback((page: PageRequest) => access.myProjects(id, page), [access, id]);
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
        {may("projects", "view") ? <ProjectChoice id="keystead-mine-where" change={setWhere} /> : <ProjectPicker id="keystead-mine-where" load={reached} change={setWhere} />}
      </Form>
      {where && <Loading of={here}>{({ sections }) => <Sections key={project} sections={sections} project={project} />}</Loading>}
    </PageSection>
  );
}

/** What somebody may do in the organization, or at a project of it. */
function Sections({ sections, project }: Pick<EffectivePermissions, "sections"> & { project?: string }) {
  const { t } = useTranslation();
  const { decisions } = useRest();
  const { id } = useOrganization();
  const explain = useCallback(
    (section: string) => decisions.explain({ organization: id, project, section, level: "read" }),
    [decisions, id, project],
  );
  return (
    <PermissionTable
      label={t("keysteadConsoleWhatIMay")}
      sections={sections}
      explain={explain}
      told={({ reason, error_description }) => reason?.user ?? error_description}
    />
  );
}
