import { Button, Label } from "@patternfly/react-core";
import { Table, TableVariant, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useCallback, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CheckResult, EffectivePermissions } from "../rest/types";
import { Loading } from "../shared/Loading";
import { named } from "../shared/names";
import { useLoad } from "../shared/useLoad";
import { ReachLabel } from "./SectionLevels";

interface Props {
  label: string;
  sections: EffectivePermissions["sections"];
  /** Asks why a section is reached; has to be the same function until it is about others. */
  explain: (section: string) => Promise<CheckResult>;
  /** The answer to that, as it is shown. */
  told: (result: CheckResult) => ReactNode;
}

/** What somebody may do, section by section, and why once it is asked for. */
export function PermissionTable({ label, sections, explain, told }: Props) {
  const { t } = useTranslation();
  return (
    <Table aria-label={label} variant={TableVariant.compact}>
      <Thead>
        <Tr>
          <Th>{t("keysteadConsoleSection")}</Th>
          <Th>{t("keysteadConsoleReaches")}</Th>
          <Th>{t("keysteadConsoleActions")}</Th>
          <Th>{t("keysteadConsoleWhy")}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {sections.map(({ section, name, level, actions, stepUp }) => (
          <Tr key={section} data-testid={`keystead-mine-${section}`}>
            <Td dataLabel={t("keysteadConsoleSection")}>{named(section, name)}</Td>
            <Td dataLabel={t("keysteadConsoleReaches")}>
              <ReachLabel level={level} />
            </Td>
            <Td dataLabel={t("keysteadConsoleActions")}>
              {actions.join(", ")} {stepUp && <Label isCompact>{t("keysteadConsoleNeedsStrongerLogin")}</Label>}
            </Td>
            <Td dataLabel={t("keysteadConsoleWhy")}>
              <Why section={section} name={named(section, name)} explain={explain} told={told} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Why({ section, name, explain, told }: { section: string; name: string } & Pick<Props, "explain" | "told">) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (asked) return <Sentence section={section} explain={explain} told={told} />;
  return (
    <Button variant="link" isInline aria-label={t("keysteadConsoleWhyOf", { 0: name })} onClick={() => setAsked(true)}>
      {t("keysteadConsoleWhy")}
    </Button>
  );
}

function Sentence({ section, explain, told }: { section: string } & Pick<Props, "explain" | "told">) {
  const answer = useLoad(useCallback(() => explain(section), [explain, section]));
  return (
    <span aria-live="polite">
      <Loading of={answer}>{told}</Loading>
    </span>
  );
}
