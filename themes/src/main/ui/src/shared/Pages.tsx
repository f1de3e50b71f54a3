import { ErrorBoundaryProvider, KeycloakProvider } from "@keycloak/keycloak-ui-shared";
import type { i18n } from "i18next";
import { useEffect, useState, type PropsWithChildren } from "react";
import { I18nextProvider } from "react-i18next";
import type { Host } from "../host";
import { AccessProvider } from "../rest/AccessProvider";
import { ConsoleRouter } from "./ConsoleRouter";
import { FailureBoundary } from "./FailureBoundary";
import { messages } from "./messages";

/** Where one console has what our pages need. */
export interface Place {
  /** The address of the REST's tree, without a slash at its end. */
  api: string;
  /** The address of the endpoint for decisions, without a slash at its end. */
  decisions: string;
  /** The path of our first page, as the console's router sees it. */
  base: string;
  /** The address of the messages, with `{{lng}}` for the language. */
  messages: string;
  language: string;
  /** Messages that are said otherwise in this console, each with the key of what is said. */
  instead?: Record<string, string>;
}

/** Everything that pages of ours need around them, in either console. */
export function Pages({ host, place, children }: PropsWithChildren<{ host: Host; place: Place }>) {
  const words = useMessages(place);
  if (!words) return null;
  return (
    <I18nextProvider i18n={words}>
      <KeycloakProvider environment={host.environment} keycloak={host.keycloak}>
        <ErrorBoundaryProvider>
          <AccessProvider host={host} place={place}>
            <ConsoleRouter host={host}>
              <FailureBoundary>{children}</FailureBoundary>
            </ConsoleRouter>
          </AccessProvider>
        </ErrorBoundaryProvider>
      </KeycloakProvider>
    </I18nextProvider>
  );
}

function useMessages({ messages: path, language, instead }: Place): i18n | undefined {
  const [ready, setReady] = useState<i18n>();
  useEffect(() => {
    let wanted = true;
    const instance = messages(path, language, instead);
    void instance.init().then(() => wanted && setReady(instance));
    return () => {
      wanted = false;
    };
  }, [path, language, instead]);
  return ready;
}
