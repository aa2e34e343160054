/** Looking back in threads of their own: one for reports, so that a view need not wait for one. */
import type { Worker } from 'node:worker_threads';
import type { Answer } from '../answer.ts';
import { askInTurn } from '../../thread/askInTurn.ts';
import type { Look, LookAsk } from './look.ts';

const MOST_MS = { view: 30_000, log: 30_000, report: 180_000 } as const;
const advice = 'Ask again later; the command line makes it from the log as well.';

/** `start` starts a thread that runs thread.ts. */
export function threadedLook(
  start: () => Worker,
  most: Readonly<Record<LookAsk['do'], number>> = MOST_MS,
): Look {
  const ports = { start, most: (asked: LookAsk) => most[asked.do], advice };
  const [seen, reported] = [askInTurn<LookAsk>(ports), askInTurn<LookAsk>(ports)];
  return {
    look: (asked) => (asked.do === 'report' ? reported : seen).ask<Answer>(asked),
    close: async () => {
      await Promise.all([seen.close(), reported.close()]);
    },
  };
}
