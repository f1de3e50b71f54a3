import { ActionGroup, Button, Form, FormGroup, FormSelect, FormSelectOption, PageSection, Stack, StackItem, Text, TextContent } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProjectPicker } from "../../organization/ProjectPicker";
import type { Where } from "../../organization/ProjectChoice";
import { useRest } from "../../rest/AccessProvider";
import type { PageRequest } from "../../rest/access";
import type { Catalogue, CheckResult, Grant, Member, Organization, Section } from "../../rest/types";
import { Failure } from "../../shared/Failure";
import { Loading } from "../../shared/Loading";
import { named, personName } from "../../shared/names";
import { Suggest } from "../../shared/Suggest";
import { useAction } from "../../shared/useAction";
import { useLoad } from "../../shared/useLoad";
import { useAdministration } from "../useAdministration";
import { actionsOf } from "../catalogue/actions";
import { Answer } from "./Answer";

/** A question as it was asked. */
export interface Asked {
  organization: Organization;
  member: Member;
  project?: Where["project"];
  section: Section;
  /** An action of the section, or a level. */
  action: string;
}

/** A question and its answer. */
export interface Answered {
  asked: Asked;
  result: CheckResult;
  /** What the places of the member's grants are called, by the grants' ids. */
  places: Map<string, string>;
}

/** "May she do this there, and why?" */
export function Playground() {
  const { t } = useTranslation();
  const administration = useAdministration();
  const catalogue = useLoad(useCallback(() => administration.catalogue(), [administration]));
  return (
    <PageSection variant="light">
      <Stack hasGutter>
        <StackItem>
          <TextContent>
            <Text>{t("keysteadAdminPlaygroundHelp")}</Text>
          </TextContent>
        </StackItem>
        <StackItem>
          <Loading of={catalogue}>
            {(found) => (found.sections.length > 0 ? <Questions catalogue={found} sections={found.sections} /> : <p>{t("keysteadAdminNoCatalogue")}</p>)}
          </Loading>
        </StackItem>
      </Stack>
    </PageSection>
  );
}

function Questions({ catalogue, sections }: { catalogue: Catalogue; sections: Section[] }) {
  const { t } = useTranslation();
  const { access } = useRest();
  const { busy, error, run } = useAction();
  const [organization, setOrganization] = useState<Organization>();
  const [member, setMember] = useState<Member>();
  const [where, setWhere] = useState<Where | undefined>({});
  const [section, setSection] = useState(sections[0]);
  const [action, setAction] = useState("read");
  const [answered, setAnswered] = useState<Answered>();
  const organizations = useCallback((search: string) => access.organizations({ first: 0, max: 20, search }), [access]);
  const known = organization?.id;
  const members = useCallback(
    async (search: string) => (known ? access.members(known, { first: 0, max: 20, search }) : []),
    [access, known],
  );
  const projects = useCallback(
    async (page: PageRequest) => (known ? access.projects(known, page) : []),
    [access, known],
  );
  const ask = () => {
    if (!organization || !member || !section || !where) return;
    const { project } = where;
    const asked = { organization, member, project, section, action };
    void run(async () => {
      setAnswered(undefined);
      const question = { project: project?.id, section: section.key, action };
      const [result, grants] = await Promise.all([
        access.reason(organization.id, member.id, question),
        access.grants(organization.id, member.id),
      ]);
      setAnswered({ asked, result, places: placesOf(grants) });
    });
  };
  return (
    <Stack hasGutter>
      <StackItem>
        <Form
          isHorizontal
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <Suggest
            id="keystead-organization"
            label={t("keysteadAdminOrganization")}
            find={organizations}
            text={({ name }) => name}
            hint={({ alias }) => alias}
            isRequired
            choose={(chosen) => {
              setOrganization(chosen);
              if (chosen?.id !== known) setWhere({});
            }}
          />
          <Suggest
            id="keystead-member"
            label={t("keysteadConsolePerson")}
            find={members}
            text={({ username }) => username}
            hint={personName}
            isRequired
            isDisabled={!organization}
            choose={setMember}
          />
          <ProjectPicker key={known} id="keystead-project" isDisabled={!organization} load={projects} change={setWhere} />
          <FormGroup fieldId="keystead-section" label={t("keysteadConsoleSection")}>
            <FormSelect
              id="keystead-section"
              value={section?.key}
              onChange={(_, value) => {
                setSection(sections.find(({ key }) => key === value));
                setAction("read");
              }}
            >
              {sections.map(({ key, name }) => (
                <FormSelectOption key={key} value={key} label={named(key, name)} />
              ))}
            </FormSelect>
          </FormGroup>
          <FormGroup fieldId="keystead-action" label={t("keysteadAdminAction")}>
            <FormSelect id="keystead-action" value={action} onChange={(_, value) => setAction(value)}>
              <FormSelectOption value="read" label={t("keysteadConsoleRead")} />
              <FormSelectOption value="manage" label={t("keysteadConsoleManage")} />
              {section && actionsOf(catalogue, section).map((each) => <FormSelectOption key={each} value={each} label={each} />)}
            </FormSelect>
          </FormGroup>
          <ActionGroup>
            <Button type="submit" data-testid="keystead-ask" isLoading={busy} isDisabled={busy || !organization || !member || !section || !where}>
              {t("keysteadAdminAsk")}
            </Button>
          </ActionGroup>
        </Form>
      </StackItem>
      {error !== undefined && <StackItem><Failure error={error} /></StackItem>}
      {answered && <StackItem><Answer {...answered} /></StackItem>}
    </Stack>
  );
}

function placesOf(grants: Grant[]): Map<string, string> {
  return new Map(grants.flatMap(({ id, names }) => (id && names?.project ? [[id, names.project]] : [])));
}
