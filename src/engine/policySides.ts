/**
 * Sides that a policy plays (design §6): after each entry they are shown what they may see, and nothing else; what they plan goes on
 * the agenda, and a plan whose duty is gone leaves it, in the same entry.
 */
import { Map, Set as DutySet } from 'immutable';
import type { ActInput } from '../contract/input.ts';
import type { Entry } from '../contract/entry.ts';
import { partyOf } from '../contract/subject.ts';
import type { Party, Seat } from '../contract/subject.ts';
import { instant, iso } from '../contract/time.ts';
import { cancel, precedence, schedule } from './agenda.ts';
import { policies } from './policy/policies.ts';
import { plansFor } from './policy/plans.ts';
import type { Plan, Planned } from './policy/plans.ts';
import { knowMore, nothingKnown, shownToParty } from './policy/policyView.ts';
import type { PolicyView } from './policy/policyView.ts';
import type { Side } from './policy/side.ts';
import { momentOf, playerOf, startexOf } from './state.ts';
import type { Opening, State } from './state.ts';
import type { Work } from './work.ts';

/**
 * What the sides know after these entries, the first of the log among them. A scenario in which only scripts play keeps no sides, and
 * can put none on a policy later.
 */
export function sidesAfter(opening: Opening, entries: readonly Entry[]): Map<Party, Side> {
  const cast = Object.values(opening.scenario.cast);
  if (cast.every((player) => player['played-by'] === 'script')) return Map();
  return Map(
    Object.keys(opening.profile.parties).map((party): [Party, Side] => {
      const own = planId(party, '');
      const begun: Side = { view: beforehand(opening, party), done: DutySet() };
      const side = entries.reduce((known, entry) => {
        const tried = entry.due?.startsWith(own)
          ? { ...known, done: known.done.add(entry.due.slice(own.length)) }
          : known;
        return tellSide(opening, party, tried, entry);
      }, begun);
      return [party, side];
    }),
  );
}

/** What a side knows before anything happens: whose an incident is, the meetings that are set, and when its own seats are away. */
export function beforehand(opening: Opening, party: Party): PolicyView {
  const startex = startexOf(opening);
  const { incidents, world } = opening.scenario;
  const { meetings = [], unavailable = [] } = world;
  return nothingKnown(party, {
    victims: Object.fromEntries(Object.entries(incidents).map(([name, { victim }]) => [name, victim])),
    meetings: Object.fromEntries(meetings.map(({ id, at }) => [id, momentOf(at, startex)])),
    absences: unavailable
      .filter(({ seat }) => partyOf(seat) === party)
      .map(({ seat, from, to }) => ({ seat, from: momentOf(from, startex), to: momentOf(to, startex) })),
  });
}

function tellSide(opening: Opening, party: Party, side: Side, entry: Entry): Side {
  const shown = shownToParty(party, seatsOf(opening, party), Object.keys(opening.profile.parties), entry);
  return shown === null ? side : { ...side, view: knowMore(side.view, shown) };
}

/** Who plays, and by which agreement: what was planned before is planned afresh. */
const changesAll: readonly string[] = ['cast.set', 'agreement.amend'];

/** Shows an entry to every side, and brings the plans of those on a policy up to date. */
export function planSides(work: Work, entry: Entry): void {
  const afresh = changesAll.includes(entry.do);
  for (const [party, side] of work.state.sides) {
    const told = tellSide(work.state.opening, party, side, entry);
    if (told === side && !afresh) continue;
    work.state.sides = work.state.sides.set(party, told);
    const before = plannedBy(work.state, party);
    const { open, plans } = plansOf(work.state, party, told, new Set(afresh ? [] : before));
    for (const duty of before) if (afresh || !open.has(duty)) drop(work, planId(party, duty));
    for (const plan of plans) put(work, party, plan);
  }
}

function plannedBy({ plans }: State, party: Party): string[] {
  const own = planId(party, '');
  return [...plans.keys()]
    .filter((id) => id.startsWith(own))
    .map((id) => id.slice(own.length))
    .sort();
}

export const seatsOf = ({ profile }: Opening, party: Party): Seat[] =>
  Object.keys(profile.parties[party]?.seats ?? {}).map((seat) => `${party}/${seat}`);

/** Only the seats that a policy plays act on it. */
function plansOf(state: State, party: Party, { view, done }: Side, kept: ReadonlySet<string>): Planned {
  const played: Record<string, Seat[]> = {};
  for (const seat of seatsOf(state.opening, party)) {
    const { by, policy } = playerOf(state, seat);
    if (by === 'policy' && policy !== undefined) (played[policy] ??= []).push(seat);
  }
  const { profile, opening } = state;
  const open = new Set<string>();
  const plans = Object.entries(played).flatMap(([name, seats]) => {
    const planned = plansFor({
      seats,
      policy: policies[name as keyof typeof policies],
      seed: opening.seed,
      party,
      profile,
      view,
      done,
      kept,
      replies: opening.scenario.replies,
    });
    for (const duty of planned.open) open.add(duty);
    return planned.plans;
  });
  return { open, plans };
}

const planId = (party: Party, duty: string): string => `policy ${party} ${duty}`;

function drop(work: Work, id: string): void {
  work.dropped.push(id);
  work.state.plans = work.state.plans.delete(id);
  work.state.agenda = cancel(work.state.agenda, id);
}

function put(work: Work, party: Party, { duty, at: planned, act }: Plan): void {
  const id = planId(party, duty);
  const at = instant(Math.max(planned, work.state.now));
  const input: ActInput = { at, by: { seat: act.seat }, do: act.do, refs: act.refs, with: act.with };
  work.added.push({ id, at: iso(at), what: 'act' });
  work.state.plans = work.state.plans.set(id, input);
  work.state.agenda = schedule(work.state.agenda, {
    id,
    at,
    order: precedence.act,
    what: { kind: 'act', plan: id, policy: { party, duty } },
  });
}

/** A duty that was done, or tried and refused, is not planned again. */
export function dutyDone(state: State, { party, duty }: { party: Party; duty: string }): State {
  const side = state.sides.get(party);
  return side ? { ...state, sides: state.sides.set(party, { ...side, done: side.done.add(duty) }) } : state;
}
