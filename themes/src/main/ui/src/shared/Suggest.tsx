import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { sentence } from "./sentence";
import { useKept } from "./useKept";

interface Props<T> {
  id: string;
  label: string;
  /** Finds what contains a text; has to be the same function until the rows are others. */
  find: (text: string) => Promise<T[]>;
  /** What is typed to choose a row; differs from row to row of those that are found. */
  text: (row: T, found: T[]) => string;
  /** What a row is called beside that. */
  hint: (row: T) => string;
  /** What it means that nothing is typed, where that is a choice as well. */
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** @param row undefined while what is typed is none of them, or nothing */
  choose: (row: T | undefined, typed: string) => void;
}

const PATIENCE_MILLIS = 250;

/** One of more rows than a list can show: typed, with what the server finds offered by the browser. */
export function Suggest<T>({ id, label, find, text, hint, placeholder, isRequired, isDisabled, choose }: Props<T>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useKept(id, "");
  const [rows, setRows] = useState<T[]>([]);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let wanted = true;
    const wished = typed.trim();
    const timer = setTimeout(() => {
      find(wished).then(
        (found) => {
          if (!wanted) return;
          setRows(found);
          setProblem(wished && found.length === 0 ? t("keysteadConsoleNothingFound") : undefined);
          choose(
            found.find((row) => text(row, found).toLowerCase() === wished.toLowerCase()),
            wished,
          );
        },
        (error: unknown) => {
          if (!wanted) return;
          setProblem(sentence(error, t));
          choose(undefined, wished);
        },
      );
    }, PATIENCE_MILLIS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // the callbacks of the page around this are others at each turn
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed, find]);
  const told = isDisabled ? undefined : problem;
  return (
    <FormGroup fieldId={id} label={label} isRequired={isRequired}>
      <TextInput
        id={id}
        list={`${id}-found`}
        autoComplete="off"
        placeholder={placeholder}
        isRequired={isRequired}
        isDisabled={isDisabled}
        validated={told ? "error" : "default"}
        aria-describedby={`${id}-problem`}
        value={typed}
        onChange={(_, value) => {
          setTyped(value);
          setProblem(undefined);
          choose(undefined, value.trim());
        }}
      />
      <datalist id={`${id}-found`}>
        {rows.map((row) => (
          <option key={text(row, rows)} value={text(row, rows)}>
            {hint(row)}
          </option>
        ))}
      </datalist>
      <FormHelperText>
        <HelperText id={`${id}-problem`} aria-live="polite">
          {told && <HelperTextItem variant="error">{told}</HelperTextItem>}
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}
