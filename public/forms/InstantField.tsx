/** An instant of exercise time, in UTC, with what the clocks show in both capitals then. */
import { Group, Text, TextInput, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../app/times.ts';
import { useSetting } from '../live/useLive.ts';
import { useNow } from '../live/useNow.ts';
import { inWords } from '../text/inWords.ts';

interface InstantFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  /** No later than this, such as the end of a move. */
  readonly until?: number | undefined;
}

const HOUR = 3_600_000;
const jumps = [
  ['+1 h', HOUR],
  ['+4 h', 4 * HOUR],
  ['+1 d', 24 * HOUR],
  ['+7 d', 168 * HOUR],
] as const;

const toInput = (iso: string): string => iso.slice(0, 16);
const toIso = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16)}:00Z`;

export function InstantField(props: InstantFieldProps): ReactElement {
  const { label, description, value, onChange, required, error, disabled, until = Infinity } = props;
  const { t } = useTranslation();
  const now = useNow(10_000) ?? 0;
  const ms = Date.parse(value);
  return (
    <div>
      <TextInput
        type="datetime-local"
        label={`${label} (UTC)`}
        description={description}
        value={toInput(value)}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? '' : `${currentTarget.value.slice(0, 16)}:00Z`)
        }
        required={required === true}
        error={error}
        disabled={disabled === true}
        maw={280}
      />
      <Group gap="sm" mt={4}>
        {jumps
          .filter(([, by]) => now + by <= until)
          .map(([words, by]) => (
            <UnstyledButton
              key={words}
              className="jump"
              disabled={disabled}
              aria-label={t('cell.form.fromNow', { words, field: label })}
              onClick={() => onChange(toIso(Math.ceil((now + by) / 60_000) * 60_000))}
            >
              {words}
            </UnstyledButton>
          ))}
      </Group>
      {Number.isNaN(ms) ? null : <Capitals at={ms} />}
    </div>
  );
}

/** `Washington Fri 4 Mar 2016 09:05 · Beijing Fri 4 Mar 2016 22:05` */
export function Capitals({ at }: { readonly at: number }): ReactElement {
  const { parties } = useSetting();
  const capitals = Object.values(parties).map(
    ({ capital }) => `${inWords(capital.name)} ${dayAndTime(at, capital.zone)}`,
  );
  return (
    <Text size="xs" c="dimmed" component="div">
      {capitals.join(' · ')}
    </Text>
  );
}
