/** A place on a path in a sentence: whether it stands there, when and how it came there, and what would lead there. */
import type { Story } from './story.ts';
import { byWhom } from './story.ts';
import { triggerWords } from './triggerWords.ts';
import type { Way } from './way.ts';
import { instantOf } from './words.ts';

export function placeSays(story: Story, way: Way, place: number, name: string): string {
  const next = way.possible.find((one) => one.place === place);
  const came = way.visits
    .filter((visit) => visit.place === place)
    .map(
      ({ turn, step }) => `turn ${turn}, ${instantOf(step.at)}${cause(step.on)}${byWhom(story, step.entry)}`,
    );
  const parts = [
    ...(way.current === place ? ['it stands here'] : []),
    ...(came.length > 0 ? [`entered: ${came.join('; ')}`] : []),
    ...(next === undefined ? [] : [`possible next if ${next.triggers.join(', or ')}`]),
  ];
  return parts.length === 0 ? '' : `${name}: ${parts.join('; ')}`;
}

/** A seat that may not know why it moved is shown that it did. */
const cause = (on: string): string => (on === '' || on === 'start' ? '' : `, ${triggerWords(on)}`);

/** Where it stands in the order of time: when it was first entered; what is still to come is told last. */
export const enteredAt = ({ now }: Story, { visits }: Way, place: number): number =>
  visits.find((visit) => visit.place === place)?.step.at ?? now;
