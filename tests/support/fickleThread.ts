/** A thread that answers, fails, ends or never comes back, as it is asked. */
import { answerAsks } from '../../src/thread/answerAsks.ts';

export type FickleAsk =
  { readonly do: 'say'; readonly what: string } | { readonly do: 'fail' | 'end' | 'spin' };

answerAsks((ask: FickleAsk) => {
  switch (ask.do) {
    case 'say':
      return ask.what;
    case 'fail':
      throw new Error('It fails.');
    case 'end':
      return process.exit(1);
    case 'spin':
      for (;;);
  }
});
