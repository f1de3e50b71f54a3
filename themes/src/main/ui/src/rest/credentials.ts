import type { Send } from "./send";

/** One way to log in of the user's own, as Keycloak tells it. */
export interface Credential {
  id: string;
  type: string;
  /** What the user calls it. */
  userLabel?: string;
  /** In milliseconds since 1970. */
  createdDate?: number;
}

/** The ways of one type. */
export interface Credentials {
  type: string;
  /** A message's key. */
  displayName: string;
  removeable: boolean;
  userCredentialMetadatas: { credential: Credential }[];
}

/** Keycloak's own endpoint for the ways in which its user logs in. */
export function credentials(send: Send) {
  return {
    list: () => send<Credentials[]>("/credentials"),
    rename: (id: string, name: string) => send(`/credentials/${encodeURIComponent(id)}/label`, { method: "PUT", body: name }),
  };
}
