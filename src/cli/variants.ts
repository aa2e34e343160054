/** A scenario and its variants by name, each as something to play. */
import { BASE } from '../contract/variant.ts';
import { inEnglish } from '../report/chronicle.ts';
import type { LoadedScenario } from '../scenario/loadScenario.ts';
import { nearest } from '../contract/nearest.ts';
import { exit } from './io.ts';
import type { Failure } from './io.ts';

export interface Playable extends Pick<LoadedScenario, 'scenario' | 'profile'> {
  readonly id: string;
  /** What the variant is called. */
  readonly title: string | null;
}

export function everyVariant({ scenario, profile, variants }: LoadedScenario): Playable[] {
  return [
    { id: BASE, title: null, scenario, profile },
    ...variants.map((one): Playable => {
      const title = scenario.variants.find(({ id }) => id === one.id)?.title;
      return { ...one, title: title === undefined ? null : inEnglish(title) };
    }),
  ];
}

export function variantOf(loaded: LoadedScenario, id: string = BASE): Playable | Failure {
  const all = everyVariant(loaded);
  return (
    all.find((one) => one.id === id) ??
    noSuchVariant(
      id,
      all.map((one) => one.id),
    )
  );
}

export function noSuchVariant(id: string, has: readonly string[]): Failure {
  const near = nearest(id, has);
  const meant = near === undefined ? '' : ` Did you mean ${near}?`;
  const message = `--variant ${id}: there is no such variant.${meant} There ${has.length === 1 ? 'is' : 'are'} ${has.join(', ')}.`;
  return { code: exit.input, message };
}
