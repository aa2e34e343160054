/** What a page's pictures are drawn from: the names that everybody knows, and what one seat was shown. */
import type { PictureParty, PictureSource } from '../../src/contract/picture.ts';
import type { Setting } from '../../src/contract/live/told.ts';
import type { Seat } from '../../src/contract/subject.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { inWords } from '../text/inWords.ts';

export function pictureSource(
  setting: Setting,
  seat: Seat,
  seen: readonly SeatEntry[],
  now: string,
): PictureSource {
  const [first, second] = Object.entries(setting.parties).map(([id, { name, short }]): PictureParty => ({
    id,
    name: inWords(name),
    short,
  }));
  if (first === undefined || second === undefined) throw new Error('An agreement has two parties.');
  const { hotline } = setting.terms;
  return {
    title: inWords(setting.title),
    seat,
    parties: [first, second],
    names: setting.names,
    hotline: hotline === null ? null : `channel/${hotline}`,
    startex: setting.startex,
    now,
    seen,
  };
}
