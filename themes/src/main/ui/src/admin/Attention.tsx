import { PageSection, Text, TextContent } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { PageRequest } from "../rest/access";
import type { Organization } from "../rest/types";
import { PagedTable } from "../shared/PagedTable";
import { useAdministration } from "./useAdministration";
import { useOrganizationBase } from "./useOrganizationBase";

/** The organizations in which no owner can act. */
export function Attention() {
  const { t } = useTranslation();
  const baseOf = useOrganizationBase();
  const administration = useAdministration();
  const load = useCallback((page: PageRequest) => administration.needAttention(page), [administration]);
  return (
    <PageSection variant="light">
      <TextContent>
        <Text>{t("keysteadAdminAttentionHelp")}</Text>
      </TextContent>
      <PagedTable<Organization>
        label={t("keysteadAdminAttention")}
        empty={t("keysteadAdminNoAttention")}
        load={load}
        rowKey={({ id }) => id}
        columns={[
          {
            title: t("keysteadAdminOrganization"),
            cell: ({ id, name }) => <Link to={`${baseOf(id)}/people`}>{name}</Link>,
          },
          { title: t("keysteadConsoleAlias"), cell: ({ alias }) => alias },
          { title: t("keysteadAdminAttentionWhy"), cell: () => t("keysteadAdminNoUsableOwner") },
        ]}
      />
    </PageSection>
  );
}
