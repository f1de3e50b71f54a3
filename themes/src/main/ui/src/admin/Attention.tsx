import { PageSection, Text, TextContent } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { PageRequest } from "../rest/access";
import type { Organization } from "../rest/types";
import { PagedTable } from "../shared/PagedTable";
import { organizationBase } from "./routes";
import { useAdministration } from "./useAdministration";

/** The organizations in which no owner can act. */
export function Attention() {
  const { t } = useTranslation();
  const { place } = useRest();
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
            cell: ({ id, name }) => <Link to={`${organizationBase(place.base, id)}/people`}>{name}</Link>,
          },
          { title: t("keysteadConsoleAlias"), cell: ({ alias }) => alias },
          { title: t("keysteadAdminAttentionWhy"), cell: () => t("keysteadAdminNoUsableOwner") },
        ]}
      />
    </PageSection>
  );
}
