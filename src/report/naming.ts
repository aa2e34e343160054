/** What subjects and seats are called in a report: `US-1`, `blades`, `the hotline`, `US desk`. */
import { callName } from '../contract/callName.ts';
import type { Profile } from '../contract/profile.ts';
import type { Scenario } from '../contract/scenario.ts';
import { amended, channelNameIn } from './amended.ts';
import { inEnglish, plainName, sideIn } from './chronicle.ts';
import { plain } from '../picture/words.ts';
import { clearedWords } from '../picture/clearedWords.ts';

export interface Naming {
  /** A party's short name, such as US. */
  readonly party: (party: string) => string;
  readonly seat: (seat: string) => string;
  /** A body of the scenario: `Wire service`. */
  readonly body: (body: string) => string;
  /** Who comes when a seat is away, and with what authority (CALL-5); null where the profile names nobody. */
  readonly substitute: (seat: string) => { readonly title: string; readonly authority: string } | null;
  /** An institution of either side: `Department of Justice`. */
  readonly office: (office: string) => string;
  readonly track: (track: string) => string;
  readonly subject: (ref: string) => string;
  /** The subject that a side means by a name: its own first, then one of the other side. */
  readonly refOf: (machine: string, name: string, side: string) => string;
  /** The channel on which ministers meet: what is due there is a meeting (REV-1). */
  readonly isDialogue: (ref: string) => boolean;
  /** A meeting's title, from when it is set. */
  readonly entitle: (ref: string, title: string) => void;
  /** What is amended in the agreement: from here on its new names hold (EX-4). */
  readonly amend: (changes: unknown) => void;
  /** Hears of each transition, since a request has its label from when it is sent. */
  readonly note: (move: { readonly ref: string; readonly to: string }) => void;
}

const besideTheParties: Readonly<Record<string, string>> = {
  director: 'the director',
  controller: 'control',
  evaluator: 'an evaluator',
  observer: 'an observer',
  wall: 'the wall',
  all: 'all',
};

export function namingFor(agreement: Profile, scenario: Scenario): Naming {
  let profile = agreement;
  const labels = new Map<string, string>();
  const sent = new Map<string, number>();
  const titles = new Map<string, string>();
  const heardOf = new Set<string>();
  const party = (id: string): string => profile.parties[id]?.short ?? id;
  const seat = (id: string): string => {
    const [side = '', role] = id.split('/');
    return (
      besideTheParties[id] ??
      (role === undefined ? party(side) : `${party(side)} ${role.replaceAll('-', ' ')}`)
    );
  };
  const subject = (ref: string): string => {
    const name = plainName(ref);
    switch (ref.split('/')[0]) {
      case 'request':
        return labels.get(ref) ?? `${party(sideIn(ref))} draft ${plain(name)}`;
      case 'call':
        return callName(name);
      case 'channel':
        return channelName(profile, name);
      case 'review':
        return titles.get(ref) ?? meetingName(scenario, name);
      case 'dossier':
        return `${party(ref.split('/')[1] ?? '')} file on ${name}`;
      case 'clearance':
        return `${party(sideIn(ref))} clearance of ${clearedWords(name, sideIn(ref), Object.keys(profile.parties), labels)}`;
      default:
        return name;
    }
  };
  return {
    party,
    seat,
    body: (id) => inEnglish(scenario.bodies[id] ?? id),
    substitute: (id) => {
      const [side = '', role = ''] = id.split('/');
      const named = profile.parties[side]?.seats[role]?.substitute;
      return named ? { title: inEnglish(named.title), authority: inEnglish(named.authority) } : null;
    },
    office: (id) => {
      const named = Object.values(profile.parties).flatMap(({ institutions }) => institutions[id] ?? []);
      return inEnglish(named[0]?.name ?? id);
    },
    track: (id) => inEnglish(profile.tracks[id]?.name ?? id),
    subject,
    refOf: (machine, name, side) => {
      if (machine === 'channel' || machine === 'review' || name.includes(':')) return `${machine}/${name}`;
      const order = [side, ...Object.keys(profile.parties)].map((of) => `${machine}/${of}:${name}`);
      return order.find((ref) => heardOf.has(ref)) ?? order[0] ?? name;
    },
    isDialogue: (ref) => profile.channels[plainName(ref)]?.kind === 'dialogue',
    entitle: (ref, title) => {
      titles.set(ref, title);
    },
    amend: (changes) => {
      profile = amended(profile, changes);
    },
    note: ({ ref, to }) => {
      heardOf.add(ref);
      if (!ref.startsWith('request/') || to !== 'life.sent' || labels.has(ref)) return;
      const count = (sent.get(sideIn(ref)) ?? 0) + 1;
      sent.set(sideIn(ref), count);
      labels.set(ref, `${party(sideIn(ref))}-${count}`);
    },
  };
}

function channelName(profile: Profile, id: string): string {
  return profile.channels[id]?.kind === 'hotline' ? 'the hotline' : channelNameIn(profile, id);
}

function meetingName(scenario: Scenario, id: string): string {
  const told = scenario.world.meetings?.find((meeting) => meeting.id === id)?.title;
  return told === undefined ? `meeting ${id}` : inEnglish(told);
}
