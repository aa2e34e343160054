/** Whom something is for: everyone, a party, or single seats. */
import { Checkbox } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetting } from '../../live/useLive.ts';
import { inWords } from '../../text/inWords.ts';

interface SeatPickerProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly choose: (seats: readonly string[]) => void;
}

export function SeatPicker({ label, chosen, choose }: SeatPickerProps): ReactElement {
  const { t } = useTranslation();
  const { parties } = useSetting();
  const toggle = (seat: string): void =>
    choose(
      chosen.includes(seat)
        ? chosen.filter((one) => one !== seat)
        : [...chosen.filter((one) => one !== ''), seat],
    );
  const box = (seat: string, words: string): ReactElement => (
    <Checkbox
      key={seat}
      size="xs"
      label={words}
      checked={chosen.includes(seat)}
      onChange={() => toggle(seat)}
    />
  );
  return (
    <fieldset className="seat-picker">
      <legend>{label}</legend>
      {box('all', t('control.answer.tos.all'))}
      <div className="seat-columns">
        {Object.entries(parties).map(([party, { name, seats }]) => (
          <div key={party}>
            {box(party, inWords(name))}
            {Object.entries(seats).map(([seat, { title }]) => box(`${party}/${seat}`, inWords(title)))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
