import type { ComponentType } from "react";
import { createRoot } from "react-dom/client";
import type { Host } from "../host";
import { loadStyles } from "../shared/styles";
import { AdminPages, AdminTab } from "./AdminPages";

/** The pages of the entry in the navigation, as a component of the console's own tree. */
export function adminPages(host: Host): ComponentType {
  loadStyles();
  return () => <AdminPages host={host} />;
}

/** Shows the tab of one organization in this element, until what it returns is called. */
export function mountTab(element: Element, host: Host, organization: string): () => void {
  loadStyles();
  const root = createRoot(element);
  root.render(<AdminTab host={host} organization={organization} />);
  return () => queueMicrotask(() => root.unmount());
}
