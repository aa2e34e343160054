import { acts, actOf, verbs } from '../contract/act/acts.ts';
import type { Profile } from '../contract/profile.ts';
import { parseDuration, parseInstant } from '../contract/time.ts';
import { quoted } from './describeFound.ts';
import { unlessLasting, unlessNamed, type ProfileFault } from './profileFault.ts';

const ms = (duration: string | undefined): number => parseDuration(duration ?? '') ?? 0;

/** What does not fit together in the mechanism itself, apart from parties, contacts and channels. */
export function mechanismFaults(profile: Profile): ProfileFault[] {
  return [
    ...Object.keys(profile.may).flatMap(grantFaults),
    ...missingGrants(profile),
    ...hotlineFaults(profile),
    ...reviewFaults(profile),
    ...inForceFaults(profile),
    ...wordsFaults(profile),
  ];
}

const partyVerbs = verbs.filter((verb) => acts[verb].by === 'party');
/** A party's own acts, and those on a matter that anyone may do, where a profile can still ask for a level of seat. */
const grantable: readonly string[] = verbs.filter(
  (verb) => acts[verb].by === 'party' || (acts[verb].by === 'anyone' && acts[verb].on !== 'exercise'),
);
const whoInstead = {
  anyone: 'anyone may do it from any seat',
  control: 'control does it',
  director: 'the director does it',
  evaluator: 'an evaluator or the director does it',
} as const;

function grantFaults(verb: string): ProfileFault[] {
  if (grantable.includes(verb)) return [];
  const path = ['may', verb];
  const by = actOf(verb)?.by;
  if (by === undefined || by === 'party') {
    return unlessNamed(grantable, 'an act of a party', verb, path).map((fault) => ({
      ...fault,
      atName: true,
    }));
  }
  return [
    {
      code: 'not-valid',
      path,
      atName: true,
      found: quoted(verb),
      expected: 'an act of a party',
      message: `No seat of a party is asked for ${quoted(verb)}: ${whoInstead[by]}. Expected an act of a party.`,
      hint: 'Take the line away.',
    },
  ];
}

function missingGrants(profile: Profile): ProfileFault[] {
  return partyVerbs
    .filter((verb) => !Object.hasOwn(profile.may, verb))
    .map((verb) => ({
      code: 'missing-field',
      path: ['may'],
      atName: true,
      found: 'nothing',
      expected: `${quoted(verb)} with a level`,
      message: `'may' does not say who may do ${quoted(verb)}. Expected the lowest level of seat for it: desk, vice or principal.`,
      hint: `Add the line '${verb}: desk'.`,
    }));
}

function hotlineFaults({ hotline, channels }: Profile): ProfileFault[] {
  if (!hotline) return [];
  const lines = Object.keys(channels).filter((id) => channels[id]?.kind === 'hotline');
  const retries = hotline.retries.is;
  return [
    ...unlessNamed(lines, 'a channel of kind hotline', hotline.channel, ['hotline', 'channel']),
    ...unlessLasting(hotline.rings.is, ['hotline', 'rings', 'is']),
    ...unlessLasting(retries[0], ['hotline', 'retries', 'is', 0]),
    ...retries.flatMap((retry, at) =>
      at === 0 || ms(retry) > ms(retries[at - 1]) ? [] : [notAscending(retries, at)],
    ),
    ...Object.entries(hotline.connect).flatMap(([level, { is }]) =>
      ms(is.least) <= ms(is.most) ? [] : [leastOverMost(level, is.least, is.most)],
    ),
  ];
}

const notAscending = (retries: readonly string[], at: number): ProfileFault => ({
  code: 'out-of-range',
  path: ['hotline', 'retries', 'is', at],
  found: quoted(retries[at] ?? ''),
  expected: `a duration longer than ${retries[at - 1]}`,
  message: `The attempt after ${quoted(retries[at] ?? '')} stands behind the one after ${quoted(retries[at - 1] ?? '')}. Expected the ladder of attempts in ascending order (CALL-2).`,
  hint: 'Each time counts from the first attempt.',
});

const leastOverMost = (level: string, least: string, most: string): ProfileFault => ({
  code: 'out-of-range',
  path: ['hotline', 'connect', level, 'is', 'most'],
  found: quoted(most),
  expected: `at least ${least}`,
  message: `To connect at ${level} level takes at least ${quoted(least)} and at most ${quoted(most)}. Expected 'most' not to be less than 'least'.`,
});

function reviewFaults({ review }: Profile): ProfileFault[] {
  if (!review) return [];
  const every = review.every.is;
  const closes = review['docket-closes'].is;
  const lasting = unlessLasting(every, ['review', 'every', 'is']);
  if (lasting.length > 0 || ms(closes) < ms(every)) return lasting;
  return [
    {
      code: 'out-of-range',
      path: ['review', 'docket-closes', 'is'],
      found: quoted(closes),
      expected: `less than ${every}`,
      message: `The docket closes ${quoted(closes)} before a meeting, and meetings are held every ${quoted(every)}. Expected a docket that opens between two meetings.`,
    },
  ];
}

function inForceFaults(profile: Profile): ProfileFault[] {
  const { from, to } = profile['in-force'];
  if (from === undefined || to === undefined || (parseInstant(from) ?? 0) < (parseInstant(to) ?? 0))
    return [];
  return [
    {
      code: 'out-of-range',
      path: ['in-force', 'to'],
      found: quoted(to),
      expected: `an instant after ${from}`,
      message: `The agreement begins at ${quoted(from)} and ends at ${quoted(to)}. Expected an end after the beginning.`,
    },
  ];
}

/** Every element and every finding has plain words, so that nobody is shown a bare name. */
function wordsFaults({ words, request, parties }: Profile): ProfileFault[] {
  const known = Object.keys(words);
  const inWords = (name: string, path: ProfileFault['path']) =>
    unlessNamed(known, "a name under 'words'", name, path);
  return [
    ...request.elements.is.flatMap((element, at) => inWords(element, ['request', 'elements', 'is', at])),
    ...Object.entries(parties).flatMap(([party, { instruments }]) =>
      Object.entries(instruments).flatMap(([id, { needs }]) =>
        needs.flatMap((need, at) => inWords(need, ['parties', party, 'instruments', id, 'needs', at])),
      ),
    ),
  ];
}
