import { Button, Tooltip, type ButtonProps } from "@patternfly/react-core";
import { LockIcon } from "@patternfly/react-icons";

/** A button that says why it does nothing, by pointer, keyboard and screen reader, where there is a reason. */
export function LockedButton({ reason, ...button }: ButtonProps & { reason?: string }) {
  if (!reason) return <Button {...button} />;
  return (
    <Tooltip content={reason}>
      <Button {...button} isAriaDisabled icon={<LockIcon />} onClick={undefined} />
    </Tooltip>
  );
}
