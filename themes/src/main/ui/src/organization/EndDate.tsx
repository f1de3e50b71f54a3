import { FormGroup, TextInput } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

interface Props {
  id: string;
  /** What the field is called; "Until" without it. */
  label?: string;
  /** The instant until which something is given; for good without it. */
  value?: string;
  /** The last instant that may be chosen. */
  latest?: string;
  isDisabled?: boolean;
  change: (value?: string) => void;
}

/** Until the end of which day something is given. */
export function EndDate({ id, label, value, latest, isDisabled, change }: Props) {
  const { t } = useTranslation();
  return (
    <FormGroup fieldId={id} label={label ?? t("keysteadConsoleUntil")} isRequired={latest !== undefined}>
      <TextInput
        id={id}
        type="date"
        value={value ? dayOf(value) : ""}
        min={dayOf(new Date().toISOString())}
        max={latest && dayOf(latest)}
        isDisabled={isDisabled}
        onChange={(_, day) => change(day ? endOf(day, latest) : latest)}
      />
    </FormGroup>
  );
}

/** The day of an instant in the reader's own time. */
function dayOf(instant: string): string {
  const at = new Date(instant);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

function endOf(day: string, latest?: string): string {
  const end = new Date(`${day}T23:59:59`).toISOString();
  return latest && end > latest ? latest : end;
}
