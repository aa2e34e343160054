/** Sentences for what runs the exercise itself. */
import type { conductActs } from '../../contract/act/conduct.ts';
import { given } from './told.ts';
import type { Sentence } from './told.ts';

export const conductSentences: Record<keyof typeof conductActs, Sentence> = {
  'exercise.start': () => 'STARTEX: the exercise begins',
  'exercise.pause': (a) => `The exercise is paused${a.says('reason')}`,
  'exercise.resume': () => 'The exercise goes on',
  'exercise.freeze': (a) => `REAL EMERGENCY called by ${a.who}: the exercise is frozen${a.says('what')}`,
  'exercise.unfreeze': () => 'The emergency is over; the exercise is paused',
  'exercise.end': () => 'ENDEX: the exercise ends',
  'exercise.hotWash': () => 'The hot wash begins',
  'exercise.close': () => 'The exercise is closed',
  'conduct.discuss': (a) => `Discussion${given(' ', a.field('part'))}: the clock stands`,
  'conduct.openMove': (a) => `A move opens${given(': ', a.field('part'))}${given(', to ', a.moment('to'))}`,
  'conduct.closeMove': (a) => `The move is closed; its window is played${given(', to ', a.moment('to'))}`,
  'conduct.clock': (a) =>
    `The clock runs${given(', ', a.field('speed'))}${a.field('speed') === '' ? '' : ' times as fast'}`,
  'cell.ready': (a) => `${a.who} is ready`,
  'cell.notReady': (a) => `${a.who} is not ready yet`,
  'act.cancel': (a) => `${a.who} takes a planned act back`,
  'inject.deliver': (a) => `Inject${a.says('title')}`,
  'inject.share': (a) =>
    `${a.who} shares ${a.field('item') || 'an inject'} with ${a.field('with') === 'party' ? 'its own side' : a.other}${a.says('title')}`,
  'agreement.amend': (a) => `The agreement is amended${a.says('text')}`,
  'availability.set': (a) =>
    `${a.field('seat') === '' ? 'Somebody' : a.seat('seat')} is away${given(' from ', a.moment('from'))}${given(' to ', a.moment('to'))}${a.says('reason')}${given('; substitute: ', a.substitute('seat'))}`,
  'endex.set': (a) => `The director moves ENDEX${given(' to ', a.moment('at'))}`,
  'deadline.extend': (a) =>
    `The director gives the ${clockTo(a.field('clock') || 'answer', a.it)} more time${given(', until ', a.moment('to'))}${a.says('why')}`,
  'deadline.excuse': (a) =>
    `The director excuses the ${clockTo(a.field('clock') || 'answer', a.it)}${a.says('why')}`,
  'state.set': (a) =>
    `The director sets a state by hand${given(': ', a.field('subject'))}${given(' to ', a.field('to'))}${a.says('why')}`,
  'item.skip': (a) => `Control skips ${a.field('item') || 'an item'}${a.says('why')}`,
  'item.hold': (a) => `Control holds ${a.field('item') || 'an item'} back${a.says('why')}`,
  'item.release': (a) => `Control lets ${a.field('item') || 'an item'} come up now${a.says('why')}`,
  'item.edit': (a) =>
    `Control changes ${a.field('item') || 'an item'}${given(', to come up at ', a.moment('at'))}${given(', for ', a.seats('to').join(', '))}${a.says('title')}${a.says('why')}`,
  'item.mark': (a) =>
    `Control marks ${a.field('item') || 'an item'}${given(' as ', a.field('as'))}${a.says('why')}`,
  'choice.take': (a) =>
    `${a.who} chooses${given(' ', a.field('option'))}${given(' in ', a.field('choice'))}${a.says('why')}`,
  'cast.set': (a) =>
    `${a.field('who') === '' ? 'A seat' : a.seat('who')} is now played by ${a.field('by') || 'somebody else'}`,
  'note.write': (a) => `${a.who} notes${a.says('text')}`,
};

/** What a request's clock counts, in words. */
export function clock(name: string): string {
  return name === 'ack' ? 'acknowledgement' : name;
}

/** What a request's clock counts, and of which: `acknowledgement of US-1`, `answer to US-1`. */
export const clockTo = (name: string, it: string): string =>
  `${clock(name)} ${name === 'ack' ? 'of' : 'to'} ${it}`;
