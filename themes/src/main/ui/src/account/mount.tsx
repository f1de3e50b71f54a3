import { createRoot } from "react-dom/client";
import type { Host } from "../host";
import { loadStyles } from "../shared/styles";
import { AccountPages } from "./AccountPages";
import { KeyPages } from "./keys/KeyPages";
import { SecurityPages } from "./security/SecurityPages";

const PARTS = { keys: KeyPages, organizations: AccountPages, security: SecurityPages };

/** What the account console gives an element of ours. */
export type Part = keyof typeof PARTS;

/** Shows pages of the account console in this element, until what it returns is called. */
export function mount(element: Element, host: Host, part: Part): () => void {
  loadStyles();
  const Shown = PARTS[part];
  const root = createRoot(element);
  root.render(<Shown host={host} />);
  // React is still busy with the page around ours
  return () => queueMicrotask(() => root.unmount());
}
