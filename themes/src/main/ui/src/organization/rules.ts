import type { CheckResult } from "../rest/types";

const RULES: Record<string, string> = {
  disabled: "keysteadAdminRuleDisabled",
  owner: "keysteadAdminRuleOwner",
  everyone: "keysteadAdminRuleEveryone",
  "owner-only": "keysteadAdminRuleOwnerOnly",
  "owner-only-action": "keysteadAdminRuleOwnerOnlyAction",
  grants: "keysteadAdminRuleGrants",
};

/** The message that says which rule decided. */
export function ruleOf({ admin }: NonNullable<CheckResult["reason"]>): string {
  return RULES[admin.rule] ?? "keysteadAdminRuleGrants";
}
