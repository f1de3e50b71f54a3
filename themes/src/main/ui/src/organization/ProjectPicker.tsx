import { FormGroup, FormSelect, FormSelectOption } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PageRequest } from "../rest/access";
import type { ProjectReference } from "../rest/types";
import { Loading } from "../shared/Loading";
import { Suggest } from "../shared/Suggest";
import { useLoad } from "../shared/useLoad";
import { textOf, type Where } from "./ProjectChoice";

interface Props {
  id: string;
  /** Loads projects; has to be the same function until they are others. */
  load: (page: PageRequest) => Promise<ProjectReference[]>;
  isDisabled?: boolean;
  /** @param where undefined while what is typed is no project */
  change: (where?: Where) => void;
}

const FEW = 20;
const MOST_OFFERED = 100;

/** The whole organization or one project of it: a few in a list, many by a search; nothing where there is none. */
export function ProjectPicker({ id, load, isDisabled, change }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState("");
  // one more than a list shows tells whether there are many
  const some = useLoad(useCallback(() => load({ first: 0, max: FEW + 1 }), [load]));
  const find = useCallback((search: string) => load({ first: 0, max: MOST_OFFERED, search }), [load]);
  return (
    <Loading of={some}>
      {(projects) =>
        projects.length === 0 ? null : projects.length > FEW ? (
          <Suggest
            id={id}
            label={t("keysteadConsoleWhere")}
            placeholder={t("keysteadConsoleWhole")}
            find={find}
            text={textOf}
            hint={({ name, alias }) => `${name} (${alias})`}
            isDisabled={isDisabled}
            choose={(project, typed) => change(project || !typed ? { project } : undefined)}
          />
        ) : (
          <FormGroup fieldId={id} label={t("keysteadConsoleWhere")}>
            <FormSelect
              id={id}
              value={chosen}
              isDisabled={isDisabled}
              onChange={(_, value) => {
                setChosen(value);
                change({ project: projects.find((project) => project.id === value) });
              }}
            >
              <FormSelectOption value="" label={t("keysteadConsoleWhole")} />
              {projects.map(({ id: project, name }) => (
                <FormSelectOption key={project} value={project} label={name} />
              ))}
            </FormSelect>
          </FormGroup>
        )
      }
    </Loading>
  );
}
