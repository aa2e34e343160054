/** Plays policies over the real engine: every entry is shown to each side, its plans are kept, and what is due first is done. */
import type { Entry, Refusal } from '../../src/contract/entry.ts';
import type { Party } from '../../src/contract/subject.ts';
import { instant } from '../../src/contract/time.ts';
import type { Instant } from '../../src/contract/time.ts';
import { advance } from '../../src/engine/advance.ts';
import { peek } from '../../src/engine/agenda.ts';
import { lifeOf } from '../../src/engine/look.ts';
import { openExercise } from '../../src/engine/open.ts';
import type { Policy } from '../../src/engine/policy/habit.ts';
import { plansFor } from '../../src/engine/policy/plans.ts';
import type { Plan } from '../../src/engine/policy/plans.ts';
import { knowMore, nothingKnown, shownToParty } from '../../src/engine/policy/policyView.ts';
import type { PolicyView } from '../../src/engine/policy/policyView.ts';
import type { Replies } from '../../src/engine/policy/words.ts';
import { readAct } from '../../src/engine/readAct.ts';
import { momentOf, startexOf } from '../../src/engine/state.ts';
import type { Opening, State } from '../../src/engine/state.ts';
import { step } from '../../src/engine/step.ts';

/** A planned act that the engine refused. */
export interface RefusedPlan {
  readonly party: Party;
  readonly plan: Plan;
  readonly refusal: Refusal;
}

/** One side that a policy plays. */
export interface Side {
  readonly party: Party;
  readonly policy: Policy;
  view: PolicyView;
  plans: Map<string, Plan>;
  readonly done: Set<string>;
}

export interface PolicyPlay {
  state: State;
  now: Instant;
  readonly entries: Entry[];
  readonly sides: readonly Side[];
  readonly refused: RefusedPlan[];
  readonly ended: () => boolean;
}

const partiesOf = (opening: Opening): Party[] => Object.keys(opening.profile.parties);

export const seatsOf = (opening: Opening, party: Party): string[] =>
  Object.keys(opening.profile.parties[party]?.seats ?? {}).map((seat) => `${party}/${seat}`);

/** What a side knows of an opening before it begins: the meetings that are set, and when its own seats are away. */
export function beforehand(opening: Opening, party: Party): PolicyView {
  const startex = startexOf(opening);
  const { meetings = [], unavailable = [] } = opening.scenario.world;
  const { incidents } = opening.scenario;
  return nothingKnown(party, {
    victims: Object.fromEntries(Object.entries(incidents).map(([name, { victim }]) => [name, victim])),
    meetings: Object.fromEntries(meetings.map(({ id, at }) => [id, momentOf(at, startex)])),
    absences: unavailable
      .filter(({ seat }) => seat.startsWith(`${party}/`))
      .map(({ seat, from, to }) => ({ seat, from: momentOf(from, startex), to: momentOf(to, startex) })),
  });
}

/** What a side knows after these entries, whoever played them. */
export function viewAfter(opening: Opening, entries: readonly Entry[], party: Party): PolicyView {
  const seats = seatsOf(opening, party);
  return entries.reduce(
    (view, entry) => {
      const shown = shownToParty(party, seats, partiesOf(opening), entry);
      return shown === null ? view : knowMore(view, shown);
    },
    beforehand(opening, party),
  );
}

function openPolicies(opening: Opening, cast: Readonly<Record<Party, Policy>>, replies: Replies = {}) {
  const { entry, next } = openExercise(opening);
  const sides = Object.entries(cast).map(([party, policy]): Side => ({
    party,
    policy,
    view: beforehand(opening, party),
    plans: new Map(),
    done: new Set(),
  }));
  const play: PolicyPlay = {
    state: next,
    now: next.now,
    entries: [],
    sides,
    refused: [],
    ended: () => ['ended', 'closed'].includes(lifeOf(play.state, 'exercise')),
  };
  const take = (made: { entry: Entry; next: State }) => {
    play.state = made.next;
    play.now = made.next.now;
    play.entries.push(made.entry);
    for (const side of sides) look(opening, play, side, made.entry, replies);
  };
  take({ entry, next });
  const started = step(play.state, {
    at: play.state.now,
    by: { seat: 'director' },
    do: 'exercise.start',
    refs: {},
    with: {},
  });
  if ('refusal' in started) throw new Error(started.refusal.message);
  take(started);
  return { play, take };
}

function look(opening: Opening, play: PolicyPlay, side: Side, entry: Entry, replies: Replies): void {
  const shown = shownToParty(side.party, seatsOf(opening, side.party), partiesOf(opening), entry);
  if (shown === null) return;
  side.view = knowMore(side.view, shown);
  const { profile } = play.state;
  const { policy, party, view, done, plans } = side;
  const now = plansFor(policy, opening.seed, party, profile, view, done, replies, plans);
  side.plans = new Map(now.map((plan) => [plan.duty, plan]));
}

/** The plan that is due first, if it is due before anything else on the agenda; an act at a due instant comes before the deadline. */
function nextPlan(play: PolicyPlay): { side: Side; plan: Plan; at: Instant } | null {
  let next: { side: Side; plan: Plan; at: Instant } | null = null;
  for (const side of play.sides) {
    for (const plan of side.plans.values()) {
      const at = instant(Math.max(plan.at, play.now));
      if (next === null || at < next.at) next = { side, plan, at };
    }
  }
  return next;
}

/** Plays until an instant, or until ENDEX. */
export function playPolicies(
  opening: Opening,
  cast: Readonly<Record<Party, Policy>>,
  until: Instant = instant(Number.POSITIVE_INFINITY),
  replies: Replies = {},
): PolicyPlay {
  const { play, take } = openPolicies(opening, cast, replies);
  while (!play.ended()) {
    const planned = nextPlan(play);
    const due = peek(play.state.agenda);
    const dueFirst =
      due !== null && (planned === null || due.at < planned.at || (due.at === planned.at && due.order < 1));
    const at = dueFirst ? due.at : planned?.at;
    if (at === undefined || at > until) break;
    if (dueFirst) {
      const advanced = advance(play.state, at);
      if (!advanced || 'stopped' in advanced) throw new Error(`The clock stopped at ${due.id}.`);
      take(advanced);
      continue;
    }
    if (planned) perform(play, take, planned);
  }
  return play;
}

function perform(
  play: PolicyPlay,
  take: (made: { entry: Entry; next: State }) => void,
  { side, plan, at }: { side: Side; plan: Plan; at: Instant },
): void {
  const { seat, do: verb, refs, with: fields } = plan.act;
  side.done.add(plan.duty);
  side.plans.delete(plan.duty);
  const read = readAct({ do: verb, refs, with: fields }, { seat }, at);
  const outcome = 'code' in read ? { refusal: read } : step(play.state, read);
  if ('refusal' in outcome) {
    play.refused.push({ party: side.party, plan, refusal: outcome.refusal });
    play.now = at;
  } else take(outcome);
}
