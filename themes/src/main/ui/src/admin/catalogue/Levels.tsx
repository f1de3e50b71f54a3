import { DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { Catalogue } from "../../rest/types";
import { DEFAULTS } from "./actions";

/** What the levels of a catalogue mean, and what only owners ever do. */
export function Levels({ catalogue: { levels = DEFAULTS, ownerOnlyActions = [] } }: { catalogue: Catalogue }) {
  const { t } = useTranslation();
  return (
    <DescriptionList isHorizontal isCompact>
      <Line term={t("keysteadConsoleRead")} actions={levels.read} />
      <Line term={t("keysteadConsoleManage")} actions={[...levels.read, ...levels.manage]} />
      <Line term={t("keysteadAdminOwnerOnlyActions")} actions={ownerOnlyActions} />
    </DescriptionList>
  );
}

function Line({ term, actions }: { term: string; actions: string[] }) {
  const { t } = useTranslation();
  return (
    <DescriptionListGroup>
      <DescriptionListTerm>{term}</DescriptionListTerm>
      <DescriptionListDescription>{actions.join(", ") || t("keysteadConsoleNone")}</DescriptionListDescription>
    </DescriptionListGroup>
  );
}
