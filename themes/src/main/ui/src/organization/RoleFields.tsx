import { FormGroup, TextArea } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { GivableSection, NewGrant, NewRole, Role } from "../rest/types";
import { FlagField, TextField } from "../shared/fields";
import { suggested } from "../shared/suggested";
import { SectionLevels } from "./SectionLevels";

/** What is entered about a role. */
export interface RoleDraftForm {
  displayName: string;
  /** The role's name as it was or is typed; until then it follows the display name. */
  key?: string;
  description: string;
  permissions: NewGrant[];
  traits: Pick<NewRole, "owner" | "protected" | "joinsNewProjects" | "cardinality">;
}

export function roleDraft(role?: Role): RoleDraftForm {
  return {
    displayName: role?.displayName ?? "",
    key: role?.name,
    description: role?.description ?? "",
    permissions: role?.permissions.map((permission) => ({ ...permission })) ?? [],
    traits: {
      owner: role?.owner ?? false,
      protected: role?.protected ?? false,
      joinsNewProjects: role?.joinsNewProjects ?? false,
      ...(role?.cardinality && { cardinality: role.cardinality }),
    },
  };
}

/** A draft in the shape in which it is sent. */
export function newRole({ displayName, key, description, permissions, traits }: RoleDraftForm): NewRole {
  return {
    name: key ?? suggested(displayName),
    ...(displayName.trim() && { displayName: displayName.trim() }),
    ...(description.trim() && { description: description.trim() }),
    permissions: permissions.flatMap((draft) =>
      "section" in draft ? [{ section: draft.section, level: draft.level, ...(draft.except && { except: draft.except }) }] : [],
    ),
    ...traits,
  };
}

interface Props {
  draft: RoleDraftForm;
  change: (draft: RoleDraftForm) => void;
  isNew: boolean;
  sections: GivableSection[];
  /** Why nothing may be changed; undefined where something may. */
  locked?: string;
  /** Whether what is special about the role may be entered as well. */
  special?: boolean;
}

/** What a role is called, and a level of each section with its exceptions. */
export function RoleFields({ draft, change, isNew, sections, locked, special }: Props) {
  const { t } = useTranslation();
  const isDisabled = locked !== undefined;
  const { traits } = draft;
  const trait = (next: Partial<RoleDraftForm["traits"]>) => change({ ...draft, traits: { ...traits, ...next } });
  return (
    <>
      <TextField id="keystead-name" label={t("keysteadConsoleName")} isDisabled={isDisabled} value={draft.displayName} change={(displayName) => change({ ...draft, displayName })} />
      <TextField
        id="keystead-alias"
        label={t("keysteadConsoleAlias")}
        isRequired
        maxLength={64}
        isDisabled={isDisabled || (special === true && !isNew)}
        value={newRole(draft).name}
        change={(key) => change({ ...draft, key })}
      />
      <FormGroup fieldId="keystead-description" label={t("keysteadConsoleDescription")}>
        <TextArea id="keystead-description" maxLength={1000} isDisabled={isDisabled} value={draft.description} onChange={(_, description) => change({ ...draft, description })} />
      </FormGroup>
      {special && (
        <FormGroup role="group" label={t("keysteadAdminTraits")}>
          <FlagField id="keystead-owner" label={t("keysteadConsoleOwner")} isDisabled={isDisabled} value={traits.owner} change={(owner) => trait({ owner })} />
          <FlagField id="keystead-protected" label={t("keysteadConsoleProtected")} isDisabled={isDisabled} value={traits.protected} change={(guarded) => trait({ protected: guarded })} />
          <FlagField id="keystead-one" label={t("keysteadAdminOneHolder")} isDisabled={isDisabled} value={traits.cardinality !== undefined} change={(one) => trait({ cardinality: one ? "one" : undefined })} />
          <FlagField id="keystead-joins" label={t("keysteadAdminJoins")} isDisabled={isDisabled} value={traits.joinsNewProjects} change={(joinsNewProjects) => trait({ joinsNewProjects })} />
        </FormGroup>
      )}
      <SectionLevels
        sections={sections}
        roles={[]}
        drafts={draft.permissions}
        scope={undefined}
        change={(permissions) => change({ ...draft, permissions })}
        locked={locked}
        endless
      />
    </>
  );
}
