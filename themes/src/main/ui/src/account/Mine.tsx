import { Button, FormSelect, FormSelectOption, Label, LabelGroup, PageSection, Split, SplitItem, Title } from "@patternfly/react-core";
import { Table, TableVariant, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOrganization } from "../organization/OrganizationContext";
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
  const { id } = useOrganization();
  const [project, setProject] = useState<string>();
  const projects = useLoad(useCallback(() => decisions.projects(id), [decisions, id]));
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
      {projects.data && projects.data.length > 0 && (
        <FormSelect
          aria-label={t("keysteadConsoleWhere")}
          value={project ?? ""}
          onChange={(_, value) => setProject(value || undefined)}
        >
          <FormSelectOption value="" label={t("keysteadConsoleWhole")} />
          {projects.data.map((each) => (
            <FormSelectOption key={each.id} value={each.id} label={each.name} />
          ))}
        </FormSelect>
      )}
      <Loading of={here}>{({ sections }) => <Sections key={project} sections={sections} project={project} />}</Loading>
    </PageSection>
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
