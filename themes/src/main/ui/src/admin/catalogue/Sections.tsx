import { EmptyState, EmptyStateBody, Label } from "@patternfly/react-core";
import { Table, TableVariant, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useRest } from "../../rest/AccessProvider";
import type { Catalogue, Section } from "../../rest/types";
import { named } from "../../shared/names";

const AVAILABILITIES: Record<Section["availability"], string> = {
  grantable: "keysteadAdminGrantable",
  everyone: "keysteadAdminEveryone",
  "owner-only": "keysteadAdminOwnersOnly",
};

/** The sections of a catalogue: who can have them, where they count, what comes along. */
export function Sections({ catalogue: { sections = [] } }: { catalogue: Catalogue }) {
  const { t } = useTranslation();
  const { place } = useRest();
  if (sections.length === 0) {
    return (
      <EmptyState>
        <EmptyStateBody>{t("keysteadAdminNoCatalogue")}</EmptyStateBody>
      </EmptyState>
    );
  }
  const nameOf = (key: string) => named(key, sections.find((section) => section.key === key)?.name);
  const columns: { title: string; cell: (section: Section) => React.ReactNode }[] = [
    {
      title: t("keysteadConsoleSection"),
      cell: ({ key, name }) => <Link to={`${place.base}/catalogue/sections/${key}`}>{named(key, name)}</Link>,
    },
    { title: t("keysteadAdminKey"), cell: ({ key }) => key },
    {
      title: t("keysteadAdminWhoHas"),
      cell: ({ availability }) => (
        <Label isCompact color={availability === "grantable" ? "blue" : availability === "everyone" ? "green" : "gold"}>
          {t(AVAILABILITIES[availability])}
        </Label>
      ),
    },
    {
      title: t("keysteadConsoleWhere"),
      cell: ({ scope, reserved }) => t(scope === "organization" ? "keysteadConsoleWhole" : reserved ? "keysteadAdminReserved" : "keysteadAdminByProject"),
    },
    { title: t("keysteadAdminIncluded"), cell: ({ includes = [] }) => includes.map(nameOf).join(", ") },
    { title: t("keysteadAdminOwnActions"), cell: ({ actions = [] }) => actions.join(", ") },
    {
      title: t("keysteadAdminStrongerLogin"),
      cell: ({ stepUp }) => stepUp && `${stepUp.acr}: ${"level" in stepUp ? stepUp.level : stepUp.actions.join(", ")}`,
    },
  ];
  return (
    <Table aria-label={t("keysteadConsoleSections")} variant={TableVariant.compact} data-testid="keystead-catalogue">
      <Thead>
        <Tr>
          {columns.map(({ title }) => (
            <Th key={title} modifier="wrap">
              {title}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {sections.map((section) => (
          <Tr key={section.key} data-testid={`keystead-section-${section.key}`}>
            {columns.map(({ title, cell }) => (
              <Td key={title} dataLabel={title}>
                {cell(section)}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
