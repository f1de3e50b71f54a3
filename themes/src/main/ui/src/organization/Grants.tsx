import { Form, FormGroup, FormSelect, FormSelectOption } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import type { NewGrant, Project, Role } from "../rest/types";
import { Loading } from "../shared/Loading";
import { useLoad } from "../shared/useLoad";
import type { Scope } from "./drafts";
import { useOrganization } from "./OrganizationContext";
import { RoleChoice } from "./RoleChoice";
import { SectionLevels } from "./SectionLevels";

interface Props {
  drafts: NewGrant[];
  change: (drafts: NewGrant[]) => void;
  /** Why nothing may be changed; undefined where something may. */
  locked?: string;
}

/** What somebody is given, place by place: roles, and a level for each section. */
export function Grants({ drafts, change, locked }: Props) {
  const { t } = useTranslation();
  const { access } = useRest();
  const { id, may } = useOrganization();
  const [scope, setScope] = useState<Scope>();
  const givable = useLoad(useCallback(() => access.givable(id, scope?.id), [access, id, scope]));
  const mayProjects = may("projects", "view");
  const mayRoles = may("roles", "view");
  const around = useLoad<{ projects: Project[]; roles: Role[] }>(
    useCallback(async () => {
      const all = { first: 0, max: 1000 };
      const [projects, roles] = await Promise.all([
        mayProjects ? access.projects(id, all) : [],
        mayRoles ? access.roles(id, all) : [],
      ]);
      return { projects, roles };
    }, [access, id, mayProjects, mayRoles]),
  );
  return (
    <Loading of={around}>
      {({ projects, roles }) => (
        <>
          <Form isHorizontal onSubmit={(event) => event.preventDefault()}>
            {projects.length > 0 && (
              <FormGroup fieldId="keystead-scope" label={t("keysteadConsoleWhere")}>
                <FormSelect
                  id="keystead-scope"
                  value={scope?.id ?? ""}
                  onChange={(_, value) => setScope(projects.find((project) => project.id === value))}
                >
                  <FormSelectOption value="" label={t("keysteadConsoleWhole")} />
                  {projects.map((project) => (
                    <FormSelectOption key={project.id} value={project.id} label={project.name} />
                  ))}
                </FormSelect>
              </FormGroup>
            )}
            <Loading of={givable}>
              {(what) => <RoleChoice roles={what.roles} drafts={drafts} scope={scope} change={change} locked={locked} />}
            </Loading>
          </Form>
          {givable.data && (
            <SectionLevels
              sections={givable.data.sections}
              roles={roles}
              drafts={drafts}
              scope={scope}
              change={change}
              locked={locked}
            />
          )}
        </>
      )}
    </Loading>
  );
}
