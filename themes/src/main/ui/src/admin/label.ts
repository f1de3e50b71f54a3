import type { Host } from "../host";

/** The language of the administrator who has logged in. */
export function language({ keycloak }: Host): string {
  return (keycloak.idTokenParsed?.locale as string | undefined) ?? (document.documentElement.lang || "en");
}

/** The address of the console's messages, with `{{lng}}` for the language. */
export function messagesPath({ environment }: Host): string {
  const { adminBaseUrl, serverBaseUrl, realm } = environment;
  return `${adminBaseUrl ?? serverBaseUrl}/resources/${encodeURIComponent(realm)}/admin/{{lng}}`;
}

/** One message of ours, for what stands outside our pages. */
export async function label(host: Host, key: string): Promise<string> {
  const answer = await fetch(messagesPath(host).replace("{{lng}}", encodeURIComponent(language(host))));
  const messages = (await answer.json()) as { key: string; value: string }[];
  return messages.find((message) => message.key === key)?.value ?? key;
}
