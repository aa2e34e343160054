/** Plays exercises in which policies take the sides, and shows what one side knows after some entries. */
import type { Entry, Refusal } from '../../src/contract/entry.ts';
import type { PolicyName } from '../../src/contract/policy.ts';
import type { Party } from '../../src/contract/subject.ts';
import { instant } from '../../src/contract/time.ts';
import { lifeOf } from '../../src/engine/look.ts';
import { knowMore, shownToParty } from '../../src/engine/policy/policyView.ts';
import type { PolicyView } from '../../src/engine/policy/policyView.ts';
import type { Replies } from '../../src/engine/policy/words.ts';
import { beforehand, seatsOf } from '../../src/engine/policySides.ts';
import type { Opening } from '../../src/engine/state.ts';
import { given, playTo } from './story.ts';
import type { Play } from './story.ts';

export interface PolicyPlay extends Play {
  /** Planned acts that the engine refused. */
  readonly refused: readonly { readonly duty: string; readonly refusal: Refusal }[];
  readonly ended: boolean;
}

/** What a side knows after these entries, whoever played them. */
export function viewAfter(opening: Opening, entries: readonly Entry[], party: Party): PolicyView {
  const seats = seatsOf(opening, party);
  return entries.reduce(
    (view, entry) => {
      const shown = shownToParty(party, seats, Object.keys(opening.profile.parties), entry);
      return shown === null ? view : knowMore(view, shown);
    },
    beforehand(opening, party),
  );
}

/** Plays until ENDEX. Sides that the cast does not name are played by the script. */
export function playPolicies(
  opening: Opening,
  cast: Readonly<Record<Party, PolicyName>>,
  replies: Replies = {},
): PolicyPlay {
  const players = Object.entries(cast).map(
    ([party, policy]) => [party, { 'played-by': 'policy', policy }] as const,
  );
  const scenario = { ...opening.scenario, cast: Object.fromEntries(players), replies };
  const { play } = given({ ...opening, scenario } as Opening);
  const isOver = (): boolean => ['ended', 'closed'].includes(lifeOf(play.state, 'exercise'));
  const stopped = playTo(play, instant(Number.POSITIVE_INFINITY), () => !isOver());
  if (stopped) throw new Error(`The clock stopped: ${stopped.message}`);
  const refused = play.entries.flatMap(({ due = '', refused: refusal }) =>
    refusal && due.startsWith('policy ') ? [{ duty: due, refusal: refusal as Refusal }] : [],
  );
  return { ...play, refused, ended: isOver() };
}
