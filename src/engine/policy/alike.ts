/** What every policy does alike: habits of an office rather than of a temper. Each is an assumption, and says why. */
import { requestKinds } from '../../contract/act/request.ts';
import type { RequestKind } from '../../contract/act/request.ts';
import type { Parameter } from './habit.ts';

const asked: readonly RequestKind[] = requestKinds.filter((kind) =>
  ['information', 'investigate', 'collect-evidence', 'mitigate', 'preservation'].includes(kind),
);

export const alike = {
  asksFor: {
    is: asked,
    assumption:
      'Policies ask for what clauses 1a and 1b name, and for preservation; demands and protests are left to people.',
  },
  mostCalls: {
    is: 2,
    assumption:
      'A side calls at most twice on one matter, so that two policies do not ring one another without end.',
  },
  viceFrom: {
    is: 3,
    assumption: 'From the severity of a significant incident the deputies talk; below it the working level.',
  },
  ministerFrom: { is: 5, assumption: 'Ministers talk in an emergency only.' },
  arrangedIn: {
    is: { working: '30m', 'vice-ministerial': '4h', ministerial: '12h' },
    assumption: 'Time to brief those who will speak; the profile adds its own time to connect.',
  },
  availableIn: { is: '24h', assumption: 'Who is not there now is there a day later.' },
  planFor: { is: '60d', assumption: 'Two months for a plan of work, well before the next meeting.' },
  preparesBefore: { is: '21d', assumption: 'Three weeks of preparation; none was published.' },
  lateReply: {
    is: '5m',
    assumption: 'A side that was not addressed speaks by itself after five minutes of talk.',
  },
  latePoint: {
    is: '10m',
    assumption: 'Points are read back after ten minutes of talk, whether or not the other side spoke.',
  },
  lateEnd: {
    is: '30m',
    assumption: 'A session in which nothing more happens is ended after half an hour of talk.',
  },
  latePosition: {
    is: '2h',
    assumption: 'Nobody waits longer than two hours for the other side to speak first.',
  },
  lateDraft: { is: '4h', assumption: 'Half a working day for positions.' },
  lateConclusion: { is: '8h', assumption: 'A working day for the outcome text.' },
} as const satisfies Record<string, Parameter<unknown>>;
