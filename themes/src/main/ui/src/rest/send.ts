import type Keycloak from "keycloak-js";
import { Refused, Unreachable } from "./failures";
import { keepEntered } from "../shared/entered";
import type { ServerError } from "./types";

export type Query = Record<string, string | number | boolean | undefined>;

export interface Request {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  query?: Query;
  body?: unknown;
  /** The tag of what is to be changed, if it is still that. */
  ifMatch?: string;
  /** Is told the headers of an answer that is no refusal. */
  received?: (headers: Headers) => void;
  signal?: AbortSignal;
}

/** Asks the REST with the token of whoever uses the console. */
export type Send = <T>(path: string, request?: Request) => Promise<T>;

const SECONDS_TO_ARRIVE = 10;

/**
 * The way to one tree of the REST.
 *
 * @param root its address, without a slash at its end
 * @param language in which the server says names and sentences
 */
export function sender(keycloak: Keycloak, root: string, language: string): Send {
  leadToLoginOnce(keycloak);
  return async <T>(path: string, { method = "GET", query, body, ifMatch, received, signal }: Request = {}) => {
    await freshToken(keycloak);
    const headers = new Headers({ accept: "application/json", "accept-language": language });
    headers.set("authorization", `Bearer ${keycloak.token ?? ""}`);
    if (body !== undefined) headers.set("content-type", "application/json");
    if (ifMatch) headers.set("if-match", ifMatch);
    const response = await reach(root + path + encode(query), {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Refused(response.status, parse(text) as ServerError | undefined, response.headers.get("www-authenticate") ?? undefined);
    }
    received?.(response.headers);
    return parse(text) as T;
  };
}

/**
 * Where a login is required, Keycloak's adapter leads to it by itself when a session has ended, and the
 * console's callback does so again: two logins at once, after which the login page finds the cookie of
 * the other one and starts over under whoever is typing.
 */
function leadToLoginOnce(keycloak: Keycloak): void {
  if (keycloak.loginRequired) keycloak.onAuthLogout = undefined;
}

/** A session that has ended leads to the login, and from there back to this page. */
async function freshToken(keycloak: Keycloak): Promise<void> {
  try {
    await keycloak.updateToken(SECONDS_TO_ARRIVE);
  } catch {
    // the session is over, or the server away: only the first has taken the token
    if (keycloak.authenticated) throw new Unreachable();
    keepEntered();
    if (!keycloak.loginRequired) await keycloak.login();
    await new Promise(() => undefined);
  }
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable();
  }
}

function encode(query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") parameters.set(name, String(value));
  }
  return parameters.size ? `?${parameters.toString()}` : "";
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
