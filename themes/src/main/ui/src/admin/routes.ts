import type { Host } from "../host";

/** The segment after the realm in the paths of our pages. */
export const SEGMENT = "organization-access";

/** Teaches the console's router our pages; their code is loaded when one is opened. */
export function addRoutes({ router, environment, keycloak }: Host): void {
  const host = { router, environment, keycloak };
  router.patchRoutes(router.routes[0]?.id ?? null, [
    {
      id: "keystead",
      path: `/:realm/${SEGMENT}/*`,
      // as the entry of Keycloak's list, which whoever may see a single organization has as well
      handle: { access: "query-organizations", breadcrumb: () => null },
      lazy: async () => ({ Component: (await import("./mount")).adminPages(host) }),
    },
  ]);
  // whoever came here by a link is at "not found" until now
  const { location } = router.state;
  if (location.pathname.split("/")[2] === SEGMENT) void router.navigate(location, { replace: true });
}

/**
 * The path of our tab of one organization.
 *
 * @param base the path of our pages of the realm
 */
export function tabBase(base: string, organization: string): string {
  return `${base.slice(0, -SEGMENT.length)}organizations/${organization}/access`;
}

/** The path of the same for those to whom Keycloak's page of an organization is closed. */
export function pageBase(base: string, organization: string): string {
  return `${base}/organizations/${organization}`;
}
