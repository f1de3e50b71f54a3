// Authorization code flow with PKCE (RFC 7636), by hand to show all there is to it. The tokens live
// in this page's memory only; what has to outlive a redirect is in the session storage.

const settings = await (await fetch("settings.json")).json();
const endpoint = (name) => `${settings.realm}/protocol/openid-connect/${name}`;
const home = `${location.origin}/`;

let tokens;

const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
const sha256 = (text) => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));

export const realm = settings.realm;

/** Sends the person to Keycloak. `then` comes back from `returned()` once she is there again. */
export async function logIn(then, further = {}) {
  const login = { state: random(), verifier: random(), then };
  sessionStorage.setItem("login", JSON.stringify(login));
  location.assign(
    `${endpoint("auth")}?${new URLSearchParams({
      client_id: settings.client,
      redirect_uri: home,
      response_type: "code",
      scope: "openid organization:*",
      state: login.state,
      code_challenge: base64url(await sha256(login.verifier)),
      code_challenge_method: "S256",
      ...further,
    })}`,
  );
}

/** Answers what `logIn` was told if this page is Keycloak's answer to it, and nothing otherwise. */
export async function returned() {
  const answer = new URLSearchParams(location.search);
  const login = JSON.parse(sessionStorage.getItem("login"));
  sessionStorage.removeItem("login");
  if (!answer.has("state")) return undefined;
  history.replaceState(null, "", home);
  if (answer.get("state") !== login?.state) throw new Error("This login was not begun here.");
  if (answer.has("error")) throw new Error(answer.get("error_description") ?? answer.get("error"));
  await obtain({
    grant_type: "authorization_code",
    code: answer.get("code"),
    redirect_uri: home,
    code_verifier: login.verifier,
  });
  return login.then ?? {};
}

export function logOut() {
  const parameters = { id_token_hint: tokens.id_token, post_logout_redirect_uri: home };
  location.assign(`${endpoint("logout")}?${new URLSearchParams(parameters)}`);
}

/** The claims of the ID token, to greet the person; nothing is decided by them. */
export function person() {
  const payload = tokens.id_token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (c) => c.charCodeAt(0))));
}

/** `fetch` with the access token, which is renewed when it is about to expire. */
export async function fetchAs(url, options = {}) {
  if (Date.now() > tokens.renewAt) {
    await obtain({ grant_type: "refresh_token", refresh_token: tokens.refresh_token });
  }
  const headers = { ...options.headers, Authorization: `Bearer ${tokens.access_token}` };
  return fetch(url, { ...options, headers });
}

async function obtain(parameters) {
  const answer = await fetch(endpoint("token"), {
    method: "POST",
    body: new URLSearchParams({ client_id: settings.client, ...parameters }),
  });
  if (!answer.ok) throw new Error("The session has ended; log in again.");
  const received = await answer.json();
  tokens = { ...received, renewAt: Date.now() + (received.expires_in - 20) * 1000 };
}
