import { Breadcrumb, BreadcrumbItem, PageSection, Title } from "@patternfly/react-core";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { OrganizationProvider, type OrganizationContext } from "../organization/OrganizationContext";
import { OrganizationTabs } from "../organization/OrganizationTabs";
import { useRest } from "../rest/AccessProvider";
import type { EffectivePermissions } from "../rest/types";
import { Loading } from "../shared/Loading";
import { useLoad } from "../shared/useLoad";
import { Mine } from "./Mine";

/** The pages of one organization, as a member of it sees them. */
export function OrganizationPage() {
  const { alias = "" } = useParams();
  const { decisions } = useRest();
  const mine = useLoad(useCallback(() => decisions.mine(alias), [decisions, alias]));
  return (
    <>
      <PageSection variant="light">
        <Crumbs name={mine.data?.organization.name} />
        {mine.data === undefined && <Loading of={mine}>{() => null}</Loading>}
      </PageSection>
      {mine.data && <Inside key={alias} path={alias} mine={mine.data} />}
    </>
  );
}

function Crumbs({ name }: { name?: string }) {
  const { t } = useTranslation();
  const { place } = useRest();
  return (
    <>
      <Breadcrumb>
        <BreadcrumbItem render={({ className }) => <Link className={className} to={place.base}>{t("keysteadConsoleOrganizations")}</Link>} />
        {name && <BreadcrumbItem isActive>{name}</BreadcrumbItem>}
      </Breadcrumb>
      {name && (
        <Title headingLevel="h1" data-testid="page-heading">
          {name}
        </Title>
      )}
    </>
  );
}

function Inside({ path, mine }: { path: string; mine: EffectivePermissions }) {
  const { place } = useRest();
  const organization = useMemo<OrganizationContext>(
    () => ({
      ...mine.organization,
      base: `${place.base}/${path}`,
      owner: mine.owner,
      may: (section, action) =>
        mine.sections.some((access) => access.section === section && access.actions.includes(action)),
    }),
    [mine, place, path],
  );
  return (
    <OrganizationProvider value={organization}>
      <OrganizationTabs first={<Mine mine={mine} />} />
    </OrganizationProvider>
  );
}
