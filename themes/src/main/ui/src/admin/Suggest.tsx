import { FormGroup, TextInput } from "@patternfly/react-core";
import { useEffect, useState } from "react";

interface Props<T> {
  id: string;
  label: string;
  /** Finds what contains a text; has to be the same function until the rows are others. */
  find: (text: string) => Promise<T[]>;
  /** What is typed to choose a row; differs from row to row. */
  text: (row: T) => string;
  /** What a row is called beside that. */
  hint: (row: T) => string;
  isDisabled?: boolean;
  /** @param row undefined while what is typed is none of them */
  choose: (row?: T) => void;
}

const PATIENCE_MILLIS = 250;

/** One of more rows than a list can show: typed, with what the server finds offered by the browser. */
export function Suggest<T>({ id, label, find, text, hint, isDisabled, choose }: Props<T>) {
  const [typed, setTyped] = useState("");
  const [rows, setRows] = useState<T[]>([]);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(() => {
      find(typed.trim()).then(
        (found) => {
          if (!wanted) return;
          setRows(found);
          choose(found.find((row) => text(row).toLowerCase() === typed.trim().toLowerCase()));
        },
        () => wanted && choose(undefined),
      );
    }, PATIENCE_MILLIS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // the callbacks of the page around this are others at each turn
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [typed, find]);
  return (
    <FormGroup fieldId={id} label={label} isRequired>
      <TextInput
        id={id}
        list={`${id}-found`}
        autoComplete="off"
        isRequired
        isDisabled={isDisabled}
        value={typed}
        onChange={(_, value) => {
          setTyped(value);
          choose(undefined);
        }}
      />
      <datalist id={`${id}-found`}>
        {rows.map((row) => (
          <option key={text(row)} value={text(row)}>
            {hint(row)}
          </option>
        ))}
      </datalist>
    </FormGroup>
  );
}
