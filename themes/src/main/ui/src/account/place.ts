import type { Host } from "../host";
import type { Place } from "../shared/Pages";

/**
 * Where the account console has what our pages need.
 *
 * @param path that of our first page, below the console's own
 */
export function placeIn({ environment }: Host, path: string): Place {
  const { serverBaseUrl, realm, baseUrl, locale } = environment;
  const root = `${serverBaseUrl}/realms/${encodeURIComponent(realm)}`;
  return {
    api: `${root}/organization-access`,
    decisions: `${root}/section-permissions`,
    base: `${new URL(baseUrl ?? location.href).pathname.replace(/\/$/, "")}/${path}`,
    messages: `${serverBaseUrl}/resources/${encodeURIComponent(realm)}/account/{{lng}}`,
    language: locale ?? "en",
  };
}
