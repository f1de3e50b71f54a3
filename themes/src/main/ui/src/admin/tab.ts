import { organizationTabs, whenRendered, type Host } from "../host";
import { label } from "./label";

const ID = "keystead-tab";
const SEGMENT = "access";

/** Keeps our tab on the page of an organization, and its body while the tab is open. */
export function addTab(host: Host): void {
  void label(host, "keysteadConsoleAccess").then((text) => {
    let body: HTMLElement | undefined;
    let unmount: (() => void) | undefined;
    whenRendered(host.router, () => {
      const tabs = organizationTabs();
      const [, realm = "", , id = "", segment] = host.router.state.location.pathname.split("/");
      const open = segment === SEGMENT;
      if (body && (!body.isConnected || !open || body.dataset.organization !== id)) {
        unmount?.();
        body.remove();
        body = unmount = undefined;
      }
      if (!tabs) return;
      const tab = tabs.bar.querySelector(`#${ID}`) ?? insert(tabs, text);
      mark(tab, `#/${realm}/organizations/${id}/${SEGMENT}`, open);
      if (!open || body) return;
      const panel = (body = newPanel(id));
      tabs.bar.after(panel);
      void import("./mount").then(({ mountTab }) => {
        if (panel.isConnected && body === panel) unmount = mountTab(panel, host, id);
      });
    });
  });
}

function insert({ list, before }: { list: Element; before: Element | null }, text: string): Element {
  const item = document.createElement("li");
  item.className = "pf-v5-c-tabs__item";
  item.setAttribute("role", "presentation");
  const tab = document.createElement("a");
  tab.id = tab.dataset.testid = ID;
  tab.className = "pf-v5-c-tabs__link";
  tab.setAttribute("role", "tab");
  const words = document.createElement("span");
  words.className = "pf-v5-c-tabs__item-text";
  words.textContent = text;
  tab.append(words);
  item.append(tab);
  list.insertBefore(item, before);
  return tab;
}

function newPanel(organization: string): HTMLElement {
  const panel = document.createElement("div");
  panel.id = `${ID}-content`;
  panel.dataset.organization = organization;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", ID);
  return panel;
}

/** Changes only what differs, since each change is looked at again. */
function mark(tab: Element, href: string, open: boolean): void {
  if (tab.getAttribute("href") !== href) tab.setAttribute("href", href);
  if (tab.getAttribute("aria-selected") === String(open)) return;
  tab.setAttribute("aria-selected", String(open));
  tab.parentElement?.classList.toggle("pf-m-current", open);
}
