import { isAct, isChoice } from '../contract/scenario.ts';
import { partyOf } from '../contract/subject.ts';
import { parseDuration } from '../contract/time.ts';
import type { Crossed } from './crossFaults.ts';
import { quoted } from './describeFound.ts';
import { brief } from './momentWords.ts';
import type { ScenarioFault } from './scenarioFault.ts';
import type { Row } from './storyGraph.ts';

type Move = { readonly id: string; readonly from: number; readonly to: number };

/**
 * A move is played in one go when it is closed: what comes up inside it and is over before its end, nobody can answer. Told only where
 * its instant is known and a person plays.
 */
export function moveWarnings(crossed: Crossed): ScenarioFault[] {
  const { scenario, times } = crossed;
  const moves = scenario.agenda.flatMap(({ id, conduct, from, to }): Move[] =>
    conduct === 'moves' && from !== undefined
      ? [
          {
            id,
            from: times.momentOf(from),
            to: Math.min(times.endex, to === undefined ? Infinity : times.momentOf(to)),
          },
        ]
      : [],
  );
  return times.graph.rows.flatMap((row) => {
    const { from, to } = times.span(row);
    const move = moves.find((one) => one.from < from && from < one.to);
    if (move === undefined || from !== to || row.item.skip === true) return [];
    return [...choiceLost(row, from, move, crossed), ...callLost(row, from, move, crossed)];
  });
}

function choiceLost({ item, index }: Row, at: number, move: Move, { times }: Crossed): ScenarioFault[] {
  if (!isChoice(item) || item.choice.within === undefined) return [];
  const over = at + (parseDuration(item.choice.within) ?? 0);
  if (over >= move.to || times.plays(item.choice.seat) !== 'person') return [];
  return [
    {
      code: 'lost-in-move',
      path: ['storyline', index, 'choice', 'within'],
      found: quoted(item.choice.within),
      expected: 'time after the end of the move',
      message: `The choice ${quoted(item.id)} is put at ${brief(at)} and is over at ${brief(over)}, inside the move ${quoted(move.id)}, which is played in one go: nobody can choose. Expected time after its end at ${brief(move.to)}.`,
      hint: 'Let the move end where the choice is put, or give the choice more time.',
    },
  ];
}

function callLost(
  { item, index }: Row,
  at: number,
  move: Move,
  { times, profile }: Crossed,
): ScenarioFault[] {
  if (!isAct(item) || item.do !== 'call.place' || times.plays(item.as) !== 'script') return [];
  const other = Object.keys(profile.parties).find((party) => party !== partyOf(item.as)) ?? '';
  if (times.plays(other) !== 'person') return [];
  return [
    {
      code: 'lost-in-move',
      path: ['storyline', index, 'do'],
      found: brief(at),
      expected: 'a part that the clock runs in',
      message: `The call of item ${quoted(item.id)} rings at ${brief(at)}, inside the move ${quoted(move.id)}, which is played in one go: nobody can answer it. Expected a part of the agenda with 'conduct: clock'.`,
    },
  ];
}
