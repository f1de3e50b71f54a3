import { Label, LabelGroup, PageSection, Title } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { Member } from "../rest/types";
import { LockedButton } from "../shared/LockedButton";
import { personName } from "../shared/names";
import { PagedTable } from "../shared/PagedTable";
import { Invitations } from "./Invitations";
import { useOrganization } from "./OrganizationContext";

/** The members of an organization, and who is invited. */
export function People() {
  const { t } = useTranslation();
  const { access } = useRest();
  const { id, base, may } = useOrganization();
  const navigate = useNavigate();
  const load = useCallback((page: PageRequest) => access.members(id, page), [access, id]);
  return (
    <>
      <PageSection variant="light">
        <PagedTable<Member>
          label={t("keysteadConsolePeople")}
          search={t("keysteadConsoleFindPeople")}
          empty={t("keysteadConsoleNobody")}
          load={load}
          rowKey={(member) => member.id}
          toolbar={
            <LockedButton
              data-testid="keystead-invite"
              reason={may("members", "create") ? undefined : t("keysteadConsoleAskOwner")}
              onClick={() => void navigate(`${base}/invite`)}
            >
              {t("keysteadConsoleInvite")}
            </LockedButton>
          }
          columns={[
            {
              title: t("keysteadConsolePerson"),
              cell: (member) => <Link to={`${base}/people/${member.id}`}>{personName(member)}</Link>,
            },
            { title: t("keysteadConsoleMail"), cell: (member) => member.email },
            { title: t("keysteadConsoleRoles"), cell: (member) => <RoleLabels member={member} /> },
            { title: t("keysteadConsoleGrants"), cell: (member) => member.grants },
          ]}
        />
      </PageSection>
      <PageSection variant="light">
        <Title headingLevel="h2" size="lg">
          {t("keysteadConsoleInvitations")}
        </Title>
        <Invitations />
      </PageSection>
    </>
  );
}

function RoleLabels({ member }: { member: Member }) {
  const { t } = useTranslation();
  return (
    <LabelGroup>
      {[
        ...(member.enabled ? [] : [<Label key=" off" isCompact color="red">{t("keysteadConsoleDisabled")}</Label>]),
        ...member.roles.map((role) => (
          <Label key={role} isCompact color={member.owner ? "gold" : "grey"}>
            {role}
          </Label>
        )),
      ]}
    </LabelGroup>
  );
}
