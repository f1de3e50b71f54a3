import { Checkbox, FormGroup, Label, LabelGroup } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { textOf } from "../../organization/ProjectChoice";
import { useRest } from "../../rest/AccessProvider";
import type { ProjectReference } from "../../rest/types";
import { FlagField } from "../../shared/fields";
import { Loading } from "../../shared/Loading";
import { Suggest } from "../../shared/Suggest";
import { useLoad } from "../../shared/useLoad";

const FEW = 20;
const MOST_OFFERED = 100;

interface Props {
  organization: string;
  /** Those chosen; undefined for the whole organization. */
  value?: ProjectReference[];
  change: (value?: ProjectReference[]) => void;
}

/** Some projects of an organization, or all of it: a few as boxes, many by a search. */
export function ProjectsField({ organization, value, change }: Props) {
  const { t } = useTranslation();
  const { access } = useRest();
  const some = useLoad(useCallback(() => access.myProjects(organization, { first: 0, max: FEW + 1 }), [access, organization]));
  const find = useCallback((search: string) => access.myProjects(organization, { first: 0, max: MOST_OFFERED, search }), [access, organization]);
  const without = (id: string) => (value ?? []).filter((project) => project.id !== id);
  return (
    <Loading of={some}>
      {(projects) =>
        projects.length === 0 && !value ? null : (
          <FormGroup role="group" label={t("keysteadConsoleProjects")}>
            <FlagField
              id="keystead-some-projects"
              label={t("keysteadConsoleKeyProjects")}
              value={value !== undefined}
              change={(only) => change(only ? [] : undefined)}
            />
            {value && projects.length <= FEW && (
              <div style={{ marginInlineStart: "1.5rem" }}>
                {withGone(projects, value).map((project) => (
                  <Checkbox
                    key={project.id}
                    id={`keystead-project-${project.alias}`}
                    label={project.name}
                    isChecked={value.some(({ id }) => id === project.id)}
                    onChange={(_, chosen) => change(chosen ? [...without(project.id), project] : without(project.id))}
                  />
                ))}
              </div>
            )}
            {value && projects.length > FEW && (
              <>
                <Suggest
                  id="keystead-project"
                  label={t("keysteadConsoleProject")}
                  find={find}
                  text={textOf}
                  hint={({ name, alias }) => `${name} (${alias})`}
                  choose={(project) => project && change([...without(project.id), project])}
                />
                <LabelGroup>
                  {value.map((project) => (
                    <Label key={project.id} onClose={() => change(without(project.id))}>
                      {project.name}
                    </Label>
                  ))}
                </LabelGroup>
              </>
            )}
          </FormGroup>
        )
      }
    </Loading>
  );
}

/** What the key is bound to stays choosable, although its user reaches it no more. */
function withGone(projects: ProjectReference[], chosen: ProjectReference[]): ProjectReference[] {
  return [...projects, ...chosen.filter(({ id }) => !projects.some((project) => project.id === id))];
}
