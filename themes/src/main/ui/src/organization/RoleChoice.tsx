import { Checkbox, FormGroup } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";
import type { GivableRole, NewGrant } from "../rest/types";
import { LockedLabel } from "../shared/LockedLabel";
import { named } from "../shared/names";
import { heldAt, withRole, type RoleDraft, type Scope } from "./drafts";
import { EndDate } from "./EndDate";
import { lockOf } from "./SectionLevels";

interface Props {
  roles: GivableRole[];
  drafts: NewGrant[];
  scope: Scope;
  change: (drafts: NewGrant[]) => void;
  /** Why nothing may be changed; undefined where something may. */
  locked?: string;
}

/** The roles that somebody holds at one place. */
export function RoleChoice({ roles, drafts, scope, change, locked }: Props) {
  const { t } = useTranslation();
  if (roles.length === 0) return null;
  return (
    <FormGroup role="group" label={t("keysteadConsoleRoles")}>
      {roles.map((role) => {
        const held = heldAt(drafts, role, scope);
        const lock = lockOf(role);
        const reason = locked ?? (lock && t(lock));
        return (
          <Checkbox
            key={`${role.name}-${String(role.template)}`}
            id={`keystead-role-${role.name}-${String(role.template)}`}
            isChecked={held !== undefined}
            isDisabled={reason !== undefined}
            onChange={(_, checked) => change(withRole(drafts, role, scope, checked ? newDraft(role, scope) : undefined))}
            label={named(role.name, role.displayName)}
            description={
              reason && (
                <LockedLabel isCompact>
                  {reason}
                </LockedLabel>
              )
            }
            body={
              held &&
              (!reason || held.expiresAt) && (
                <EndDate
                  id={`keystead-end-${role.name}-${String(role.template)}`}
                  label={t("keysteadConsoleRoleUntil", { 0: named(role.name, role.displayName) })}
                  value={held.expiresAt}
                  latest={role.until}
                  isDisabled={reason !== undefined}
                  change={(expiresAt) => change(withRole(drafts, role, scope, { ...held, expiresAt }))}
                />
              )
            }
          />
        );
      })}
    </FormGroup>
  );
}

function newDraft({ name, custom, until }: GivableRole, scope: Scope): RoleDraft {
  return {
    role: name,
    ...(custom !== undefined && { custom }),
    ...(scope && { project: scope.id }),
    ...(until && { expiresAt: until }),
  };
}
