import { Alert, AlertActionLink, List, ListItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import { useRest } from "../rest/AccessProvider";
import { Refused } from "../rest/failures";
import { keepEntered } from "./entered";
import { sentence } from "./sentence";

/** One sentence about what failed, and what may be done about it. */
export function Failure({ error, retry, title }: { error: unknown; retry?: () => void; title?: string }) {
  const { t } = useTranslation();
  const { host } = useRest();
  const stepUp = error instanceof Refused ? error.stepUp : undefined;
  const faults = error instanceof Refused ? [...(error.answer?.faults ?? [])] : [];
  const conflicts = error instanceof Refused ? [...(error.answer?.conflicts ?? [])] : [];
  return (
    <Alert
      isInline
      component="p"
      variant="danger"
      role="alert"
      data-testid="keystead-failure"
      title={title ?? sentence(error, t)}
      actionLinks={
        stepUp ? (
          <AlertActionLink
            onClick={() => {
              keepEntered();
              void host.keycloak.login({ acr: { values: [stepUp.acr], essential: true }, maxAge: stepUp.maxAge });
            }}
          >
            {t("keysteadConsoleLoginAgain")}
          </AlertActionLink>
        ) : (
          retry && <AlertActionLink onClick={retry}>{t("keysteadConsoleRetry")}</AlertActionLink>
        )
      }
    >
      {title && <p>{sentence(error, t)}</p>}
      {(faults.length > 0 || conflicts.length > 0) && (
        <List>
          {faults.map(({ path, problem }) => (
            <ListItem key={path + problem}>
              {path} {problem}
            </ListItem>
          ))}
          {conflicts.map((conflict) => (
            <ListItem key={conflict}>{conflict}</ListItem>
          ))}
        </List>
      )}
    </Alert>
  );
}
