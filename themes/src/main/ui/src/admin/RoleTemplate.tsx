import { EmptyState, EmptyStateBody, PageSection, Text, TextContent, Title } from "@patternfly/react-core";
import { Table, TableVariant, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import type { Role } from "../rest/types";
import { Loading } from "../shared/Loading";
import { levelKey, named } from "../shared/names";
import { useLoad } from "../shared/useLoad";
import { Traits } from "./RoleTemplates";
import { useAdministration } from "./useAdministration";

/** One role template: what it is, and a level of each section with its exceptions. */
export function RoleTemplate() {
  const { role = "" } = useParams();
  const administration = useAdministration();
  const loaded = useLoad(
    useCallback(async () => {
      const [template, { sections }] = await Promise.all([administration.template(role), administration.catalogue()]);
      return { template, names: new Map(sections.map(({ key, name }) => [key, named(key, name)])) };
    }, [administration, role]),
  );
  return (
    <PageSection variant="light">
      <Loading of={loaded}>{({ template, names }) => <Shown template={template} names={names} />}</Loading>
    </PageSection>
  );
}

function Shown({ template, names }: { template: Role; names: Map<string, string> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextContent>
        <Title headingLevel="h2">{named(template.name, template.displayName)}</Title>
        {template.description && <Text>{template.description}</Text>}
      </TextContent>
      <Traits role={template} />
      {template.permissions.length === 0 ? (
        <EmptyState>
          <EmptyStateBody>{t("keysteadAdminNoPermissions")}</EmptyStateBody>
        </EmptyState>
      ) : (
        <Table aria-label={t("keysteadConsoleSections")} variant={TableVariant.compact}>
          <Thead>
            <Tr>
              <Th>{t("keysteadConsoleSection")}</Th>
              <Th>{t("keysteadConsoleLevel")}</Th>
              <Th>{t("keysteadAdminExcept")}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {template.permissions.map(({ section, level, except = [] }) => (
              <Tr key={`${section} ${level}`}>
                <Td dataLabel={t("keysteadConsoleSection")}>
                  {section === "*" ? t("keysteadAdminEverySection") : (names.get(section) ?? section)}
                </Td>
                <Td dataLabel={t("keysteadConsoleLevel")}>
                  {t(levelKey(level))}
                </Td>
                <Td dataLabel={t("keysteadAdminExcept")}>{except.join(", ")}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      )}
    </>
  );
}
