import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { ActionGroup, Button, Form, FormGroup, Label, PageSection, TextArea, TextInput, Title } from "@patternfly/react-core";
import { LockIcon } from "@patternfly/react-icons";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { Givable, NewGrant, NewRole, Role } from "../rest/types";
import { Failure } from "../shared/Failure";
import { useKept } from "../shared/useKept";
import { Loading } from "../shared/Loading";
import { named } from "../shared/names";
import { suggested } from "../shared/suggested";
import { useAction } from "../shared/useAction";
import { useLoad } from "../shared/useLoad";
import { useOrganization } from "./OrganizationContext";
import { SectionLevels } from "./SectionLevels";

/** One role: what it is called, and a level of each section with its exceptions. */
export function RoleEditor() {
  const { kind, role: name } = useParams();
  const { access } = useRest();
  const { id } = useOrganization();
  const loaded = useLoad(
    useCallback(async () => {
      const [givable, roles] = await Promise.all([
        access.givable(id),
        name ? access.roles(id, { first: 0, max: 1000 }) : Promise.resolve([]),
      ]);
      return { givable, role: roles.find((role) => role.name === name && role.template === (kind === "template")) };
    }, [access, id, kind, name]),
  );
  return (
    <PageSection variant="light">
      <Loading of={loaded}>{({ givable, role }) => <Editor givable={givable} role={role} />}</Loading>
    </PageSection>
  );
}

function Editor({ givable, role }: { givable: Givable; role?: Role }) {
  const { t } = useTranslation();
  const { access } = useRest();
  const { addAlert } = useAlerts();
  const { id, base, may } = useOrganization();
  const navigate = useNavigate();
  const { busy, error, run } = useAction();
  const [displayName, setDisplayName] = useKept("name", role?.displayName ?? "");
  const [key, setKey] = useKept("alias", role?.name);
  const [description, setDescription] = useKept("description", role?.description ?? "");
  const [drafts, setDrafts] = useKept<NewGrant[]>("permissions", () => role?.permissions.map((permission) => ({ ...permission })) ?? []);
  const locked = lockOn(role, may("roles", role ? "update" : "create"));
  const reason = locked && t(locked);
  const name = key ?? suggested(displayName);

  const save = () =>
    void run(() => {
      const body: NewRole = {
        name,
        ...(displayName.trim() && { displayName: displayName.trim() }),
        ...(description.trim() && { description: description.trim() }),
        permissions: drafts.flatMap((draft) =>
          "section" in draft ? [{ section: draft.section, level: draft.level, ...(draft.except && { except: draft.except }) }] : [],
        ),
        owner: role?.owner ?? false,
        protected: role?.protected ?? false,
        joinsNewProjects: role?.joinsNewProjects ?? false,
        ...(role?.cardinality && { cardinality: role.cardinality }),
      };
      return role ? access.replaceRole(id, role.name, body) : access.createRole(id, body);
    }).then((saved) => {
      if (!saved) return;
      addAlert(t("keysteadConsoleSaved"));
      void navigate(`${base}/roles`);
    });

  return (
    <>
      <Title headingLevel="h2">{role ? named(role.name, role.displayName) : t("keysteadConsoleNewRole")}</Title>
      {reason && (
        <Label variant="outline" icon={<LockIcon />}>
          {reason}
        </Label>
      )}
      {error !== undefined && <Failure error={error} title={t("keysteadConsoleNotSaved")} />}
      <Form
        isHorizontal
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <FormGroup fieldId="keystead-name" label={t("keysteadConsoleName")}>
          <TextInput id="keystead-name" maxLength={255} isDisabled={!!locked} value={displayName} onChange={(_, value) => setDisplayName(value)} />
        </FormGroup>
        <FormGroup fieldId="keystead-alias" label={t("keysteadConsoleAlias")} isRequired>
          <TextInput id="keystead-alias" isRequired maxLength={64} isDisabled={!!locked} value={name} onChange={(_, value) => setKey(value)} />
        </FormGroup>
        <FormGroup fieldId="keystead-description" label={t("keysteadConsoleDescription")}>
          <TextArea id="keystead-description" maxLength={1000} isDisabled={!!locked} value={description} onChange={(_, value) => setDescription(value)} />
        </FormGroup>
      </Form>
      <SectionLevels sections={givable.sections} roles={[]} drafts={drafts} scope={undefined} change={setDrafts} locked={reason} endless />
      <ActionGroup>
        <Button data-testid="keystead-save" isLoading={busy} isDisabled={busy || !!locked || !name} onClick={save}>
          {t("keysteadConsoleSave")}
        </Button>{" "}
        <Button variant="link" onClick={() => void navigate(`${base}/roles`)}>
          {t("keysteadConsoleCancel")}
        </Button>
      </ActionGroup>
    </>
  );
}

function lockOn(role: Role | undefined, mayChange: boolean): string | undefined {
  if (role?.template) return "keysteadConsoleTemplateStays";
  return mayChange ? undefined : "keysteadConsoleAskOwner";
}
