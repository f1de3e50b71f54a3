import { Button, Form, FormGroup, FormSelect, FormSelectOption, Modal, ModalVariant } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import type { GivableSection, Member } from "../rest/types";
import { Failure } from "../shared/Failure";
import { Loading } from "../shared/Loading";
import { named, personName } from "../shared/names";
import { Suggest } from "../shared/Suggest";
import { useAction } from "../shared/useAction";
import { useKept } from "../shared/useKept";
import { useLoad } from "../shared/useLoad";
import { EndDate } from "./EndDate";
import { useOrganization } from "./OrganizationContext";
import { ProjectChoice, type Where } from "./ProjectChoice";

const USUAL_DAYS = 7;
const MOST_DAYS = 30;

/** What is about access itself, of which the support desk hears from owners alone. */
const GOVERNING = ["members", "organization", "projects", "roles"];

interface Props {
  /** @param done whether it was given */
  close: (done: boolean) => void;
}

/** Lets the support desk act for a member in one section, for some days. */
export function Approve({ close }: Props) {
  const { t } = useTranslation();
  const { access } = useRest();
  const { id } = useOrganization();
  const { busy, error, run } = useAction();
  const [member, setMember] = useState<Member>();
  const [section, setSection] = useKept("approval section", "");
  const [where, setWhere] = useState<Where | undefined>({});
  const [latest] = useState(() => inDays(MOST_DAYS));
  const [expiresAt, setExpiresAt] = useKept("approval end", () => inDays(USUAL_DAYS));
  const members = useCallback((search: string) => access.members(id, { first: 0, max: 20, search }), [access, id]);
  const sections = useLoad(
    useCallback(async () => (await access.givable(id)).sections.filter(needsApproval), [access, id]),
  );
  const chosen = sections.data?.find(({ key }) => key === section) ?? sections.data?.[0];
  const everywhere = chosen?.scope === "organization";
  const ready = !busy && member && chosen && (everywhere || where);
  const save = () => {
    if (!ready) return;
    const project = everywhere ? undefined : where?.project?.id;
    const approval = { user: member.id, section: chosen.key, ...(project && { project }), expiresAt };
    void run(() => access.approve(id, approval)).then((done) => done && close(true));
  };
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      title={t("keysteadConsoleApprove")}
      onClose={() => close(false)}
      actions={[
        <Button key="save" data-testid="keystead-save" isLoading={busy} isDisabled={!ready} onClick={save}>
          {t("keysteadConsoleSave")}
        </Button>,
        <Button key="cancel" variant="link" onClick={() => close(false)}>
          {t("keysteadConsoleCancel")}
        </Button>,
      ]}
    >
      {error !== undefined && <Failure error={error} title={t("keysteadConsoleNotSaved")} />}
      <Loading of={sections}>
        {(found) => (
          <Form
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <Suggest
              id="keystead-member"
              label={t("keysteadConsolePerson")}
              find={members}
              text={({ username }) => username}
              hint={personName}
              isRequired
              choose={setMember}
            />
            <FormGroup fieldId="keystead-section" label={t("keysteadConsoleSection")} isRequired>
              <FormSelect
                id="keystead-section"
                value={chosen?.key}
                onChange={(_, value) => {
                  setSection(value);
                  // the field of projects goes, and will come back empty
                  if (found.find(({ key }) => key === value)?.scope === "organization") setWhere({});
                }}
              >
                {found.map(({ key, name }) => (
                  <FormSelectOption key={key} value={key} label={named(key, name)} />
                ))}
              </FormSelect>
            </FormGroup>
            {!everywhere && <ProjectChoice id="keystead-where" change={setWhere} />}
            <EndDate id="keystead-end" value={expiresAt} latest={latest} change={(end) => setExpiresAt(end ?? latest)} />
          </Form>
        )}
      </Loading>
    </Modal>
  );
}

function needsApproval({ key, availability }: GivableSection): boolean {
  return availability === "grantable" && !GOVERNING.includes(key);
}

function inDays(days: number): string {
  const end = new Date();
  end.setDate(end.getDate() + days);
  return end.toISOString();
}
