import { PageSection } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { useRest } from "../../rest/AccessProvider";
import type { PageRequest } from "../../rest/access";
import type { Organization } from "../../rest/types";
import { PagedTable } from "../../shared/PagedTable";
import { pageBase } from "../routes";
import { OrganizationAccess } from "./OrganizationAccess";

/** The organizations that the server shows to whoever has permissions for single ones. */
export function Organizations() {
  const { t } = useTranslation();
  const { access, place } = useRest();
  const load = useCallback((page: PageRequest) => access.organizations(page), [access]);
  return (
    <PageSection variant="light">
      <PagedTable<Organization>
        label={t("keysteadConsoleOrganizations")}
        search={t("keysteadConsoleFindOrganizations")}
        empty={t("keysteadConsoleNothingFound")}
        load={load}
        rowKey={({ id }) => id}
        columns={[
          {
            title: t("keysteadAdminOrganization"),
            cell: ({ id, name }) => <Link to={`${pageBase(place.base, id)}/people`}>{name}</Link>,
          },
          { title: t("keysteadConsoleAlias"), cell: ({ alias }) => alias },
        ]}
      />
    </PageSection>
  );
}

/** One of them. */
export function OrganizationPage() {
  const { organization = "" } = useParams();
  const { place } = useRest();
  return <OrganizationAccess key={organization} organization={organization} baseOf={(id) => pageBase(place.base, id)} />;
}
