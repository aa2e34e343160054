/** What requests and their answers carry: elements, grounds, evidence, actions, dates, and marks. */
import type { Text } from '../../contract/act/act.ts';
import { iso } from '../../contract/time.ts';
import { dutyDraw } from './dutyDraw.ts';
import type { Composing } from './composing.ts';
import { say } from './composing.ts';
import { pick } from './draw.ts';
import { latest } from './known.ts';
import type { Fields, KnownSubject } from './known.ts';
import { lacking } from './requestDuties.ts';

/** A draft that leaves carries what it held; a new request is written whole. */
export function requestFields(composing: Composing): Fields {
  const { way, duty, desk } = composing;
  if (duty.about.startsWith('request/')) return {};
  const [track] = Object.keys(desk.profile.tracks);
  return {
    form: 'message-of-record',
    ...(track === undefined ? {} : { track }),
    tlp: 'AMBER',
    text: say(composing, `request.text.${String(way.with['kind'])}`),
    elements: elements(composing),
  };
}

/** Every element of the profile's list, but for those that this policy leaves out; none is left out where REQ-5 refuses. */
function elements(composing: Composing): Record<string, Text> {
  const { desk, duty, policy, seed } = composing;
  const all = desk.profile.harden?.includes('REQ-5') === true;
  const share = policy.elements.is;
  const carried = desk.profile.request.elements.is.filter(
    (element) => all || dutyDraw(desk, seed, `element ${element}`, duty) < share,
  );
  return Object.fromEntries(carried.map((element) => [element, elementText(composing, element)]));
}

const elementText = (composing: Composing, element: string): Text =>
  say(composing, `element.${element}`, 'element.other');

export function supplyFields(composing: Composing): Fields {
  const { desk, subject } = composing;
  const asked = subject === undefined ? undefined : latest(subject, 'request.return')?.with['needs'];
  const missing = subject === undefined ? [] : lacking(desk, subject);
  const needed = [...new Set([...(Array.isArray(asked) ? asked.map(String) : []), ...missing])];
  const supplied = Object.fromEntries(needed.map((element) => [element, elementText(composing, element)]));
  return { text: say(composing, 'request.supply'), elements: supplied };
}

export function answerFields(composing: Composing): Fields {
  const { way, duty, at, next } = composing;
  if (duty.kind === 'finish') return { ...substance(composing, 'finish'), answer: 'full' };
  switch (way.choice) {
    case 'full':
      return { ...substance(composing, 'full'), answer: 'full', nextUpdate: iso(next) };
    case 'partial':
      return {
        answer: 'partial',
        text: say(composing, 'request.answer.partial'),
        actions: [{ what: say(composing, 'request.answer.action'), at: iso(at) }],
        notDone: say(composing, 'request.answer.notDone.partial'),
        nextUpdate: iso(next),
      };
    case 'conditional':
      return {
        answer: 'partial',
        text: say(composing, 'request.answer.conditional'),
        conditions: say(composing, 'request.answer.conditions'),
        notDone: say(composing, 'request.answer.notDone.conditional'),
        nextUpdate: iso(next),
      };
    default:
      return declining(composing);
  }
}

const substance = (composing: Composing, kind: 'full' | 'finish'): Fields => ({
  text: say(composing, `request.answer.${kind}`),
  evidence: [say(composing, 'request.answer.evidence')],
  actions: [{ what: say(composing, 'request.answer.action'), at: iso(composing.at) }],
  tlp: 'AMBER',
});

/** Declining names one of the profile's grounds (REQ-3). */
function declining(composing: Composing): Fields {
  const { desk, duty, policy, seed } = composing;
  const known = Object.keys(desk.profile.request.grounds.is);
  const drawn = dutyDraw(desk, seed, 'ground', duty);
  const ground = pick(known, policy.grounds.is, drawn) ?? known[Math.floor(drawn * known.length)];
  return {
    answer: 'declined',
    ...(ground === undefined ? {} : { ground }),
    text: say(composing, `request.answer.declined.${ground ?? ''}`, 'request.answer.declined'),
    notDone: say(composing, 'request.answer.notDone.declined'),
  };
}

/** Marks of 0 to 2 on the five tests (REV-2), from what the answers carried; a side thinks a little better of its own. */
export function ratingFields({ desk, subject }: Composing): Fields {
  const own = subject !== undefined && subject.owner !== desk.me;
  const mark = (count: number): number => Math.min(2, count + (own ? 1 : 0));
  const answer = subject === undefined ? undefined : latest(subject, 'request.answer')?.with;
  const given = (field: string): boolean => answer?.[field] !== undefined;
  const full = answer?.['answer'] === 'full';
  return {
    answers: mark(full ? 2 : answer?.['answer'] === 'partial' ? 1 : 0),
    evidence: mark(given('evidence') ? 2 : 0),
    actions: mark(given('actions') ? 2 : 0),
    notDone: mark(full || given('notDone') ? 1 : 0),
    nextUpdate: mark(updated(subject) || given('nextUpdate') ? 1 : 0),
  };
}

const updated = (request: KnownSubject | undefined): boolean =>
  request !== undefined && latest(request, 'request.update') !== undefined;
