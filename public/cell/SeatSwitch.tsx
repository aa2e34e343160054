/** In a cell that holds several seats: which of them acts now. */
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Segments } from '../forms/Segments.tsx';
import { inWords } from '../text/inWords.ts';
import { useCell } from './useCell.ts';

interface SeatSwitchProps {
  readonly seats: readonly string[];
  readonly seat: string;
  readonly choose: (seat: string) => void;
}

export function SeatSwitch({ seats, seat, choose }: SeatSwitchProps): ReactElement {
  const { t } = useTranslation();
  const { ours, party } = useCell();
  return (
    <div className="seat-switch">
      <Segments
        label={t('cell.chair')}
        options={seats.map((one) => ({
          value: one,
          words: inWords(ours.seats[one.slice(party.length + 1)]?.title ?? one),
        }))}
        value={seat}
        always
        onChange={choose}
      />
    </div>
  );
}
