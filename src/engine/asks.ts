/**
 * What players put to control (design §6): acts of their own, questions, messages to bodies. They stand in one queue until control
 * answers, at once or after a time. The names are the party's own, so that all of its seats see what was asked.
 */
import type { AskVerb } from '../contract/act/room.ts';
import type { Refusal } from '../contract/entry.ts';
import type { ActInput } from '../contract/input.ts';
import { partyOf } from '../contract/subject.ts';
import type { Party } from '../contract/subject.ts';
import { instant, iso, parseDuration } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { precedence, schedule } from './agenda.ts';
import { actingSeat } from './authority.ts';
import type { Effects } from './effect.ts';
import { refuse, refuseUnknown } from './refusal.ts';
import { parties, resolve } from './state.ts';
import type { Ask, State } from './state.ts';
import type { Work } from './work.ts';

/** What waits for an answer, or for one that is on the way, in the order in which it was asked; by name, such as `us:logs`. */
export function openAsks({ asks }: State): (readonly [string, Ask])[] {
  return [...asks].filter(([, { status }]) => status !== 'answered');
}

export const askEffects: Effects = {
  'own.act': ask,
  'question.ask': ask,
  'body.write': (work, input) => {
    const bodies = Object.keys(work.state.opening.scenario.bodies);
    const to = String(input.with['to']);
    return bodies.includes(to) ? ask(work, input) : refuseUnknown(input.do, 'body', to, bodies);
  },
  'control.answer': answer,
  'decision.record': (work, input) => {
    const { options, chosen } = input.with as { options: readonly { id: string }[]; chosen: string };
    const ids = options.map(({ id }) => id);
    if (!ids.includes(chosen))
      return refuse('malformed', `decision.record: the options are ${ids.join(', ')}; none is ${chosen}.`);
    const name = ownName(input);
    if (work.state.decisions.has(name)) return taken(input, 'decision');
    work.state.decisions = work.state.decisions.set(name, work.state.now);
    return null;
  },
};

const ownName = (input: ActInput): string =>
  `${partyOf(actingSeat(input)) ?? ''}:${String(input.with['name'])}`;

const taken = (input: ActInput, what: string): Refusal =>
  refuse('name-taken', `${input.do}: this side already has a ${what} named ${String(input.with['name'])}.`);

function ask(work: Work, input: ActInput): Refusal | null {
  const { state } = work;
  const [name, by, incident] = [ownName(input), actingSeat(input), input.with['incident']];
  if (state.asks.has(name)) return taken(input, 'question or act');
  if (typeof incident === 'string' && !resolve(state, 'incident', incident, partyOf(by)))
    return refuse('unknown-subject', `${input.do}: this side knows of no incident named ${incident}.`);
  const put: Ask = { do: input.do as AskVerb, by, at: state.now, with: input.with, status: 'open' };
  work.state.asks = state.asks.set(name, put);
  return null;
}

/** What the entry of an answer says beside what control wrote: in whose name it speaks, and when it comes. */
export function answerFields(state: State, fields: ActInput['with']): ActInput['with'] {
  const asked = state.asks.get(String(fields['asked']));
  const from = asked?.do === 'body.write' ? { from: asked.with['to'] } : {};
  const comes = asked?.status === 'open' ? comesAt(state, fields) : null;
  const { comes: _comes, ...said } = fields;
  return { ...said, ...from, ...(comes === null ? {} : { comes: iso(comes) }) };
}

function comesAt({ now }: State, { takes }: ActInput['with']): Instant | null {
  const ms = typeof takes === 'string' ? parseDuration(takes) : null;
  return ms === null || ms === 0 ? null : instant(now + ms);
}

function answer(work: Work, input: ActInput): Refusal | null {
  const { state } = work;
  const { asked: name, how, from } = input.with as Readonly<Record<string, string>>;
  const asked = state.asks.get(name ?? '');
  if (name === undefined || !asked)
    return refuseUnknown(
      input.do,
      'question or act',
      name ?? '',
      openAsks(state).map(([open]) => open),
    );
  if (asked.status === 'answered') return refuse('not-now', `${input.do}: ${name} was answered.`);
  if (asked.status === 'coming') return refuse('not-now', `${input.do}: an answer to ${name} is on the way.`);
  const bodies = Object.keys(state.opening.scenario.bodies);
  if (from !== undefined && !bodies.includes(from)) return refuseUnknown(input.do, 'body', from, bodies);
  const comes = asked.status === 'open' ? comesAt(state, input.with) : null;
  if (how === 'time' && asked.status === 'open' && comes === null)
    return refuse('malformed', `${input.do}: an answer by time says under 'takes' how long it takes.`);
  if (comes === null) {
    work.state.asks = state.asks.set(name, { ...asked, status: 'answered' });
    return null;
  }
  const id = `answer ${name}`;
  const { comes: _comes, ...said } = answerFields(state, input.with);
  work.added.push({ id, at: iso(comes), what: 'answer' });
  work.state.asks = state.asks.set(name, { ...asked, status: 'coming', answer: { ...input, with: said } });
  work.state.agenda = schedule(state.agenda, {
    id,
    at: comes,
    order: precedence.act,
    what: { kind: 'answer', asked: name },
  });
  return null;
}

/** The answer that comes now: what is to be performed, in the state in which it is; null when there is none. */
export function answerDue(state: State, name: string): { state: State; act: ActInput } | null {
  const asked = state.asks.get(name);
  if (asked?.answer === undefined) return null;
  const { answer: act, ...rest } = asked;
  return {
    state: { ...state, asks: state.asks.set(name, { ...rest, status: 'due' }) },
    act: { ...act, at: state.now },
  };
}

/** Whom an answer is for. While it is on the way, the side is told only that it costs time. */
export function answerAudience(state: State, { asked: name, to, how }: ActInput['with']): string[] {
  const asked = state.asks.get(String(name));
  const party: Party | null = asked ? partyOf(asked.by) : null;
  if (!asked || party === null) return [];
  if (asked.status === 'coming') return how === 'time' ? [to === 'seat' ? asked.by : party] : [];
  if (to === 'all') return parties(state);
  return [to === 'seat' ? asked.by : party];
}
