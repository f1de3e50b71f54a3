import { Form, Label, Title } from "@patternfly/react-core";
import { Table, TableVariant, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Where } from "../../organization/ProjectChoice";
import { ProjectPicker } from "../../organization/ProjectPicker";
import { ReachLabel } from "../../organization/SectionLevels";
import { useRest } from "../../rest/AccessProvider";
import type { PageRequest } from "../../rest/access";
import type { EffectivePermissions, GivableSection } from "../../rest/types";
import { Loading } from "../../shared/Loading";
import { named } from "../../shared/names";
import { useLoad } from "../../shared/useLoad";
import { effective, type KeyDraft } from "./drafts";

interface Props {
  mine: EffectivePermissions;
  sections: GivableSection[];
  draft: KeyDraft;
}

/** What the key would do now, where it is asked about. */
export function KeyPreview({ mine, sections, draft }: Props) {
  const { t } = useTranslation();
  const { access, decisions } = useRest();
  const organization = mine.organization.id;
  const [where, setWhere] = useState<Where | undefined>({});
  const project = where?.project?.id;
  const reached = useCallback((page: PageRequest) => access.myProjects(organization, page), [access, organization]);
  const here = useLoad(
    useCallback(() => (project ? decisions.mine(organization, project) : Promise.resolve(mine)), [decisions, organization, project, mine]),
  );
  return (
    <section aria-labelledby="keystead-preview" aria-live="polite" data-testid="keystead-preview">
      <Title id="keystead-preview" headingLevel="h2" size="lg">
        {t("keysteadConsoleKeyPreview")}
      </Title>
      <p>{t("keysteadConsoleKeyPreviewHelp")}</p>
      <Form isHorizontal onSubmit={(event) => event.preventDefault()}>
        <ProjectPicker id="keystead-preview-where" load={reached} change={setWhere} />
      </Form>
      {where && <Loading of={here}>{(users) => <Reached of={effective(users.sections, draft, sections, project)} />}</Loading>}
    </section>
  );
}

function Reached({ of }: { of: EffectivePermissions["sections"] }) {
  const { t } = useTranslation();
  if (of.length === 0) return <p data-testid="keystead-preview-nothing">{t("keysteadConsoleKeyNothing")}</p>;
  return (
    <Table aria-label={t("keysteadConsoleKeyPreview")} variant={TableVariant.compact}>
      <Thead>
        <Tr>
          <Th>{t("keysteadConsoleSection")}</Th>
          <Th>{t("keysteadConsoleReaches")}</Th>
          <Th>{t("keysteadConsoleActions")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {of.map(({ section, name, level, actions, stepUp }) => (
          <Tr key={section} data-testid={`keystead-preview-${section}`}>
            <Td dataLabel={t("keysteadConsoleSection")}>{named(section, name)}</Td>
            <Td dataLabel={t("keysteadConsoleReaches")}>
              <ReachLabel level={level} />
            </Td>
            <Td dataLabel={t("keysteadConsoleActions")}>
              {actions.join(", ")} {stepUp && <Label isCompact>{t("keysteadConsoleKeyPersonOnly")}</Label>}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
