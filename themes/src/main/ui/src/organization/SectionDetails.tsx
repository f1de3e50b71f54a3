import { Checkbox, FormGroup, List, ListItem, Stack, StackItem } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { GivableSection } from "../rest/types";
import { named } from "../shared/names";
import type { Reach, SectionDraft, Source } from "./drafts";
import { EndDate } from "./EndDate";

interface Props {
  section: GivableSection;
  sections: GivableSection[];
  given?: SectionDraft;
  reach: Reach;
  change: (next: SectionDraft) => void;
  locked: boolean;
  endless: boolean;
}

/** Why a section is reached, and what is given of it more exactly than by a level. */
export function SectionDetails({ section, sections, given, reach, change, locked, endless }: Props) {
  const { t } = useTranslation();
  const nameOf = (key: string) => named(key, sections.find((each) => each.key === key)?.name);
  const bounds = section.levels.find(({ level }) => level === given?.level);
  return (
    <Stack hasGutter>
      <StackItem>
        <strong>{t("keysteadConsoleWhy")}</strong>
        <List data-testid="keystead-why">
          {reach.sources.length === 0 && <ListItem>{t("keysteadConsoleWhyNothing")}</ListItem>}
          {reach.sources.map((source) => (
            <ListItem key={JSON.stringify(source)}>{why(source, nameOf, t)}</ListItem>
          ))}
        </List>
      </StackItem>
      {section.includes.length > 0 && (
        <StackItem>{t("keysteadConsoleIncludes", { 0: section.includes.map(nameOf).join(", ") })}</StackItem>
      )}
      {given && !endless && (
        <StackItem>
          <EndDate
            id={`keystead-end-${section.key}`}
            value={given.expiresAt}
            latest={bounds?.until}
            isDisabled={locked}
            change={(expiresAt) => change({ ...given, expiresAt })}
          />
        </StackItem>
      )}
      {given && bounds && bounds.actions.length > 0 && (
        <StackItem>
          <FormGroup role="group" label={t("keysteadConsoleActions")}>
            {bounds.actions.map((action) => (
              <Checkbox
                key={action}
                id={`keystead-${section.key}-${action}`}
                label={action}
                isChecked={!given.except?.includes(action)}
                isDisabled={locked || bounds.except?.includes(action)}
                onChange={(_, checked) => change(excepting(given, action, !checked))}
              />
            ))}
          </FormGroup>
        </StackItem>
      )}
    </Stack>
  );
}

function excepting(given: SectionDraft, action: string, excepted: boolean): SectionDraft {
  const others = (given.except ?? []).filter((each) => each !== action);
  const except = excepted ? [...others, action] : others;
  return { ...given, except: except.length > 0 ? except : undefined };
}

function why(source: Source, nameOf: (key: string) => string, t: (key: string, values?: Record<number, string>) => string) {
  switch (source.by) {
    case "everyone":
      return t("keysteadConsoleEveryone");
    case "owner":
      return t("keysteadConsoleWhyOwner");
    case "role":
      return t("keysteadConsoleWhyRole", { 0: source.role });
    case "section":
      return t("keysteadConsoleWhySection");
    case "included":
      return t("keysteadConsoleWhyIncluded", { 0: nameOf(source.section) });
  }
}
