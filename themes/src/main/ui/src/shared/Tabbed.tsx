import { PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { useEffect, useId, useRef, type PropsWithChildren } from "react";
import { useTranslation } from "react-i18next";
import { useHref, useLocation, useNavigate } from "react-router";

interface TabOf {
  /** What follows the base in its path; "" for the base itself. */
  segment: string;
  /** The key of what it is called. */
  title: string;
  /** What follows the base in the path of a page that belongs to it as well. */
  also?: string;
}

interface Props {
  label: string;
  base: string;
  tabs: TabOf[];
  isSecondary?: boolean;
}

/** Tabs of pages that have paths of their own below one, and what is open of them; the first one if none is. */
export function Tabbed({ label, base, tabs, isSecondary, children }: PropsWithChildren<Props>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const root = useHref(base);
  const content = useId();
  const open = useLocation().pathname.slice(base.length).split("/")[1] ?? "";
  const active = (tabs.find(({ segment, also }) => segment === open || also === open) ?? tabs[0])?.segment;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = bar.current?.querySelector("ul");
    if (!list) return;
    const watch = new ResizeObserver(() => showCurrent(list));
    watch.observe(list);
    return () => watch.disconnect();
  }, [active]);
  return (
    <>
      <PageSection variant="light" padding={{ default: "noPadding" }}>
        <div ref={bar}>
          <Tabs
            component="nav"
            aria-label={label}
            isSecondary={isSecondary}
            activeKey={active}
            onSelect={(event, segment) => {
              event.preventDefault();
              void navigate(below(base, String(segment)));
            }}
          >
            {tabs.map(({ segment, title }) => (
              <Tab
                key={segment}
                eventKey={segment}
                tabContentId={content}
                href={below(root, segment)}
                data-testid={`keystead-tab-${segment || "overview"}`}
                title={<TabTitleText>{t(title)}</TabTitleText>}
              />
            ))}
          </Tabs>
        </div>
      </PageSection>
      <div id={content} className="keystead-part">
        {children}
      </div>
    </>
  );
}

function below(base: string, segment: string): string {
  return segment ? `${base}/${segment}` : base;
}

/** Where there are more tabs than the window is wide, that of the page is among those shown. */
function showCurrent(list: HTMLElement): void {
  const tab = list.querySelector(".pf-m-current");
  if (!tab) return;
  const around = list.getBoundingClientRect();
  const own = tab.getBoundingClientRect();
  if (own.left < around.left || own.right > around.right) {
    list.scrollLeft += (own.left + own.right - around.left - around.right) / 2;
  }
}
