import { useAlerts } from "@keycloak/keycloak-ui-shared";
import { Button, Card, CardBody, CardFooter, CardTitle, PageSection } from "@patternfly/react-core";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { phrases } from "../organization/phrase";
import { useRest } from "../rest/AccessProvider";
import type { Invitation } from "../rest/types";
import { Failure } from "../shared/Failure";
import { dateTime } from "../shared/names";
import { useAction } from "../shared/useAction";
import { useLoad } from "../shared/useLoad";

/** The organizations that invite whoever has logged in; nothing where none does. */
export function MyInvitations({ joined }: { joined: () => void }) {
  const { access } = useRest();
  const invitations = useLoad(useCallback(() => access.myInvitations(), [access]));
  if (invitations.error !== undefined) {
    return (
      <PageSection variant="light">
        <Failure error={invitations.error} retry={invitations.reload} />
      </PageSection>
    );
  }
  if (!invitations.data?.length) return null;
  return (
    <PageSection variant="light">
      {invitations.data.map((invitation) => (
        <Offer
          key={invitation.id}
          invitation={invitation}
          answered={(accepted) => {
            invitations.reload();
            if (accepted) joined();
          }}
        />
      ))}
    </PageSection>
  );
}

function Offer({ invitation, answered }: { invitation: Invitation; answered: (accepted: boolean) => void }) {
  const { t } = useTranslation();
  const { access, place } = useRest();
  const { addAlert } = useAlerts();
  const { busy, error, run } = useAction();
  const { id, organization, grants, expiresAt } = invitation;
  const accept = async () => {
    const done = await run(async () => {
      const { withheld } = await access.accept(id);
      addAlert(t("keysteadConsoleJoined"), undefined, withheld.length > 0 ? t("keysteadConsoleWithheld", { 0: phrases(withheld, t) }) : undefined);
    });
    if (done) answered(true);
  };
  const decline = async () => {
    if (await run(() => access.decline(id))) answered(false);
  };
  return (
    <Card isCompact isFlat data-testid="keystead-offer">
      <CardTitle component="h2">{t("keysteadConsoleInvitesYou", { 0: organization?.name ?? "" })}</CardTitle>
      <CardBody>
        {error !== undefined && <Failure error={error} />}
        {grants.length > 0 && <p>{t("keysteadConsoleOffers", { 0: phrases(grants, t) })}</p>}
        <p>{t("keysteadConsoleOfferEnds", { 0: dateTime(expiresAt, place.language) })}</p>
      </CardBody>
      <CardFooter>
        <Button isDisabled={busy} onClick={() => void accept()}>
          {t("keysteadConsoleAccept")}
        </Button>{" "}
        <Button variant="link" isDisabled={busy} onClick={() => void decline()}>
          {t("keysteadConsoleDecline")}
        </Button>
      </CardFooter>
    </Card>
  );
}
