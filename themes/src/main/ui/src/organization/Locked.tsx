import { EmptyState, EmptyStateBody, EmptyStateHeader, EmptyStateIcon, PageSection } from "@patternfly/react-core";
import { LockIcon } from "@patternfly/react-icons";
import type { PropsWithChildren } from "react";
import { useTranslation } from "react-i18next";
import { useOrganization, type Action, type OrganizationContext } from "./OrganizationContext";

interface Props {
  to: Parameters<OrganizationContext["may"]>[0];
  action?: Action;
}

/** A page, or in its place why it is locked and whom to ask. */
export function Locked({ to, action = "view", children }: PropsWithChildren<Props>) {
  const { t } = useTranslation();
  const { may } = useOrganization();
  if (may(to, action)) return <>{children}</>;
  return (
    <PageSection variant="light">
      <EmptyState data-testid="keystead-locked">
        <EmptyStateHeader titleText={t("keysteadConsoleLocked")} headingLevel="h2" icon={<EmptyStateIcon icon={LockIcon} />} />
        <EmptyStateBody>{t("keysteadConsoleAskOwner")}</EmptyStateBody>
      </EmptyState>
    </PageSection>
  );
}
