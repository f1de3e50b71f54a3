/**
 * The console that our pages are shown in. All that rests on React's internals and on ids of
 * Keycloak's pages is in this file; where a console differs, it finds nothing and changes nothing.
 */
import type Keycloak from "keycloak-js";

/** The part of the console's react-router that we use. */
export interface ConsoleRouter {
  state: { location: ConsoleLocation };
  routes: { id: string }[];
  navigate(to: unknown, options?: { replace?: boolean; state?: unknown }): Promise<void>;
  subscribe(listener: () => void): () => void;
  createHref(location: { pathname: string; search: string; hash: string }): string;
  encodeLocation(to: unknown): { pathname: string; search: string; hash: string };
  patchRoutes(parent: string | null, routes: unknown[]): void;
}

export interface ConsoleLocation {
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
  key: string;
}

/** What a console's page says of the server; `baseUrl` and `locale` in the account console only. */
export interface ConsoleEnvironment {
  realm: string;
  clientId: string;
  serverBaseUrl: string;
  resourceUrl: string;
  logo: string;
  logoUrl: string;
  adminBaseUrl?: string;
  baseUrl?: string;
  locale?: string;
  darkMode: boolean;
}

/** A console that works as we know it. */
export interface Host {
  keycloak: Keycloak;
  environment: ConsoleEnvironment;
  router: ConsoleRouter;
}

interface Fiber {
  return: Fiber | null;
  child: Fiber | null;
  sibling: Fiber | null;
  memoizedProps: Record<string, unknown> | null;
}

/** The console around an element that it renders. */
export function hostAround(element: Element): Host | undefined {
  const found: Partial<Host> = {};
  for (let node: Element | null = element; node; node = node.parentElement) {
    let fiber: Fiber | null = fiberOf(node) ?? null;
    if (!fiber) continue;
    for (; fiber; fiber = fiber.return) take(fiber, found);
    break;
  }
  return whole(found);
}

/** The console on this page, as soon as it has rendered itself; for ever pending where it differs. */
export function hostOnPage(): Promise<Host> {
  return new Promise((resolve) => {
    const root = app();
    if (!root) return;
    const look = () => {
      const host = hostBelow(root);
      if (!host) return;
      watch.disconnect();
      resolve(host);
    };
    const watch = new MutationObserver(look);
    watch.observe(root, { childList: true, subtree: true });
    look();
  });
}

/** What the server wrote into the page, whatever has become of the console. */
export function environmentOnPage(): ConsoleEnvironment | undefined {
  const written = document.getElementById("environment")?.textContent;
  return written ? (JSON.parse(written) as ConsoleEnvironment) : undefined;
}

/** Calls back now and whenever the console has rendered or gone elsewhere. */
export function whenRendered(router: ConsoleRouter, listener: () => void): void {
  const root = app();
  if (!root) return;
  router.subscribe(() => queueMicrotask(listener));
  new MutationObserver(listener).observe(root, { childList: true, subtree: true });
  listener();
}

/** The entry of the navigation after which ours stands; gone for those who may not see organizations. */
export function organizationsEntry(): Element | undefined {
  return document.getElementById("nav-item-organizations")?.closest("li") ?? undefined;
}

/** The tabs of the page of one organization, while that is open. */
export function organizationTabs(): { bar: Element; list: Element; before: Element | null } | undefined {
  const bar = app()?.querySelector('[data-testid="organization-tabs"]');
  const list = bar?.querySelector("ul");
  if (!bar || !list) return undefined;
  const before = list.querySelector('[data-testid="groupsTab"]')?.closest("li") ?? null;
  return { bar, list, before };
}

function app(): HTMLElement | null {
  return document.getElementById("app");
}

function hostBelow(root: Element): Host | undefined {
  const found: Partial<Host> = {};
  const open = [fiberOf(root)];
  for (let fiber = open.pop(); fiber; fiber = open.pop()) {
    take(fiber, found);
    const host = whole(found);
    if (host) return host;
    if (fiber.sibling) open.push(fiber.sibling);
    if (fiber.child) open.push(fiber.child);
  }
  return undefined;
}

function fiberOf(node: Element): Fiber | undefined {
  const key = Object.keys(node).find((name) => /^__react(Fiber|Container)\$/.test(name));
  if (!key) return undefined;
  const fiber = (node as unknown as Record<string, Fiber & { stateNode?: { current?: Fiber } }>)[key];
  // a root may name that of its two trees which is not shown
  return fiber?.stateNode?.current ?? fiber;
}

function take(fiber: Fiber, found: Partial<Host>): void {
  const props = fiber.memoizedProps;
  if (!props) return;
  if (!found.router && isRouter(props.router)) found.router = props.router;
  if (!found.keycloak && isSession(props.value)) {
    found.keycloak = props.value.keycloak;
    found.environment = props.value.environment;
  }
}

function whole({ keycloak, environment, router }: Partial<Host>): Host | undefined {
  return keycloak && environment && router ? { keycloak, environment, router } : undefined;
}

function isRouter(value: unknown): value is ConsoleRouter {
  return has(value, "navigate", "function") && has(value, "subscribe", "function") && has(value, "state", "object");
}

function isSession(value: unknown): value is { keycloak: Keycloak; environment: ConsoleEnvironment } {
  return (
    has(value, "keycloak", "object") && has(value.keycloak, "updateToken", "function") && has(value, "environment", "object")
  );
}

function has<K extends string>(value: unknown, key: K, type: "function" | "object"): value is Record<K, unknown> {
  return typeof value === "object" && value !== null && key in value && typeof (value as Record<K, unknown>)[key] === type;
}
