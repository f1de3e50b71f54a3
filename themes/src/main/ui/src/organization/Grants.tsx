import { Form } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useRest } from "../rest/AccessProvider";
import type { NewGrant } from "../rest/types";
import { Loading } from "../shared/Loading";
import { useLoad } from "../shared/useLoad";
import { useOrganization } from "./OrganizationContext";
import { ProjectChoice, type Where } from "./ProjectChoice";
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
  const { access } = useRest();
  const { id, may } = useOrganization();
  const [where, setWhere] = useState<Where | undefined>({});
  const scope = where?.project;
  const place = scope?.id;
  const givable = useLoad(useCallback(() => access.givable(id, place), [access, id, place]));
  const mayRoles = may("roles", "view");
  const roles = useLoad(
    useCallback(async () => (mayRoles ? access.roles(id, { first: 0, max: 1000 }) : []), [access, id, mayRoles]),
  );
  return (
    <Loading of={roles}>
      {(known) => (
        <>
          <Form isHorizontal onSubmit={(event) => event.preventDefault()}>
            <ProjectChoice id="keystead-scope" change={setWhere} />
            {where && (
              <Loading of={givable}>
                {(what) => <RoleChoice roles={what.roles} drafts={drafts} scope={scope} change={change} locked={locked} />}
              </Loading>
            )}
          </Form>
          {where && givable.data && (
            <SectionLevels
              sections={givable.data.sections}
              roles={known}
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
