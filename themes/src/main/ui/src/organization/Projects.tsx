import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Button, Form, FormGroup, Label, Modal, ModalVariant, PageSection, Switch, TextArea, TextInput } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { NewProject, Project } from "../rest/types";
import { Confirm } from "../shared/Confirm";
import { Failure } from "../shared/Failure";
import { useKept } from "../shared/useKept";
import { LockedButton } from "../shared/LockedButton";
import { PagedTable } from "../shared/PagedTable";
import { suggested } from "../shared/suggested";
import { useAction } from "../shared/useAction";
import { useOrganization, type Action } from "./OrganizationContext";

/** The projects of an organization. */
export function Projects() {
  const { t } = useTranslation();
  const { access } = useRest();
  const { addAlert } = useAlerts();
  const { id, may } = useOrganization();
  const [turn, setTurn] = useState(0);
  const [editing, setEditing] = useState<Project | "new">();
  const [deleting, setDeleting] = useState<Project>();
  const load = useCallback((page: PageRequest) => access.projects(id, page), [access, id]);
  const locked = (action: Action, kind?: Project["kind"]) => {
    if (!may("projects", action)) return t("keysteadConsoleAskOwner");
    return kind === "reserved" ? t("keysteadConsoleReservedProject") : undefined;
  };
  const changed = (message: string) => {
    addAlert(message);
    setTurn(turn + 1);
  };
  return (
    <PageSection variant="light">
      <PagedTable<Project>
        key={turn}
        label={t("keysteadConsoleProjects")}
        search={t("keysteadConsoleFindProjects")}
        empty={t("keysteadConsoleNoProjects")}
        load={load}
        rowKey={(project) => project.id}
        toolbar={
          <LockedButton data-testid="keystead-new-project" reason={locked("create")} onClick={() => setEditing("new")}>
            {t("keysteadConsoleNewProject")}
          </LockedButton>
        }
        columns={[
          {
            title: t("keysteadConsoleName"),
            cell: ({ name, enabled }) => (
              <>
                {name} {!enabled && <Label isCompact>{t("keysteadConsoleDisabled")}</Label>}
              </>
            ),
          },
          { title: t("keysteadConsoleAlias"), cell: ({ alias }) => alias },
          { title: t("keysteadConsoleDescription"), cell: ({ description }) => description },
          {
            title: t("keysteadConsoleDo"),
            quiet: true,
            cell: (project) => (
              <>
                <LockedButton variant="link" isInline reason={locked("update", project.kind)} onClick={() => setEditing(project)}>
                  {t("keysteadConsoleEdit")}
                </LockedButton>{" "}
                <LockedButton variant="link" isInline isDanger reason={locked("delete", project.kind)} onClick={() => setDeleting(project)}>
                  {t("keysteadConsoleDelete")}
                </LockedButton>
              </>
            ),
          },
        ]}
      />
      {editing && (
        <ProjectForm
          project={editing === "new" ? undefined : editing}
          close={(saved) => {
            setEditing(undefined);
            if (saved) changed(t("keysteadConsoleSaved"));
          }}
        />
      )}
      {deleting && (
        <Confirm
          title={t("keysteadConsoleDeleteOf", { 0: deleting.name })}
          verb={t("keysteadConsoleDelete")}
          act={() => access.deleteProject(id, deleting.id)}
          close={(done) => {
            setDeleting(undefined);
            if (done) changed(t("keysteadConsoleDeleted"));
          }}
        >
          {t("keysteadConsoleDeleteProjectLoses")}
        </Confirm>
      )}
    </PageSection>
  );
}

function ProjectForm({ project, close }: { project?: Project; close: (saved: boolean) => void }) {
  const { t } = useTranslation();
  const { access } = useRest();
  const { id } = useOrganization();
  const { busy, error, run } = useAction();
  const of = project?.id ?? "";
  const [name, setName] = useKept(`name ${of}`, project?.name ?? "");
  const [alias, setAlias] = useKept(`alias ${of}`, project?.alias);
  const [description, setDescription] = useKept(`description ${of}`, project?.description ?? "");
  const [enabled, setEnabled] = useKept(`enabled ${of}`, project?.enabled ?? true);
  const key = alias ?? suggested(name);
  const save = () =>
    void run(() => {
      const body: NewProject = {
        alias: key,
        name: name.trim(),
        ...(description.trim() && { description: description.trim() }),
        enabled,
        ...(project?.attributes && { attributes: project.attributes }),
      };
      return project ? access.replaceProject(id, project.id, body) : access.createProject(id, body);
    }).then((saved) => saved && close(true));
  return (
    <Modal
      isOpen
      variant={ModalVariant.small}
      title={project?.name ?? t("keysteadConsoleNewProject")}
      onClose={() => close(false)}
      actions={[
        <Button key="save" data-testid="keystead-save" isLoading={busy} isDisabled={busy || !name.trim() || !key} onClick={save}>
          {t("keysteadConsoleSave")}
        </Button>,
        <Button key="cancel" variant="link" onClick={() => close(false)}>
          {t("keysteadConsoleCancel")}
        </Button>,
      ]}
    >
      {error !== undefined && <Failure error={error} title={t("keysteadConsoleNotSaved")} />}
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <FormGroup fieldId="keystead-name" label={t("keysteadConsoleName")} isRequired>
          <TextInput id="keystead-name" isRequired maxLength={255} value={name} onChange={(_, value) => setName(value)} />
        </FormGroup>
        <FormGroup fieldId="keystead-alias" label={t("keysteadConsoleAlias")} isRequired>
          <TextInput id="keystead-alias" isRequired maxLength={64} value={key} onChange={(_, value) => setAlias(value)} />
        </FormGroup>
        <FormGroup fieldId="keystead-description" label={t("keysteadConsoleDescription")}>
          <TextArea id="keystead-description" maxLength={1000} value={description} onChange={(_, value) => setDescription(value)} />
        </FormGroup>
        <Switch id="keystead-enabled" label={t("keysteadConsoleEnabled")} isChecked={enabled} onChange={(_, on) => setEnabled(on)} />
      </Form>
    </Modal>
  );
}
