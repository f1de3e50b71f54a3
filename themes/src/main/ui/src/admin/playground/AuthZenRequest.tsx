import { CodeBlock, CodeBlockCode, Title } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useRest } from "../../rest/AccessProvider";
import type { Asked } from "./Playground";

/** The request of the OpenID Authorization API with which an application asks the same. */
export function AuthZenRequest({ asked: { organization, member, project, section, action } }: { asked: Asked }) {
  const { t } = useTranslation();
  const { place } = useRest();
  const body = {
    subject: { type: "user", id: member.id },
    action: { name: action },
    resource: {
      type: section.resourceType ?? section.key,
      id: project ? `${organization.alias}/${project.alias}` : organization.alias,
    },
  };
  return (
    <>
      <Title headingLevel="h2" size="md">
        {t("keysteadAdminAuthZen")}
      </Title>
      <CodeBlock>
        <CodeBlockCode data-testid="keystead-request">
          {`POST ${place.decisions}/access/v1/evaluation\n\n${JSON.stringify(body, undefined, 2)}`}
        </CodeBlockCode>
      </CodeBlock>
    </>
  );
}
