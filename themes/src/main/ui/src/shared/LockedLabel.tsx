import { Label, type LabelProps } from "@patternfly/react-core";
import { LockIcon } from "@patternfly/react-icons";

/** Why what stands beside it is locked, in full however narrow the page is. */
export function LockedLabel(label: LabelProps) {
  return <Label {...label} className="keystead-reason" variant="outline" icon={<LockIcon />} />;
}
