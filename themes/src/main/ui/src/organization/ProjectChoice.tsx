import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import type { ProjectReference } from "../rest/types";
import { Loading } from "../shared/Loading";
import { Suggest } from "../shared/Suggest";
import { useLoad } from "../shared/useLoad";
import type { Scope } from "./drafts";
import { useOrganization } from "./OrganizationContext";

/** A project, or the whole organization. */
export interface Where {
  project?: Scope;
}

interface Props {
  id: string;
  /** @param where undefined while what is typed is no project */
  change: (where?: Where) => void;
}

const MOST_OFFERED = 100;

/** Where something is given or asked about; nothing at all where there are no projects to see. */
export function ProjectChoice({ id, change }: Props) {
  const { t } = useTranslation();
  const { access } = useRest();
  const { id: organization, may } = useOrganization();
  const mayView = may("projects", "view");
  const some = useLoad(
    useCallback(
      async () => mayView && (await access.projects(organization, { first: 0, max: 1 })).length > 0,
      [access, organization, mayView],
    ),
  );
  const find = useCallback(
    (search: string) => access.projects(organization, { first: 0, max: MOST_OFFERED, search }),
    [access, organization],
  );
  return (
    <Loading of={some}>
      {(shown) =>
        shown && (
          <Suggest
            id={id}
            label={t("keysteadConsoleWhere")}
            placeholder={t("keysteadConsoleWhole")}
            find={find}
            text={textOf}
            hint={({ name, alias }) => `${name} (${alias})`}
            choose={(project, typed) => change(project || !typed ? { project } : undefined)}
          />
        )
      }
    </Loading>
  );
}

/** The name, or the alias where another project has the name as well. */
export function textOf({ name, alias }: ProjectReference, found: ProjectReference[]): string {
  const known = found.filter((other) => other.name.toLowerCase() === name.toLowerCase());
  return known.length > 1 ? alias : name;
}
