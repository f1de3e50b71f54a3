import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { ActionGroup, Button, Form, Title } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { RealmChange } from "../rest/administration";
import { LockedButton } from "../shared/LockedButton";
import { ChangePreview } from "./ChangePreview";

interface Props {
  title: string;
  /** The path of the page that is shown when the change is done or given up. */
  back: string;
  /** Why nothing may be changed; undefined where something may. */
  lock?: string;
  /** Whether something is missing that nothing can be done without. */
  isIncomplete?: boolean;
  change: () => RealmChange;
  /** Takes away what the form is about; without it there is nothing to take away. */
  removal?: () => RealmChange;
  children: ReactNode;
}

/** A form about what all organizations share: what it would change is seen before it is saved. */
export function RealmEditor({ title, back, lock, isIncomplete, change, removal, children }: Props) {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const navigate = useNavigate();
  const [previewed, setPreviewed] = useState<RealmChange>();
  return (
    <>
      <Title headingLevel="h2">{title}</Title>
      <Form
        isHorizontal
        onSubmit={(event) => {
          event.preventDefault();
          if (!lock && !isIncomplete) setPreviewed(change());
        }}
      >
        {children}
        <ActionGroup>
          <LockedButton type="submit" data-testid="keystead-see-changes" reason={lock} isDisabled={isIncomplete}>
            {t("keysteadConsoleSeeChanges")}
          </LockedButton>
          {removal && (
            <LockedButton variant="secondary" isDanger data-testid="keystead-remove" reason={lock} onClick={() => setPreviewed(removal())}>
              {t("keysteadConsoleDelete")}
            </LockedButton>
          )}
          <Button variant="link" onClick={() => void navigate(back)}>
            {t("keysteadConsoleCancel")}
          </Button>
        </ActionGroup>
      </Form>
      {previewed && (
        <ChangePreview
          title={t("keysteadConsoleReview")}
          change={previewed}
          close={(done) => {
            setPreviewed(undefined);
            if (!done) return;
            addAlert(t("keysteadConsoleSaved"));
            void navigate(back);
          }}
        />
      )}
    </>
  );
}
