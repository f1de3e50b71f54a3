import { createRoot } from "react-dom/client";
import type { Host } from "../host";
import { loadStyles } from "../shared/styles";
import { AccountPages } from "./AccountPages";

/** Shows the pages of the account console in this element, until what it returns is called. */
export function mount(element: Element, host: Host): () => void {
  loadStyles();
  const root = createRoot(element);
  root.render(<AccountPages host={host} />);
  // React is still busy with the page around ours
  return () => queueMicrotask(() => root.unmount());
}
