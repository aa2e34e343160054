/** An instant of exercise time, given in UTC to the minute. */
import { TextInput } from '@mantine/core';
import type { ReactElement } from 'react';

interface InstantInputProps {
  readonly label: string;
  /** ISO text; '' where none is given. */
  readonly value: string;
  readonly onChange: (instant: string) => void;
  readonly required?: boolean;
}

export function InstantInput({ label, value, onChange, required = false }: InstantInputProps): ReactElement {
  return (
    <TextInput
      type="datetime-local"
      size="sm"
      label={label}
      required={required}
      value={value.slice(0, 16)}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? '' : `${currentTarget.value.slice(0, 16)}:00Z`)
      }
    />
  );
}

/** An instant in ms as these fields hold it. */
export const asInstant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16)}:00Z`;
