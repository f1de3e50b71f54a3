import { useMemo } from "react";
import { useRest } from "../rest/AccessProvider";
import { administration, type Administration } from "../rest/administration";
import { sender } from "../rest/send";

/** The endpoints that only administrators have, for the realm that is managed. */
export function useAdministration(): Administration {
  const { host, place } = useRest();
  return useMemo(() => administration(sender(host.keycloak, place.api, place.language)), [host, place]);
}
