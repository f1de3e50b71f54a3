import { PageSection, Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import type { PropsWithChildren } from "react";
import { useTranslation } from "react-i18next";
import { useHref, useLocation, useNavigate } from "react-router";

interface Props {
  label: string;
  base: string;
  /** The last segments of the tabs' paths, and the keys of their titles. */
  tabs: { segment: string; title: string }[];
  isSecondary?: boolean;
}

const CONTENT = "keystead-part";

/** Tabs of pages that have paths of their own below one, and what is open of them. */
export function Tabbed({ label, base, tabs, isSecondary, children }: PropsWithChildren<Props>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const root = useHref(base);
  const open = useLocation().pathname.slice(base.length).split("/")[1];
  const active = tabs.find(({ segment }) => segment === open) ?? tabs[0];
  return (
    <>
      <PageSection variant="light" padding={{ default: "noPadding" }}>
        <Tabs
          component="nav"
          aria-label={label}
          isSecondary={isSecondary}
          activeKey={active?.segment}
          onSelect={(event, segment) => {
            event.preventDefault();
            void navigate(`${base}/${segment}`);
          }}
        >
          {tabs.map(({ segment, title }) => (
            <Tab
              key={segment}
              eventKey={segment}
              tabContentId={CONTENT}
              href={`${root}/${segment}`}
              data-testid={`keystead-tab-${segment}`}
              title={<TabTitleText>{t(title)}</TabTitleText>}
            />
          ))}
        </Tabs>
      </PageSection>
      <div id={CONTENT}>{children}</div>
    </>
  );
}
