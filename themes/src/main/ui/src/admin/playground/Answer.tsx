import { Alert, Stack, StackItem, Text, TextContent, Title } from "@patternfly/react-core";
import { Table, TableVariant, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { ruleOf } from "../../organization/rules";
import { useRest } from "../../rest/AccessProvider";
import type { Contribution } from "../../rest/types";
import { dateTime, levelKey, named, personName } from "../../shared/names";
import { useOrganizationBase } from "../useOrganizationBase";
import { AuthZenRequest } from "./AuthZenRequest";
import type { Answered } from "./Playground";

/** Whether she may, by which rule, by which grants, and how an application asks the same. */
export function Answer({ asked, result, places }: Answered) {
  const { t } = useTranslation();
  const baseOf = useOrganizationBase();
  const { organization, member, section, action } = asked;
  const { allowed, stepUp, reason } = result;
  const held = allowed || stepUp !== undefined;
  const question = { 0: personName(member), 1: action, 2: named(section.key, section.name) };
  return (
    <Stack hasGutter data-testid="keystead-answer">
      <StackItem>
        <Alert
          isInline
          component="p"
          role="status"
          variant={allowed ? "success" : held ? "warning" : "danger"}
          title={t(held ? "keysteadAdminMay" : "keysteadAdminMayNot", question)}
        >
          {stepUp && <p>{t("keysteadAdminStepUp", { 0: stepUp.acr })}</p>}
          {reason && <p data-testid="keystead-rule">{t(ruleOf(reason))}</p>}
        </Alert>
      </StackItem>
      {reason && (
        <>
          <StackItem>
            <TextContent>
              <Text component="small">{t("keysteadAdminIsTold", { 0: personName(member) })}</Text>
              <Text component="blockquote">{reason.user}</Text>
            </TextContent>
          </StackItem>
          <StackItem>
            <Contributions grants={reason.admin.grants} omitted={reason.admin.omitted} places={places} />
          </StackItem>
        </>
      )}
      <StackItem>
        <Link data-testid="keystead-to-member" to={`${baseOf(organization.id)}/people/${member.id}`}>
          {t("keysteadAdminChangeOf", { 0: personName(member) })}
        </Link>
      </StackItem>
      <StackItem>
        <AuthZenRequest asked={asked} />
      </StackItem>
    </Stack>
  );
}

const STANDINGS: Record<Contribution["standing"], string> = {
  counts: "keysteadAdminCounts",
  expired: "keysteadConsoleExpired",
  "other-project": "keysteadAdminOtherProject",
  "other-scope": "keysteadAdminOtherScope",
};

function Contributions({ grants, omitted, places }: { grants: Contribution[]; omitted?: number } & Pick<Answered, "places">) {
  const { t } = useTranslation();
  const { place } = useRest();
  if (grants.length === 0) return <p>{t("keysteadAdminNoGrantReaches")}</p>;
  return (
    <>
      <Title headingLevel="h2" size="md">
        {t("keysteadAdminGrantsThatReach")}
      </Title>
      <Table aria-label={t("keysteadAdminGrantsThatReach")} variant={TableVariant.compact}>
        <Thead>
          <Tr>
            <Th>{t("keysteadConsoleGiven")}</Th>
            <Th>{t("keysteadConsoleWhere")}</Th>
            <Th>{t("keysteadConsoleUntil")}</Th>
            <Th>{t("keysteadAdminStanding")}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {grants.map((grant, index) => (
            <Tr key={`${grant.id} ${String(index)}`}>
              <Td dataLabel={t("keysteadConsoleGiven")}>{whatOf(grant, t)}</Td>
              <Td dataLabel={t("keysteadConsoleWhere")}>{grant.project ? (places.get(grant.id) ?? grant.project) : t("keysteadConsoleWhole")}</Td>
              <Td dataLabel={t("keysteadConsoleUntil")}>{grant.expiresAt && dateTime(grant.expiresAt, place.language)}</Td>
              <Td dataLabel={t("keysteadAdminStanding")}>{t(STANDINGS[grant.standing])}</Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {omitted !== undefined && omitted > 0 && <p>{t("keysteadConsoleOmitted", { 0: omitted })}</p>}
    </>
  );
}

/** A role, the level that it or the grant gives, and the section that includes the one asked for. */
function whatOf({ role, section, level, includedBy }: Contribution, t: TFunction): string {
  return [role, includedBy ?? section, level && t(levelKey(level))].filter(Boolean).join(": ");
}
