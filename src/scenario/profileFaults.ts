import {
  seatLevels,
  type Contact,
  type PartyProfile,
  type Profile,
  type SeatLevel,
} from '../contract/profile.ts';
import { quoted } from './describeFound.ts';
import { mechanismFaults } from './mechanismFaults.ts';
import type { ValuePath } from './problem.ts';
import { unlessLasting, unlessNamed, type ProfileFault } from './profileFault.ts';

/** Everything in a profile that names what is not there, or that cannot be true together. */
export function profileFaults(profile: Profile): ProfileFault[] {
  return [
    ...Object.entries(profile.parties).flatMap(([id, party]) => partyFaults(profile, id, party)),
    ...sameShort(profile),
    ...Object.entries(profile.contacts).flatMap(([id, contact]) => contactFaults(profile, id, contact)),
    ...uncoveredTracks(profile),
    ...channelFaults(profile),
    ...mechanismFaults(profile),
  ];
}

function partyFaults(profile: Profile, id: string, party: PartyProfile): ProfileFault[] {
  const at = ['parties', id];
  const institutions = Object.keys(party.institutions);
  const inParty = (named: string, path: ValuePath) =>
    unlessNamed(institutions, `an institution of ${id}`, named, path);
  return [
    ...unlessZone(party.capital.zone, [...at, 'capital', 'zone']),
    ...Object.entries(party.seats).flatMap(([seat, { institution }]) =>
      inParty(institution, [...at, 'seats', seat, 'institution']),
    ),
    ...party.clearances.flatMap(({ office }, index) =>
      inParty(office, [...at, 'clearances', index, 'office']),
    ),
    ...levelFaults(profile, id, party),
    ...chairFaults(profile, id, party),
  ];
}

function unlessZone(zone: string, path: ValuePath): ProfileFault[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return [];
  } catch {
    return [
      {
        code: 'unknown-value',
        path,
        found: quoted(zone),
        expected: 'an IANA time zone such as Asia/Shanghai',
        message: `${quoted(zone)} is not a time zone. Expected an IANA name such as Asia/Shanghai or America/New_York.`,
      },
    ];
  }
}

const height = (level: SeatLevel): number => seatLevels.indexOf(level);

/** Every level that `may` asks for has a seat of that level or above in each party. */
function levelFaults({ may }: Profile, id: string, { seats }: PartyProfile): ProfileFault[] {
  const highest = Math.max(-1, ...Object.values(seats).map(({ level }) => height(level)));
  const beyond = Object.entries(may).find(([, level]) => height(level) > highest);
  if (!beyond) return [];
  const [verb, level] = beyond;
  return [
    {
      code: 'not-valid',
      path: ['parties', id, 'seats'],
      atName: true,
      found: highest < 0 ? 'no seats' : `seats up to ${seatLevels[highest]}`,
      expected: `a seat of level ${level} or above`,
      message: `No seat of ${id} may do ${quoted(verb)}. Expected a seat of level ${level} or above.`,
      hint: `Add such a seat to ${id}, or lower the level of ${quoted(verb)} under 'may'.`,
    },
  ];
}

function chairFaults({ review }: Profile, id: string, { seats }: PartyProfile): ProfileFault[] {
  const chaired = Object.values(seats).some(({ chair, level }) => chair === true && level === 'principal');
  if (!review || chaired) return [];
  return [
    {
      code: 'missing-field',
      path: ['parties', id, 'seats'],
      atName: true,
      found: 'no principal who chairs',
      expected: "a seat with 'level: principal' and 'chair: true'",
      message: `The mechanism has meetings, and nobody leads the delegation of ${id}. Expected a seat with 'level: principal' and 'chair: true' (REV-4).`,
      hint: "A party may have several co-chairs. A mechanism without meetings leaves 'review' out.",
    },
  ];
}

function sameShort({ parties }: Profile): ProfileFault[] {
  const [first, second] = Object.entries(parties);
  if (!first || !second || first[1].short !== second[1].short) return [];
  const short = quoted(second[1].short);
  return [
    {
      code: 'not-valid',
      path: ['parties', second[0], 'short'],
      found: `${short} for both parties`,
      expected: 'a short name of its own for each party',
      message: `Both parties have the short name ${short}. Expected one of its own for each: matters are named after it.`,
    },
  ];
}

function contactFaults(profile: Profile, id: string, contact: Contact): ProfileFault[] {
  const at = ['contacts', id];
  const { party: owner, hours } = contact;
  const party = profile.parties[owner];
  const ofOwner = Object.keys(profile.contacts).filter(
    (other) => other !== id && profile.contacts[other]?.party === owner,
  );
  const optional = (names: readonly string[], what: string, named: string | undefined, field: string) =>
    named === undefined ? [] : unlessNamed(names, what, named, [...at, field]);
  return [
    ...unlessNamed(Object.keys(profile.parties), 'a party', owner, [...at, 'party']),
    ...(party
      ? unlessNamed(Object.keys(party.seats), `a seat of ${owner}`, contact.seat, [...at, 'seat'])
      : []),
    ...(party
      ? optional(
          Object.keys(party.institutions),
          `an institution of ${owner}`,
          contact.institution,
          'institution',
        )
      : []),
    ...unlessNamed(Object.keys(profile.tracks), 'a track', contact.track, [...at, 'track']),
    ...optional(Object.keys(profile.channels), 'a channel', contact.channel, 'channel'),
    ...optional(ofOwner, `another contact of ${owner}`, contact.alternate, 'alternate'),
    ...(hours === 'always' || hours.from !== hours.to ? [] : [neverOpen([...at, 'hours', 'to'], hours.to)]),
  ];
}

const neverOpen = (path: ValuePath, to: string): ProfileFault => ({
  code: 'out-of-range',
  path,
  found: quoted(to),
  expected: 'another local time than that at which it opens',
  message: `The contact point opens and closes at ${quoted(to)}. Expected two local times; one that closes earlier than it opens closes on the next day.`,
  hint: "For a duty officer around the clock write 'hours: always'.",
});

/** A request on a track needs somebody at the other end, whose hours its deadlines can count in. */
function uncoveredTracks({ parties, tracks, contacts }: Profile): ProfileFault[] {
  return Object.keys(parties).flatMap((party) =>
    Object.keys(tracks)
      .filter(
        (track) =>
          !Object.values(contacts).some((contact) => contact.party === party && contact.track === track),
      )
      .map((track) => ({
        code: 'missing-field' as const,
        path: ['tracks', track],
        atName: true,
        found: `no contact point of ${party}`,
        expected: `one under 'contacts' with 'party: ${party}' and 'track: ${track}'`,
        message: `${party} has no contact point for the track ${quoted(track)}. Expected one under 'contacts' with 'party: ${party}' and 'track: ${track}' (TRK-1).`,
      })),
  );
}

function channelFaults({ channels, tracks }: Profile): ProfileFault[] {
  return Object.entries(channels).flatMap(([id, channel]) => [
    ...channel.tracks.flatMap((track, at) =>
      unlessNamed(Object.keys(tracks), 'a track', track, ['channels', id, 'tracks', at]),
    ),
    ...unlessLasting(channel['test-every']?.is, ['channels', id, 'test-every', 'is']),
  ]);
}
