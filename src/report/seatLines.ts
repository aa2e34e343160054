/** How things stand as one seat knows them, in lines. */
import type { Opening } from '../engine/state.ts';
import { line, title, wrapped } from './line.ts';
import type { Line } from './line.ts';
import { namingFor } from './naming.ts';
import type { SeenBySeat } from './seatView.ts';
import { shownToSeat } from './shown.ts';
import { stateIn } from '../../machines/region.ts';
import { hear } from './timeline.ts';
import { stateWords } from '../picture/words.ts';

/** States of a side region that are the usual ones. */
const nothingToTell: readonly string[] = ['none', 'off', 'open', 'waiting', 'confidential', 'kept'];

export function seatLines(opening: Opening, { view, shown }: SeenBySeat): Line[] {
  const naming = namingFor(opening.profile, opening.scenario);
  for (const one of shown) hear(naming, shownToSeat(one));
  const known = Object.entries(view.states).flatMap(([ref, regions]) => {
    const words = Object.entries(regions).flatMap(([region, leaf]) => {
      const is = stateWords(stateIn(region, leaf));
      if (['', 'life', 'spine'].includes(region)) return [is];
      return nothingToTell.includes(is) ? [] : [`${region} ${is}`];
    });
    return wrapped(`${naming.subject(ref)}: ${words.join('; ')}`, 2);
  });
  return [line(''), ...title(`What ${naming.seat(view.seat)} knows`), ...known];
}
