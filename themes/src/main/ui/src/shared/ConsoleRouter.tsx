import { useMemo, useSyncExternalStore, type PropsWithChildren } from "react";
import { Router, type Location, type Navigator, type To } from "react-router";
import type { Host } from "../host";

/** A react-router of ours on the console's one, so that both share one history. */
export function ConsoleRouter({ host, children }: PropsWithChildren<{ host: Host }>) {
  const { router } = host;
  const location = useSyncExternalStore(
    (listener) => router.subscribe(listener),
    () => router.state.location,
  );
  const navigator = useMemo<Navigator>(
    () => ({
      createHref: (to: To) => router.createHref(router.encodeLocation(to)),
      encodeLocation: (to: To) => router.encodeLocation(to),
      go: (steps: number) => void router.navigate(steps),
      push: (to: To, state: unknown) => void router.navigate(to, { state }),
      replace: (to: To, state: unknown) => void router.navigate(to, { state, replace: true }),
    }),
    [router],
  );
  return (
    <Router location={location as Location} navigator={navigator}>
      {children}
    </Router>
  );
}
