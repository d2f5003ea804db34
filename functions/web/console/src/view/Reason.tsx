import type { JSX } from "preact";

export const reasonCharactersMax = 200;

export interface ReasonProps {
  readonly label: string;
  readonly value: string;
  readonly testId: string;
  readonly required?: boolean;
  readonly first?: boolean;
  readonly write: (value: string) => void;
}

/** Why something is done, as it is recorded. */
export const Reason = ({ label, value, testId, required, first, write }: ReasonProps): JSX.Element => (
  <label class="field">
    {label}
    <input
      type="text"
      required={required}
      maxLength={reasonCharactersMax}
      value={value}
      data-first={first === false ? undefined : ""}
      data-testid={testId}
      onInput={(event) => write(event.currentTarget.value)}
    />
  </label>
);
