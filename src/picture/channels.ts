/** The channels of a story: from when to when each worked, who suspended it, and when it was tested. */
import type { Party } from '../contract/subject.ts';
import type { Story, Stay } from './story.ts';
import { actsOf, coursesOf, sideOf, staysOf } from './story.ts';
import { msOf, nameInWords } from './words.ts';

export interface ChannelFacts {
  readonly ref: string;
  readonly name: string;
  readonly stays: readonly Stay[];
  readonly suspensions: readonly Suspension[];
  /** A check, or for the dialogue a meeting, that is overdue (CHAN-2, REV-1). */
  readonly overdue: readonly Stay[];
  readonly tests: readonly number[];
}

export interface Suspension {
  readonly by: readonly Party[];
  readonly from: number;
  readonly to: number | null;
}

export function channelsOf(story: Story): ChannelFacts[] {
  return coursesOf(story, 'channel').map((course) => {
    const stays = staysOf(course, 'life');
    return {
      ref: course.ref,
      name: story.source.names[course.ref] ?? nameInWords(course.ref),
      stays,
      suspensions: stays
        .filter(({ state }) => state === 'suspended')
        .map(({ from, to }) => {
          const sides = actsOf(course, 'channel.suspend')
            .filter(({ at }) => msOf(at) >= from && (to === null || msOf(at) < to))
            .map(sideOf);
          return { by: [...new Set(sides.filter((side) => side !== null))], from, to };
        }),
      overdue: staysOf(course, 'check').filter(({ state }) => state === 'overdue'),
      tests: actsOf(course, 'channel.test').map(({ at }) => msOf(at)),
    };
  });
}
