import { createContext, useContext, useMemo, type PropsWithChildren } from "react";
import type { Host } from "../host";
import type { Place } from "../shared/Pages";
import { access, decisions, type Access, type Decisions } from "./access";
import { keys, type Keys } from "./keys";
import { sender } from "./send";

interface Rest {
  access: Access;
  decisions: Decisions;
  keys: Keys;
  place: Place;
  host: Host;
}

const Context = createContext<Rest | undefined>(undefined);

/** Gives the pages the REST of their console. */
export function AccessProvider({ host, place, children }: PropsWithChildren<{ host: Host; place: Place }>) {
  const rest = useMemo(
    () => ({
      access: access(sender(host.keycloak, place.api, place.language)),
      keys: keys(sender(host.keycloak, place.api, place.language)),
      decisions: decisions(sender(host.keycloak, place.decisions, place.language)),
      place,
      host,
    }),
    [host, place],
  );
  return <Context.Provider value={rest}>{children}</Context.Provider>;
}

export function useRest(): Rest {
  const rest = useContext(Context);
  if (!rest) throw new Error("There is no AccessProvider around this.");
  return rest;
}
