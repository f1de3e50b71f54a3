import { PageSection, Title } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

export function Organizations() {
  const { t } = useTranslation();
  return (
    <PageSection variant="light">
      <Title headingLevel="h1" data-testid="page-heading">
        {t("organizations")}
      </Title>
    </PageSection>
  );
}
