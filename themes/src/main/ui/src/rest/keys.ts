import type { PageRequest } from "./access";
import type { Send } from "./send";
import type { ApiKey, ApiKeyChange, ApiKeyRotation, ApiKeyRules, NewApiKey } from "./types";

export type Keys = ReturnType<typeof keys>;

/** The endpoints about API keys; which of them there are depends on the console. */
export function keys(send: Send) {
  const list = (path: string, { first, max, signal }: PageRequest) => send<ApiKey[]>(path, { query: { first, max }, signal });
  const mine = (id: string) => `/me/api-keys/${encodeURIComponent(id)}`;
  const inside = (organization: string) => `/organizations/${encodeURIComponent(organization)}/api-keys`;
  const ofUser = (user: string) => `/users/${encodeURIComponent(user)}/api-keys`;
  return {
    rules: () => send<ApiKeyRules>("/me/api-keys/rules"),
    mine: (page: PageRequest) => list("/me/api-keys", page),
    get: (id: string) => send<ApiKey>(mine(id)),
    make: (key: NewApiKey) => send<ApiKey>("/me/api-keys", { method: "POST", body: key }),
    change: (id: string, key: ApiKeyChange) => send<ApiKey>(mine(id), { method: "PUT", body: key }),
    rotate: (id: string, rotation: ApiKeyRotation) => send<ApiKey>(`${mine(id)}/rotate`, { method: "POST", body: rotation }),
    end: (id: string) => send(mine(id), { method: "DELETE" }),

    inside: (organization: string, page: PageRequest) => list(inside(organization), page),
    endInside: (organization: string, id: string) => send(`${inside(organization)}/${encodeURIComponent(id)}`, { method: "DELETE" }),

    ofUser: (user: string, page: PageRequest) => list(ofUser(user), page),
    endOfUser: (user: string, id: string) => send(`${ofUser(user)}/${encodeURIComponent(id)}`, { method: "DELETE" }),
    endAllOfUser: (user: string) => send(ofUser(user), { method: "DELETE" }),
  };
}
