import { Alert, Form, Label, LabelGroup, PageSection, Title } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { EffectivePermissions, Member } from "../rest/types";
import { Loading } from "../shared/Loading";
import { personName } from "../shared/names";
import { useLoad } from "../shared/useLoad";
import { useOrganization } from "./OrganizationContext";
import { PermissionTable } from "./PermissionTable";
import { ProjectChoice, type Where } from "./ProjectChoice";
import { ruleOf } from "./rules";

/** An organization as one of its members sees it; whoever looks stays who they are. */
export function ViewAs() {
  const { user = "" } = useParams();
  const { access } = useRest();
  const { id } = useOrganization();
  const member = useLoad(useCallback(() => access.member(id, user), [access, id, user]));
  return <Loading of={member}>{(found) => <Seen key={found.id} member={found} />}</Loading>;
}

function Seen({ member }: { member: Member }) {
  const { t } = useTranslation();
  const { access } = useRest();
  const { id, base } = useOrganization();
  const [where, setWhere] = useState<Where | undefined>({});
  const project = where?.project?.id;
  const seen = useLoad(useCallback(() => access.permissions(id, member.id, project), [access, id, member.id, project]));
  return (
    <PageSection variant="light">
      <Title headingLevel="h2" data-testid="keystead-view-as">
        {t("keysteadConsoleViewAsOf", { 0: personName(member) })}
      </Title>
      <Alert isInline isPlain component="p" variant="info" title={t("keysteadConsoleViewAsHelp")}>
        <Link to={`${base}/people/${member.id}`}>{t("keysteadConsoleViewAsEnd")}</Link>
      </Alert>
      <Form isHorizontal onSubmit={(event) => event.preventDefault()}>
        <ProjectChoice id="keystead-view-where" change={setWhere} />
      </Form>
      {where && <Loading of={seen}>{(permissions) => <Permissions key={project} of={permissions} member={member} project={project} />}</Loading>}
    </PageSection>
  );
}

function Permissions({ of: { sections, roles, owner }, member, project }: { of: EffectivePermissions; member: Member; project?: string }) {
  const { t } = useTranslation();
  const { access } = useRest();
  const { id } = useOrganization();
  const explain = useCallback(
    (section: string) => access.reason(id, member.id, { project, section, action: "read" }),
    [access, id, member.id, project],
  );
  return (
    <>
      {roles.length > 0 && (
        <LabelGroup categoryName={t("keysteadConsoleRoles")}>
          {roles.map((role) => (
            <Label key={role} isCompact color={owner ? "gold" : "grey"}>
              {role}
            </Label>
          ))}
        </LabelGroup>
      )}
      <PermissionTable
        label={t("keysteadConsoleViewAsOf", { 0: personName(member) })}
        sections={sections}
        explain={explain}
        told={({ reason, error_description }) =>
          reason ? (
            <>
              {t(ruleOf(reason))} <q>{reason.user}</q>
            </>
          ) : (
            error_description
          )
        }
      />
    </>
  );
}
