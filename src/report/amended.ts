/** The agreement as it stood at an instant: what it was at the opening, with what was amended since (EX-4). */
import type { Entry } from '../contract/entry.ts';
import { overlay } from '../contract/overlay.ts';
import type { Profile } from '../contract/profile.ts';
import { inEnglish, tookEffect } from './chronicle.ts';
import type { Chronicle } from './chronicle.ts';

/** The engine has made sure that what comes out is an agreement. */
export const amended = (profile: Profile, changes: unknown): Profile => overlay(profile, changes) as Profile;

export function agreementAfter(profile: Profile, entries: readonly Entry[]): Profile {
  return entries
    .filter((entry) => entry.do === 'agreement.amend' && tookEffect(entry))
    .reduce((before, entry) => amended(before, entry.with?.['with']), profile);
}

/** The agreement after the last entry, or after the one of this number. */
export function agreementAt({ opening, entries }: Chronicle, entry = Infinity): Profile {
  return agreementAfter(
    opening.profile,
    entries.filter(({ seq }) => seq <= entry),
  );
}

/** A channel that was renamed while playing has both its names: what it did before is not told of the later one. */
export function namesIn(first: Profile, last: Profile, id: string): string {
  const [before, after] = [channelNameIn(first, id), channelNameIn(last, id)];
  return before === id || before === after ? after : `${before}, later ${after}`;
}

export function channelNameIn({ channels }: Profile, id: string): string {
  const channel = channels[id];
  return channel === undefined ? id : inEnglish(channel.name);
}
