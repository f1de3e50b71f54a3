import { Checkbox, FormGroup, FormHelperText, FormSelect, FormSelectOption, HelperText, HelperTextItem, TextInput } from "@patternfly/react-core";

interface Field<T> {
  id: string;
  label: string;
  value: T;
  isDisabled?: boolean;
  change: (value: T) => void;
}

/** One line of text. */
export function TextField({ id, label, value, isDisabled, change, help, isRequired, maxLength = 255 }: Field<string> & { help?: string; isRequired?: boolean; maxLength?: number }) {
  return (
    <FormGroup fieldId={id} label={label} isRequired={isRequired}>
      <TextInput
        id={id}
        value={value}
        isDisabled={isDisabled}
        isRequired={isRequired}
        maxLength={maxLength}
        aria-describedby={help && `${id}-help`}
        onChange={(_, typed) => change(typed)}
      />
      {help && (
        <FormHelperText>
          <HelperText id={`${id}-help`}>
            <HelperTextItem>{help}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}

/** One of a few choices, each with what it is called. */
export function ChoiceField<T extends string>({ id, label, value, isDisabled, change, choices }: Field<T> & { choices: [value: T, label: string][] }) {
  return (
    <FormGroup fieldId={id} label={label}>
      <FormSelect id={id} value={value} isDisabled={isDisabled} onChange={(_, chosen) => change(chosen as T)}>
        {choices.map(([choice, name]) => (
          <FormSelectOption key={choice} value={choice} label={name} />
        ))}
      </FormSelect>
    </FormGroup>
  );
}

/** Yes or no. */
export function FlagField({ id, label, value, isDisabled, change }: Field<boolean>) {
  return <Checkbox id={id} label={label} isChecked={value} isDisabled={isDisabled} onChange={(_, checked) => change(checked)} />;
}
