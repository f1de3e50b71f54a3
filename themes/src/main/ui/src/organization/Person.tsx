import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { ActionGroup, Button, Label, PageSection, Split, SplitItem, Text, TextContent, Title } from "@patternfly/react-core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { useRest } from "../rest/AccessProvider";
import type { Grant, Member, NewGrant } from "../rest/types";
import { Confirm } from "../shared/Confirm";
import { useKept } from "../shared/useKept";
import { Loading } from "../shared/Loading";
import { LockedButton } from "../shared/LockedButton";
import { personName } from "../shared/names";
import { useLoad } from "../shared/useLoad";
import { draftsOf, sameDrafts } from "./drafts";
import { Grants } from "./Grants";
import { useOrganization } from "./OrganizationContext";
import { Review } from "./Review";

/** One member: what they are given, and their leaving. */
export function Person() {
  const { user = "" } = useParams();
  const { access } = useRest();
  const { id } = useOrganization();
  const person = useLoad(
    useCallback(async () => {
      const [member, grants] = await Promise.all([access.member(id, user), access.grants(id, user)]);
      return { member, grants };
    }, [access, id, user]),
  );
  return (
    <Loading of={person}>
      {({ member, grants }) => <Editor key={member.id} member={member} grants={grants} saved={person.reload} />}
    </Loading>
  );
}

function Editor({ member, grants, saved }: { member: Member; grants: Grant[]; saved: () => void }) {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const { may, administrator } = useOrganization();
  const stored = useMemo(() => draftsOf(grants), [grants]);
  const [drafts, setDrafts] = useKept<NewGrant[]>(`person ${member.id}`, stored);
  const [reviewing, setReviewing] = useState(false);
  // once saved, the server's own way of writing them is what counts
  const shown = useRef(stored);
  useEffect(() => {
    if (shown.current !== stored) setDrafts(stored);
    shown.current = stored;
  }, [stored, setDrafts]);
  const locked = lockOn(member, may("members", "update"), administrator);
  const unchanged = sameDrafts(stored, drafts);
  return (
    <>
      <Heading member={member} />
      <PageSection variant="light">
        <Grants drafts={drafts} change={setDrafts} locked={locked && t(locked)} />
        {!locked && (
          <ActionGroup>
            <Button data-testid="keystead-review" isDisabled={unchanged} onClick={() => setReviewing(true)}>
              {t("keysteadConsoleSeeChanges")}
            </Button>{" "}
            <Button variant="link" isDisabled={unchanged} onClick={() => setDrafts(stored)}>
              {t("keysteadConsoleRevert")}
            </Button>
          </ActionGroup>
        )}
      </PageSection>
      {reviewing && (
        <Review
          user={member.id}
          drafts={drafts}
          close={(done) => {
            setReviewing(false);
            if (!done) return;
            addAlert(t("keysteadConsoleSaved"));
            saved();
          }}
        />
      )}
    </>
  );
}

function Heading({ member }: { member: Member }) {
  const { t } = useTranslation();
  const { base } = useOrganization();
  const navigate = useNavigate();
  return (
    <PageSection variant="light">
      <Split hasGutter isWrappable>
        <SplitItem isFilled>
          <TextContent>
            <Title headingLevel="h2" data-testid="keystead-person">
              {personName(member)}
            </Title>
            <Text component="small">
              {member.username}
              {member.email && ` · ${member.email}`}
            </Text>
          </TextContent>
          {member.owner && <Label isCompact color="gold">{t("keysteadConsoleOwner")}</Label>}{" "}
          {member.protected && <Label isCompact>{t("keysteadConsoleProtected")}</Label>}{" "}
          {!member.enabled && <Label isCompact color="red">{t("keysteadConsoleDisabled")}</Label>}
        </SplitItem>
        <SplitItem className="keystead-buttons">
          <Button variant="secondary" data-testid="keystead-to-view-as" onClick={() => void navigate(`${base}/people/${member.id}/view`)}>
            {t("keysteadConsoleViewAs")}
          </Button>
          <Removal member={member} />
        </SplitItem>
      </Split>
    </PageSection>
  );
}

function Removal({ member }: { member: Member }) {
  const { t } = useTranslation();
  const { addAlert } = useAlerts();
  const { access } = useRest();
  const { id, name, base, may, administrator } = useOrganization();
  const navigate = useNavigate();
  const locked = lockOn(member, may("members", "delete"), administrator);
  const [asking, setAsking] = useState(false);
  const managed = member.membershipType === "managed";
  return (
    <>
      <LockedButton
        variant="secondary"
        isDanger
        reason={locked && t(locked)}
        onClick={() => setAsking(true)}
      >
        {t("keysteadConsoleRemove")}
      </LockedButton>
      {asking && (
        <Confirm
          title={t("keysteadConsoleRemoveOf", { 0: personName(member), 1: name })}
          verb={t("keysteadConsoleRemove")}
          act={() => access.removeMember(id, member.id, managed)}
          close={(done) => {
            setAsking(false);
            if (!done) return;
            addAlert(t("keysteadConsoleRemoved"));
            void navigate(`${base}/people`);
          }}
        >
          {t(managed ? "keysteadConsoleRemoveDeletes" : "keysteadConsoleRemoveLoses")}
        </Confirm>
      )}
    </>
  );
}

function lockOn(member: Member, permitted: boolean, administrator = false): string | undefined {
  if (!permitted) return "keysteadConsoleAskOwner";
  return member.protected && !administrator ? "keysteadConsoleProtectedMember" : undefined;
}
