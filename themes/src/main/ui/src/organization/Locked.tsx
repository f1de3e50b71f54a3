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
  return may(to, action) ? <>{children}</> : <Closed reason={t("keysteadConsoleAskOwner")} />;
}

/** What stands in place of a page that is locked. */
export function Closed({ reason }: { reason: string }) {
  const { t } = useTranslation();
  return (
    <PageSection variant="light">
      <EmptyState data-testid="keystead-locked">
        <EmptyStateHeader titleText={t("keysteadConsoleLocked")} headingLevel="h2" icon={<EmptyStateIcon icon={LockIcon} />} />
        <EmptyStateBody>{reason}</EmptyStateBody>
      </EmptyState>
    </PageSection>
  );
}
