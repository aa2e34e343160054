/** Names of new things are made for people: nobody types an id. */
import { plainName, sideIn } from '../../src/picture/words.ts';
import { openPlans } from './move.ts';
import { namesOn } from './useCell.ts';
import type { SeatFacts } from './useCell.ts';

/** A name for what an act brings into being, one that nobody has; what is planned for later in a move will take one too. */
export function freshName(facts: SeatFacts, machine: string): string {
  const { seen, ours, party } = facts;
  const short = ours.short.toLowerCase();
  const stem = machine === 'request' ? short : machine === 'call' ? 'call' : `${machine}-${short}`;
  const taken = new Set([...namesOn(seen, machine), ...asked(seen.entries)].map((name) => plainName(name)));
  const own = namesOn(seen, machine).filter((name) => sideIn(`x/${name}`) === party).length;
  let number = (machine === 'request' ? own + 1 : 1) + openPlans(facts).filter(({ makes }) => makes).length;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** The name that a new thing was given when its form was begun, unless another of that name has come into being since. */
export const stillFree = (facts: SeatFacts, machine: string, name: string): string =>
  namesOn(facts.seen, machine).includes(`${facts.party}:${name}`) ? freshName(facts, machine) : name;

/** Names under which something was put to control, or decided. */
const asked = (entries: SeatFacts['seen']['entries']): string[] =>
  entries.flatMap((entry) => (typeof entry.with?.['name'] === 'string' ? [entry.with['name']] : []));
