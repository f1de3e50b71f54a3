import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { ActionGroup, Button, Form, PageSection, Title } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { Givable, Role } from "../rest/types";
import { Failure } from "../shared/Failure";
import { LockedLabel } from "../shared/LockedLabel";
import { useKept } from "../shared/useKept";
import { Loading } from "../shared/Loading";
import { named } from "../shared/names";
import { useAction } from "../shared/useAction";
import { useLoad } from "../shared/useLoad";
import { useOrganization } from "./OrganizationContext";
import { newRole, roleDraft, RoleFields } from "./RoleFields";

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
  const [draft, setDraft] = useKept("role", () => roleDraft(role));
  const locked = lockOn(role, may("roles", role ? "update" : "create"));
  const reason = locked && t(locked);
  const body = newRole(draft);

  const save = () =>
    void run(() => (role ? access.replaceRole(id, role.name, body) : access.createRole(id, body))).then((saved) => {
      if (!saved) return;
      addAlert(t("keysteadConsoleSaved"));
      void navigate(`${base}/roles`);
    });

  return (
    <>
      <Title headingLevel="h2">{role ? named(role.name, role.displayName) : t("keysteadConsoleNewRole")}</Title>
      {reason && (
        <LockedLabel>
          {reason}
        </LockedLabel>
      )}
      {error !== undefined && <Failure error={error} title={t("keysteadConsoleNotSaved")} />}
      <Form
        isHorizontal
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <RoleFields draft={draft} change={setDraft} isNew={!role} sections={givable.sections} locked={reason} />
        <ActionGroup>
          <Button type="submit" data-testid="keystead-save" isLoading={busy} isDisabled={busy || !!locked || !body.name}>
            {t("keysteadConsoleSave")}
          </Button>{" "}
          <Button variant="link" onClick={() => void navigate(`${base}/roles`)}>
            {t("keysteadConsoleCancel")}
          </Button>
        </ActionGroup>
      </Form>
    </>
  );
}

function lockOn(role: Role | undefined, mayChange: boolean): string | undefined {
  if (role?.template) return "keysteadConsoleTemplateStays";
  return mayChange ? undefined : "keysteadConsoleAskOwner";
}
