import { FormSelect, FormSelectOption, Label } from "@patternfly/react-core";
import { ExpandableRowContent, Table, TableVariant, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GivableLevel, GivableRole, GivableSection, Level, NewGrant, Role } from "../rest/types";
import { LockedLabel } from "../shared/LockedLabel";
import { levelKey, named } from "../shared/names";
import { givenAt, reach, withSection, type Scope, type SectionDraft } from "./drafts";
import { SectionDetails } from "./SectionDetails";

interface Props {
  sections: GivableSection[];
  roles: Role[];
  drafts: NewGrant[];
  scope: Scope;
  change: (drafts: NewGrant[]) => void;
  /** Why nothing may be changed; undefined where something may. */
  locked?: string;
  /** Whether what is given has no end, as in a role. */
  endless?: boolean;
}

/** A level for each section, with what comes along shown at once. */
export function SectionLevels({ sections, roles, drafts, scope, change, locked, endless = false }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  return (
    <Table aria-label={t("keysteadConsoleSections")} variant={TableVariant.compact}>
      <Thead>
        <Tr>
          <Th screenReaderText={t("keysteadConsoleDetails")} />
          <Th>{t("keysteadConsoleSection")}</Th>
          <Th>{t("keysteadConsoleGiven")}</Th>
          <Th>{t("keysteadConsoleReaches")}</Th>
        </Tr>
      </Thead>
      {sections.map((section, rowIndex) => {
        const given = givenAt(drafts, section.key, scope);
        const reached = reach(section, drafts, scope, sections, roles);
        const isExpanded = open === section.key;
        const set = (next?: SectionDraft) => change(withSection(drafts, section.key, scope, next));
        const reason = locked ?? lockOf(section);
        return (
          <Tbody key={section.key} isExpanded={isExpanded}>
            <Tr data-testid={`keystead-section-${section.key}`}>
              <Td
                expand={{
                  rowIndex,
                  isExpanded,
                  expandId: "keystead-why",
                  onToggle: () => setOpen(isExpanded ? undefined : section.key),
                }}
              />
              <Td dataLabel={t("keysteadConsoleSection")}>{named(section.key, section.name)}</Td>
              <Td dataLabel={t("keysteadConsoleGiven")}>
                {section.availability === "grantable" && (
                  <FormSelect
                    aria-label={t("keysteadConsoleLevelOf", { 0: named(section.key, section.name) })}
                    value={given?.level ?? "none"}
                    isDisabled={reason !== undefined}
                    onChange={(_, value) => set(value === "none" ? undefined : newDraft(section, value as Level, scope, given))}
                  >
                    <FormSelectOption value="none" label={t("keysteadConsoleNone")} />
                    {section.levels.map(({ level, givable }) => (
                      <FormSelectOption
                        key={level}
                        value={level}
                        label={t(levelKey(level))}
                        isDisabled={!givable && given?.level !== level}
                      />
                    ))}
                  </FormSelect>
                )}
                {reason && (
                  <LockedLabel isCompact>
                    {locked ?? t(reason)}
                  </LockedLabel>
                )}
              </Td>
              <Td dataLabel={t("keysteadConsoleReaches")}>
                <ReachLabel level={reached.level} />
              </Td>
            </Tr>
            {isExpanded && (
              <Tr isExpanded>
                <Td />
                <Td colSpan={3}>
                  <ExpandableRowContent>
                    <SectionDetails
                      section={section}
                      sections={sections}
                      given={given}
                      reach={reached}
                      change={set}
                      locked={reason !== undefined}
                      endless={endless}
                    />
                  </ExpandableRowContent>
                </Td>
              </Tr>
            )}
          </Tbody>
        );
      })}
    </Table>
  );
}

export function ReachLabel({ level }: { level: Level | "none" }) {
  const { t } = useTranslation();
  if (level === "none") return <>{t("keysteadConsoleNone")}</>;
  return (
    <Label isCompact color={level === "manage" ? "blue" : "cyan"}>
      {t(levelKey(level))}
    </Label>
  );
}

type Lock = NonNullable<GivableSection["locked"] | GivableRole["locked"]>;

const LOCKS: Record<Lock, string> = {
  "owner-only": "keysteadConsoleOwnerOnly",
  everyone: "keysteadConsoleEveryone",
  elsewhere: "keysteadConsoleElsewhere",
  "not-permitted": "keysteadConsoleNotPermitted",
  "not-held": "keysteadConsoleNotHeld",
  "for-owners": "keysteadConsoleForOwners",
  disabled: "keysteadConsoleDisabledHere",
};

/** The message that says why something cannot be given; undefined where it can. */
export function lockOf({ locked }: { locked?: Lock }): string | undefined {
  return locked && LOCKS[locked];
}

function newDraft(section: GivableSection, level: Level, scope: Scope, given?: SectionDraft): SectionDraft {
  const bounds: GivableLevel | undefined = section.levels.find((each) => each.level === level);
  // the lower level has not all actions that were excepted from the higher
  const kept = (given?.except ?? []).filter((action) => bounds?.actions.includes(action));
  const except = [...new Set([...kept, ...(bounds?.except ?? [])])];
  const expiresAt = earlier(given?.expiresAt, bounds?.until);
  return {
    section: section.key,
    level,
    ...(except.length > 0 && { except }),
    ...(scope && { project: scope.id }),
    ...(expiresAt && { expiresAt }),
  };
}

function earlier(one?: string, other?: string): string | undefined {
  if (!one || !other) return one ?? other;
  return new Date(one) < new Date(other) ? one : other;
}
