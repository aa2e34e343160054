/**
 * Contact points, read off the profile: whose hours a request's deadlines count in and what carries it (REQ-6), where a call rings, and
 * who else is tried when it comes to nothing (CALL-2).
 */
import type { Profile } from '../contract/profile.ts';
import type { Party } from '../contract/subject.ts';

/** The contact point of the receiving side whose hours a request's deadlines count in: the one of its track, or the first. */
export function contactOnTrack({ contacts }: Profile, to: Party, track: unknown): string {
  const own = Object.entries(contacts).filter(([, contact]) => contact.party === to);
  const found = own.find(([, contact]) => contact.track === track) ?? own[0];
  return found?.[0] ?? '';
}

/** The channels that carry a track; a request that names none is on the first. */
export function carriersOf({ channels, tracks }: Profile, track: unknown): string[] {
  const on = typeof track === 'string' ? track : (Object.keys(tracks)[0] ?? '');
  return Object.keys(channels).filter((id) => channels[id]?.tracks.includes(on));
}

/** The contact points of a side that answer a line, in the order of the profile. */
export function contactsOnLine({ contacts }: Profile, to: Party, line: string): string[] {
  return Object.keys(contacts).filter((id) => contacts[id]?.party === to && contacts[id].channel === line);
}

/** The alternates of those that answer a line, each followed by its own alternate, and none twice. */
export function alternatesOnLine(profile: Profile, to: Party, line: string): string[] {
  const found = contactsOnLine(profile, to, line);
  const begins = found.length;
  for (const id of found) {
    const alternate = profile.contacts[id]?.alternate;
    if (alternate !== undefined && !found.includes(alternate)) found.push(alternate);
  }
  return found.slice(begins);
}
