import { PageSection, Title } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

/** The first page of "Access". */
export function Overview() {
  const { t } = useTranslation();
  return (
    <PageSection variant="light">
      <Title headingLevel="h1" data-testid="keystead-heading">
        {t("keysteadConsoleAccess")}
      </Title>
    </PageSection>
  );
}
