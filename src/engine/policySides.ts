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
import type { Plan } from './policy/plans.ts';
import { knowMore, nothingKnown, shownToParty } from './policy/policyView.ts';
import type { PolicyView } from './policy/policyView.ts';
import type { Side } from './policy/side.ts';
import { momentOf, playerOf, startexOf } from './state.ts';
import type { Opening, State } from './state.ts';
import type { Work } from './work.ts';

/** A scenario in which only scripts play keeps no sides, and can put none on a policy later. */
export function openSides(opening: Opening): Map<Party, Side> {
  const cast = Object.values(opening.scenario.cast);
  if (cast.every((player) => player['played-by'] === 'script')) return Map();
  return Map(
    Object.keys(opening.profile.parties).map((party): [Party, Side] => [
      party,
      { view: beforehand(opening, party), done: DutySet() },
    ]),
  );
}

/** What a side knows before anything happens: the meetings that are set, and when its own seats are away. */
function beforehand(opening: Opening, party: Party): PolicyView {
  const startex = startexOf(opening);
  const { meetings = [], unavailable = [] } = opening.scenario.world;
  return nothingKnown(party, {
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

/** The sides as the entries of a log have left them. */
export function foldSides(opening: Opening, entries: readonly Entry[]): Map<Party, Side> {
  return openSides(opening).map((opened, party) => {
    const own = planId(party, '');
    return entries.reduce((side, entry) => {
      const tried = entry.due?.startsWith(own)
        ? { ...side, done: side.done.add(entry.due.slice(own.length)) }
        : side;
      return tellSide(opening, party, tried, entry);
    }, opened);
  });
}

/** Shows an entry to every side, and brings the plans of those on a policy up to date. */
export function planSides(work: Work, entry: Entry): void {
  for (const [party, side] of work.state.sides) {
    const told = tellSide(work.state.opening, party, side, entry);
    if (told === side && entry.do !== 'cast.set') continue;
    work.state = { ...work.state, sides: work.state.sides.set(party, told) };
    keepPlans(work, party, plansOf(work.state, party, told));
  }
}

const seatsOf = ({ profile }: Opening, party: Party): Seat[] =>
  Object.keys(profile.parties[party]?.seats ?? {}).map((seat) => `${party}/${seat}`);

/** Only the seats that a policy plays act on it. */
function plansOf(state: State, party: Party, side: Side): Plan[] {
  const played: Record<string, Seat[]> = {};
  for (const seat of seatsOf(state.opening, party)) {
    const { by, policy } = playerOf(state, seat);
    if (by === 'policy' && policy !== undefined) (played[policy] ??= []).push(seat);
  }
  const { profile, opening } = state;
  return Object.entries(played).flatMap(([name, seats]) => {
    const policy = policies[name as keyof typeof policies];
    const plans = plansFor(
      policy,
      opening.seed,
      party,
      profile,
      side.view,
      side.done,
      opening.scenario.replies,
    );
    return plans.filter((plan) => seats.includes(plan.act.seat));
  });
}

const planId = (party: Party, duty: string): string => `policy ${party} ${duty}`;

function keepPlans(work: Work, party: Party, plans: readonly Plan[]): void {
  const open = new Set(plans.map(({ duty }) => planId(party, duty)));
  const gone = [...work.state.plans.keys()].filter((id) => id.startsWith(planId(party, '')) && !open.has(id));
  for (const id of gone.sort()) drop(work, id);
  for (const plan of plans) if (!work.state.plans.has(planId(party, plan.duty))) put(work, party, plan);
}

function drop(work: Work, id: string): void {
  work.dropped.push(id);
  work.state = { ...work.state, plans: work.state.plans.delete(id), agenda: cancel(work.state.agenda, id) };
}

function put(work: Work, party: Party, { duty, at: planned, act }: Plan): void {
  const id = planId(party, duty);
  const at = instant(Math.max(planned, work.state.now));
  const input: ActInput = { at, by: { seat: act.seat }, do: act.do, refs: act.refs, with: act.with };
  work.added.push({ id, at: iso(at), what: 'act' });
  work.state = {
    ...work.state,
    plans: work.state.plans.set(id, input),
    agenda: schedule(work.state.agenda, {
      id,
      at,
      order: precedence.act,
      what: { kind: 'act', plan: id, policy: { party, duty } },
    }),
  };
}

/** A duty that was done, or tried and refused, is not planned again. */
export function dutyDone(state: State, { party, duty }: { party: Party; duty: string }): State {
  const side = state.sides.get(party);
  return side ? { ...state, sides: state.sides.set(party, { ...side, done: side.done.add(duty) }) } : state;
}
