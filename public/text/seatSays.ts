/** What a seat is called: `US desk`, `the director`; a party by its short name. */
import i18next from 'i18next';
import { plain } from '../../src/picture/words.ts';

const besideTheParties: readonly string[] = [
  'director',
  'controller',
  'evaluator',
  'observer',
  'wall',
  'engine',
  'all',
];

export function seatSays(seat: string, short: (party: string) => string): string {
  if (besideTheParties.includes(seat)) return i18next.t(`tell.seats.${seat}`);
  const [party = '', role] = seat.split('/');
  return role === undefined ? short(party) : `${short(party)} ${plain(role)}`;
}
