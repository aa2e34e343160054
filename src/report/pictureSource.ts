/** What the pictures of a run are drawn from, as one seat saw it; the director saw the whole truth. */
import type { Entry } from '../contract/entry.ts';
import type { PictureParty, PictureSource } from '../contract/picture.ts';
import type { Seat } from '../contract/subject.ts';
import { iso } from '../contract/time.ts';
import { startexOf } from '../engine/state.ts';
import type { Opening } from '../engine/state.ts';
import { agreementAfter, namesIn } from './amended.ts';
import { inEnglish } from './chronicle.ts';
import { seenBySeat } from './seatView.ts';

/** Seats that are told what the exercise itself says of its incidents. */
const trusted: readonly Seat[] = ['director', 'controller', 'evaluator'];

/** `now` is the instant that exercise time has come to, where that is later than the last entry. */
export function pictureSource(
  opening: Opening,
  entries: readonly Entry[],
  seat: Seat = 'director',
  now?: string,
): PictureSource {
  const { scenario } = opening;
  const profile = agreementAfter(opening.profile, entries);
  const startex = iso(startexOf(opening));
  const [first, second] = Object.entries(profile.parties).map(([id, { name, short }]): PictureParty => ({
    id,
    name: inEnglish(name),
    short,
  }));
  if (first === undefined || second === undefined) throw new Error('An agreement has two parties.');
  return {
    title: inEnglish(scenario.title),
    seat,
    parties: [first, second],
    names: namesFor(scenario, profile, seat, opening.profile),
    hotline: profile.hotline === null ? null : `channel/${profile.hotline.channel}`,
    startex,
    now: now ?? entries.at(-1)?.at ?? startex,
    seen: seenBySeat(opening, entries, seat).shown,
  };
}

/** What everybody calls channels, meetings and incidents, by their subject's reference; the title of an incident is control's own. */
export function namesFor(
  scenario: Opening['scenario'],
  profile: Opening['profile'],
  seat: Seat,
  atFirst = profile,
): PictureSource['names'] {
  const channels = Object.keys(profile.channels).map((id) => [
    `channel/${id}`,
    namesIn(atFirst, profile, id),
  ]);
  const meetings = (scenario.world.meetings ?? []).flatMap(({ id, title }) =>
    title === undefined ? [] : [[`review/${id}`, inEnglish(title)]],
  );
  const incidents = Object.entries(scenario.incidents).flatMap(([id, { victim, title }]) =>
    title === undefined ? [] : [[`incident/${victim}:${id}`, inEnglish(title)]],
  );
  return Object.fromEntries([
    ...channels,
    ...meetings,
    ...(trusted.includes(seat) ? incidents : []),
  ]) as Record<string, string>;
}
