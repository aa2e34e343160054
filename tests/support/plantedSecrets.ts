/** A scenario with a mark in everything that is not for everyone, naming whose it is: `SECRET-OF-us/desk-12`. */
import type { ActInput } from '../../src/contract/input.ts';
import { isAct, isChoice, isInject } from '../../src/contract/scenario.ts';
import type { Scenario, StoryItem } from '../../src/contract/scenario.ts';
import type { Place } from '../../src/contract/live/place.ts';
import { instant } from '../../src/contract/time.ts';
import { partyOf } from '../../src/contract/subject.ts';
import { marked } from './secrets.ts';

let planted = 0;
const mark = (owner: string): string => ` SECRET-OF-${owner}-${(planted += 1)} `;

export function withPlantedSecrets(scenario: Scenario): Scenario {
  return {
    ...scenario,
    incidents: Object.fromEntries(
      Object.entries(scenario.incidents).map(([id, incident]) => [
        id,
        { ...incident, truth: { ...incident.truth, planted: mark('truth') } },
      ]),
    ),
    briefs: Object.fromEntries(
      Object.entries(scenario.briefs).map(([seat, brief]) => [seat, { ...brief, 'you-know': mark(seat) }]),
    ),
    objectives: scenario.objectives.map((objective) => ({ ...objective, text: mark('control') })),
    discussion: scenario.discussion.map((question) => ({ ...question, 'look-for': mark('control') })),
    variables: { ...scenario.variables, planted: mark('control') },
    storyline: scenario.storyline.map(plantedItem),
  };
}

function plantedItem(item: StoryItem): StoryItem {
  if (isChoice(item)) return { ...item, choice: { ...item.choice, ask: mark(item.choice.seat) } };
  if (isInject(item)) {
    const to = typeof item.inject === 'string' ? [item.inject] : item.inject;
    const [only = ''] = to;
    return to.length === 1 && only !== 'all' ? { ...item, body: mark(only) } : item;
  }
  if (!isAct(item) || partyOf(item.as) === null) return item;
  const input: ActInput = {
    at: instant(0),
    by: { seat: item.as },
    do: item.do,
    refs: {},
    with: item.with ?? {},
  };
  planted += 1;
  return { ...item, title: mark('control'), with: { ...marked(input, planted).with } };
}

/** The owners of all marks in a text. */
export function ownersIn(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/SECRET-OF-([a-z0-9/]+(?:-[a-z]+)*)-\d+/g)].map(([, owner = '']) => owner),
  );
}

/** Whether what belongs to an owner may be told in a place. */
export function mayKnow({ id, kind, party, seats }: Place, owner: string): boolean {
  if (kind === 'director') return true;
  if (owner === id) return true;
  if (owner === 'truth') return false;
  if (kind === 'controller' || kind === 'evaluator') return true;
  // who the director is, both sides know
  return owner === party || seats.includes(owner) || (owner === 'director-name' && party !== null);
}
