import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useRest } from "../../rest/AccessProvider";
import type { Organization } from "../../rest/types";
import { ChoiceField } from "../../shared/fields";
import { Suggest } from "../../shared/Suggest";

/** So many organizations are chosen from a list, more by a search. */
export const FEW = 20;
const MOST_OFFERED = 100;

interface Props {
  /** All of them, or more than {@link FEW}. */
  organizations: Organization[];
  value?: string;
  /** @param organization undefined while what is typed is none */
  change: (organization?: string) => void;
}

/** Which organization a key is for. */
export function OrganizationField({ organizations, value = "", change }: Props) {
  const { t } = useTranslation();
  const { access } = useRest();
  const find = useCallback((search: string) => access.organizations({ first: 0, max: MOST_OFFERED, search }), [access]);
  const field = { id: "keystead-organization", label: t("keysteadConsoleOrganization") };
  return organizations.length > FEW ? (
    <Suggest {...field} isRequired find={find} text={({ name }) => name} hint={({ alias }) => alias} choose={(found) => change(found?.id)} />
  ) : (
    <ChoiceField {...field} value={value} change={change} choices={organizations.map(({ id, name }) => [id, name])} />
  );
}
