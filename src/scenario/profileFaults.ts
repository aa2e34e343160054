import { acts, actOf, verbs } from '../contract/act/acts.ts';
import { seatLevels, type PartyProfile, type Profile, type SeatLevel } from '../contract/profile.ts';
import { parseDuration, parseInstant } from '../contract/time.ts';
import { quoted } from './describeFound.ts';
import { nearest } from './nearest.ts';
import type { ProblemWords, ValuePath } from './problem.ts';

/** Something in a profile of the right shape that does not fit something else in it. */
export type ProfileFault = ProblemWords & { readonly path: ValuePath; readonly atName?: boolean };

/** Everything in a profile that names what is not there, or that cannot be true together. */
export function profileFaults(profile: Profile): ProfileFault[] {
  return [
    ...Object.entries(profile.parties).flatMap(([id, party]) => partyFaults(profile, id, party)),
    ...sameShort(profile),
    ...contactFaults(profile),
    ...channelFaults(profile),
    ...mayFaults(profile),
    ...hotlineFaults(profile),
    ...reviewFaults(profile),
    ...inForceFaults(profile),
    ...wordsFaults(profile),
  ];
}

function partyFaults(profile: Profile, id: string, party: PartyProfile): ProfileFault[] {
  const at = ['parties', id];
  const institutions = Object.keys(party.institutions);
  const institution = `an institution of ${id}`;
  return [
    ...(isZone(party.capital.zone) ? [] : [noZone([...at, 'capital', 'zone'], party.capital.zone)]),
    ...Object.entries(party.seats).flatMap(([seat, { institution: named }]) =>
      named_(institutions, institution, named, [...at, 'seats', seat, 'institution']),
    ),
    ...party.clearances.flatMap(({ office }, index) =>
      named_(institutions, institution, office, [...at, 'clearances', index, 'office']),
    ),
    ...levelFaults(profile, id, party),
    ...chairFaults(profile, id, party),
  ];
}

/** Every level that `may` asks for has a seat of that level or above in each party. */
function levelFaults(profile: Profile, id: string, party: PartyProfile): ProfileFault[] {
  const height = (level: SeatLevel) => seatLevels.indexOf(level);
  const highest = Math.max(-1, ...Object.values(party.seats).map(({ level }) => height(level)));
  const needed = Object.entries(profile.may).find(([, level]) => height(level) > highest);
  if (!needed) return [];
  const [verb, level] = needed;
  return [
    {
      code: 'not-valid',
      path: ['parties', id, 'seats'],
      atName: true,
      found: highest < 0 ? 'no seats' : `seats up to level ${seatLevels[highest]}`,
      expected: `a seat of level ${level} or above`,
      message: `${id} has no seat that may do ${verb}. Expected a seat of level ${level} or above.`,
      hint: `Add such a seat to ${id}, or lower the level of ${verb} under 'may'.`,
    },
  ];
}

function chairFaults(profile: Profile, id: string, party: PartyProfile): ProfileFault[] {
  if (!profile.review || Object.values(party.seats).some(({ chair, level }) => chair === true && level === 'principal')) return [];
  return [
    {
      code: 'missing-field',
      path: ['parties', id, 'seats'],
      atName: true,
      found: 'no principal who chairs',
      expected: "a seat with 'level: principal' and 'chair: true'",
      message: `The profile has a review, and ${id} has nobody to lead its delegation. Expected a seat with 'level: principal' and 'chair: true' (REV-4).`,
      hint: 'A party may have several co-chairs. A mechanism without meetings leaves review out.',
    },
  ];
}

function sameShort(profile: Profile): ProfileFault[] {
  const [first, second] = Object.entries(profile.parties);
  if (!first || !second || first[1].short !== second[1].short) return [];
  return [
    {
      code: 'not-valid',
      path: ['parties', second[0], 'short'],
      found: `${quoted(second[1].short)} for both parties`,
      expected: 'a short name of its own for each party',
      message: `Both parties have the short name ${quoted(second[1].short)}. Expected one of its own for each, since matters are named after it.`,
    },
  ];
}

function contactFaults(profile: Profile): ProfileFault[] {
  const entries = Object.entries(profile.contacts);
  const single = entries.flatMap(([id, contact]): ProfileFault[] => {
    const at = ['contacts', id];
    const party = profile.parties[contact.party];
    const own = entries.filter(([other, { party: of }]) => of === contact.party && other !== id).map(([other]) => other);
    const { hours, alternate } = contact;
    return [
      ...named_(Object.keys(profile.parties), 'a party', contact.party, [...at, 'party']),
      ...(party ? named_(Object.keys(party.seats), `a seat of ${contact.party}`, contact.seat, [...at, 'seat']) : []),
      ...(party && contact.institution !== undefined
        ? named_(Object.keys(party.institutions), `an institution of ${contact.party}`, contact.institution, [...at, 'institution'])
        : []),
      ...named_(Object.keys(profile.tracks), 'a track', contact.track, [...at, 'track']),
      ...(contact.channel === undefined ? [] : named_(Object.keys(profile.channels), 'a channel', contact.channel, [...at, 'channel'])),
      ...(alternate === undefined ? [] : named_(own, `another contact of ${contact.party}`, alternate, [...at, 'alternate'])),
      ...(hours !== 'always' && hours.from >= hours.to ? [shutAllDay([...at, 'hours', 'to'], hours.from, hours.to)] : []),
    ];
  });
  const uncovered = Object.keys(profile.parties).flatMap((party) =>
    Object.keys(profile.tracks)
      .filter((track) => !entries.some(([, contact]) => contact.party === party && contact.track === track))
      .map((track) => noContact(party, track)),
  );
  return [...single, ...uncovered];
}

function channelFaults(profile: Profile): ProfileFault[] {
  return Object.entries(profile.channels).flatMap(([id, channel]) => [
    ...channel.tracks.flatMap((track, index) =>
      named_(Object.keys(profile.tracks), 'a track', track, ['channels', id, 'tracks', index]),
    ),
    ...notZero(channel['test-every']?.is, ['channels', id, 'test-every', 'is']),
  ]);
}

const partyVerbs = verbs.filter((verb) => acts[verb].by === 'party');
const grantable = verbs.filter((verb) => acts[verb].by === 'party' || (acts[verb].by === 'anyone' && acts[verb].on !== 'exercise'));

function mayFaults(profile: Profile): ProfileFault[] {
  const wrong = Object.keys(profile.may).flatMap((verb): ProfileFault[] => {
    if ((grantable as string[]).includes(verb)) return [];
    const path = ['may', verb];
    const by = actOf(verb)?.by;
    if (!by) return named_(grantable, 'an act', verb, path).map((fault) => ({ ...fault, atName: true }));
    const whose = by === 'anyone' ? 'Anyone may do it from any seat' : by === 'director' ? 'It is the director who does it' : 'It is control that does it';
    return [
      {
        code: 'not-valid',
        path,
        atName: true,
        found: quoted(verb),
        expected: 'an act of a party',
        message: `No seat of a party is asked about ${quoted(verb)}: ${whose.toLowerCase()}. Expected an act of a party.`,
        hint: 'Take the line away.',
      },
    ];
  });
  const missing = partyVerbs.filter((verb) => !Object.hasOwn(profile.may, verb)).map(
    (verb): ProfileFault => ({
      code: 'missing-field',
      path: ['may'],
      atName: true,
      found: 'nothing',
      expected: `${quoted(verb)} with a level`,
      message: `'may' does not say who may do ${quoted(verb)}. Expected the lowest level of seat for it: desk, vice or principal.`,
      hint: `Add the line '${verb}: desk'.`,
    }),
  );
  return [...wrong, ...missing];
}

function hotlineFaults(profile: Profile): ProfileFault[] {
  const { hotline, channels } = profile;
  if (!hotline) return [];
  const lines = Object.keys(channels).filter((id) => channels[id]?.kind === 'hotline');
  const retries = hotline.retries.is.map((text) => parseDuration(text) ?? 0);
  const early = retries.findIndex((ms, at) => at > 0 && ms <= (retries[at - 1] ?? 0));
  return [
    ...named_(lines, 'a channel of kind hotline', hotline.channel, ['hotline', 'channel']),
    ...notZero(hotline.rings.is, ['hotline', 'rings', 'is']),
    ...(early < 0 ? [] : [notLater(['hotline', 'retries', 'is', early], hotline.retries.is[early] ?? '', hotline.retries.is[early - 1] ?? '')]),
    ...Object.entries(hotline.connect).flatMap(([level, { is }]) =>
      (parseDuration(is.least) ?? 0) <= (parseDuration(is.most) ?? 0) ? [] : [leastOverMost(level, is.least, is.most)],
    ),
  ];
}

function reviewFaults({ review }: Profile): ProfileFault[] {
  if (!review) return [];
  const closes = review['docket-closes'].is;
  return [
    ...notZero(review.every.is, ['review', 'every', 'is']),
    ...((parseDuration(closes) ?? 0) < (parseDuration(review.every.is) ?? 0) ? [] : [docketNeverOpen(closes, review.every.is)]),
  ];
}

function inForceFaults(profile: Profile): ProfileFault[] {
  const { from, to } = profile['in-force'];
  if (from === undefined || to === undefined || (parseInstant(from) ?? 0) < (parseInstant(to) ?? 0)) return [];
  return [
    {
      code: 'not-valid',
      path: ['in-force', 'to'],
      found: quoted(to),
      expected: `an instant after ${from}`,
      message: `The agreement ends at ${quoted(to)} and begins at ${quoted(from)}. Expected an end after the beginning.`,
    },
  ];
}

/** Every element and every finding has plain words, so that nobody is shown a bare name. */
function wordsFaults(profile: Profile): ProfileFault[] {
  const words = Object.keys(profile.words);
  return [
    ...profile.request.elements.is.flatMap((element, index) =>
      named_(words, "a name under 'words'", element, ['request', 'elements', 'is', index]),
    ),
    ...Object.entries(profile.parties).flatMap(([party, { instruments }]) =>
      Object.entries(instruments).flatMap(([id, { needs }]) =>
        needs.flatMap((need, index) =>
          named_(words, "a name under 'words'", need, ['parties', party, 'instruments', id, 'needs', index]),
        ),
      ),
    ),
  ];
}
