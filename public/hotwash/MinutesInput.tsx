/** How many minutes a question stands on the wall. */
import { NumberInput } from '@mantine/core';
import type { ReactElement } from 'react';

interface MinutesInputProps {
  readonly label: string;
  readonly minutes: number;
  readonly set: (minutes: number) => void;
}

export function MinutesInput({ label, minutes, set }: MinutesInputProps): ReactElement {
  return (
    <NumberInput
      label={label}
      size="xs"
      w={88}
      min={0}
      max={240}
      value={minutes}
      onChange={(value) => set(Number(value))}
    />
  );
}
