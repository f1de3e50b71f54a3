import { ActionGroup, Breadcrumb, BreadcrumbItem, Button, Form, Title } from "@patternfly/react-core";
import type { PropsWithChildren } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useRest } from "../../rest/AccessProvider";
import { Failure } from "../../shared/Failure";
import { LockedLabel } from "../../shared/LockedLabel";

interface Props {
  title: string;
  error: unknown;
  busy: boolean;
  /** Whether there is something that can be saved. */
  ready: boolean;
  /** Why nothing may be saved; undefined where something may. */
  locked?: string;
  save: () => void;
}

/** The frame of a key's form: the way back, what failed, and what saves it. */
export function KeyForm({ title, error, busy, ready, locked, save, children }: PropsWithChildren<Props>) {
  const { t } = useTranslation();
  const { place } = useRest();
  const isIdle = ready && !busy && !locked;
  return (
    <>
      <Breadcrumb>
        <BreadcrumbItem render={({ className }) => <Link className={className} to={place.base}>{t("keysteadConsoleApiKeys")}</Link>} />
        <BreadcrumbItem isActive>{title}</BreadcrumbItem>
      </Breadcrumb>
      <Title headingLevel="h1" data-testid="page-heading">
        {title}
      </Title>
      {locked && (
        <LockedLabel data-testid="keystead-key-locked">
          {locked}
        </LockedLabel>
      )}
      {error !== undefined && <Failure error={error} title={t("keysteadConsoleNotSaved")} />}
      <Form
        isHorizontal
        onSubmit={(event) => {
          event.preventDefault();
          if (isIdle) save();
        }}
      >
        {children}
        <ActionGroup>
          <Button type="submit" data-testid="keystead-save" isLoading={busy} isDisabled={!isIdle}>
            {t("keysteadConsoleSave")}
          </Button>{" "}
          <Link to={place.base}>{t("keysteadConsoleCancel")}</Link>
        </ActionGroup>
      </Form>
    </>
  );
}
