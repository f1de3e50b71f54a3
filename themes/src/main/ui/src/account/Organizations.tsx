import { Label, LabelGroup, PageSection, Text, TextContent, Title } from "@patternfly/react-core";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { Membership } from "../rest/types";
import { LockedButton } from "../shared/LockedButton";
import { PagedTable } from "../shared/PagedTable";
import { useLoad } from "../shared/useLoad";
import { FoundOrganization } from "./FoundOrganization";
import { MyInvitations } from "./MyInvitations";

type Row = Pick<Membership, "id" | "alias" | "name"> & Partial<Membership>;

/** The organizations of whoever has logged in, and those that invite them. */
export function Organizations() {
  const { t } = useTranslation();
  const { access, decisions, place } = useRest();
  const navigate = useNavigate();
  const [founding, setFounding] = useState(false);
  const [turn, setTurn] = useState(0);
  const offer = useLoad(useCallback(() => access.myFounding(), [access]));
  // there is no limit where users found nothing at all
  const offered = offer.data?.limit === undefined ? undefined : offer.data;
  const load = useCallback(
    // only the list without roles and projects can be searched
    async (page: PageRequest): Promise<Row[]> =>
      page.search
        ? (await access.organizations(page)).map(({ id, alias, name }) => ({ id, alias, name }))
        : decisions.memberships(page),
    [access, decisions],
  );
  return (
    <>
      <PageSection variant="light">
        <TextContent>
          <Title headingLevel="h1" data-testid="page-heading">
            {t("keysteadConsoleOrganizations")}
          </Title>
          <Text component="p">{t("keysteadConsoleOrganizationsHelp")}</Text>
        </TextContent>
      </PageSection>
      <MyInvitations joined={() => setTurn(turn + 1)} />
      <PageSection variant="light">
        <PagedTable<Row>
          key={turn}
          label={t("keysteadConsoleOrganizations")}
          search={t("keysteadConsoleFindOrganizations")}
          empty={t("keysteadConsoleNoOrganizations")}
          load={load}
          rowKey={({ id }) => id}
          toolbar={
            offered && (
              <LockedButton
                variant="secondary"
                reason={offered.allowed ? undefined : t("keysteadConsoleFoundingLimit")}
                onClick={() => setFounding(true)}
              >
                {t("keysteadConsoleFound")}
              </LockedButton>
            )
          }
          columns={[
            { title: t("keysteadConsoleName"), cell: ({ id, name }) => <Link to={`${place.base}/${id}`}>{name}</Link> },
            { title: t("keysteadConsoleMyRoles"), cell: (row) => <Roles of={row} /> },
            {
              title: t("keysteadConsoleProjects"),
              cell: ({ projects = [] }) => projects.map(({ name }) => name).join(", "),
            },
          ]}
        />
      </PageSection>
      {founding && (
        <FoundOrganization
          close={(founded) => {
            setFounding(false);
            if (founded) void navigate(`${place.base}/${founded.id}`);
          }}
        />
      )}
    </>
  );
}

function Roles({ of: { owner, roles = [] } }: { of: Row }) {
  return (
    <LabelGroup>
      {roles.map((role) => (
        <Label key={role} isCompact color={owner ? "gold" : "grey"}>
          {role}
        </Label>
      ))}
    </LabelGroup>
  );
}
