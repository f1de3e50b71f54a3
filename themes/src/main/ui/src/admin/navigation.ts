import { organizationsEntry, whenRendered, type Host } from "../host";
import { label } from "./label";
import { SEGMENT } from "./routes";

const ID = "nav-item-keystead";

/** Keeps our entry after Keycloak's "Organizations", and away where that is absent. */
export function addNavigation(host: Host): void {
  const { router } = host;
  void label(host, "keysteadConsoleAccess").then((text) => {
    whenRendered(router, () => {
      const organizations = organizationsEntry();
      let entry = document.getElementById(ID)?.closest("li");
      if (!organizations) {
        // another realm, or an administrator who may not see them
        entry?.remove();
        return;
      }
      if (!entry) organizations.after((entry = newEntry(text)));
      const link = entry.firstElementChild as HTMLAnchorElement;
      const [, realm = "", segment] = router.state.location.pathname.split("/");
      mark(link, `#/${realm}/${SEGMENT}`, segment === SEGMENT);
    });
  });
}

function newEntry(text: string): HTMLLIElement {
  const item = document.createElement("li");
  item.className = "pf-v5-c-nav__item";
  const link = document.createElement("a");
  link.id = link.dataset.testid = ID;
  link.className = "pf-v5-c-nav__link";
  link.textContent = text;
  item.append(link);
  return item;
}

/** Changes only what differs, since each change is looked at again. */
function mark(link: HTMLAnchorElement, href: string, current: boolean): void {
  if (link.getAttribute("href") !== href) link.setAttribute("href", href);
  if (link.classList.contains("pf-m-current") === current) return;
  link.classList.toggle("pf-m-current", current);
  if (current) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
}
