/** What the scenario holds back of its incidents and injects until the director reveals it. */
import type { Scenario } from '../../src/contract/scenario.ts';
import type { SeatEntry } from '../../src/contract/view.ts';
import { inWords } from '../text/inWords.ts';
import { revealedIn, truthRows } from './reflections.ts';

interface Held {
  readonly what: string;
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}

/** The first entry of the log holds the whole scenario, and is the director's alone: nobody else has anything here. */
export function truthsIn(entries: readonly SeatEntry[]): readonly Held[] {
  const scenario = entries[0]?.with?.['scenario'] as Scenario | undefined;
  if (scenario === undefined) return [];
  const { incidents, storyline } = scenario;
  const ofIncidents = Object.entries(incidents).flatMap(([what, { title, truth }]) =>
    truth === undefined ? [] : [{ what, title: inWords(title) || what, rows: truthRows(truth) }],
  );
  const ofInjects = storyline.flatMap((item): Held[] =>
    'inject' in item && item.truth !== undefined
      ? [
          {
            what: item.id,
            title: `${item.id} · ${inWords(item.title)}`,
            rows: [['truth', inWords(item.truth)]],
          },
        ]
      : [],
  );
  return [...ofIncidents, ...ofInjects];
}

/** How much of it is still to be revealed. */
export function stillHeld(entries: readonly SeatEntry[]): number {
  const revealed = new Set(revealedIn(entries).map(({ what }) => what));
  return truthsIn(entries).filter(({ what }) => !revealed.has(what)).length;
}
