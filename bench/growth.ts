/** How time and memory grow with the length of an exercise: each length in a process of its own, without what tests would keep. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Growth {
  readonly entries: number;
  /** Milliseconds of play. */
  readonly time: number;
  /** The most memory that the process held, in MB. */
  readonly peak: number;
}

/** The source, or its build beside that of the bench. */
const isSource = import.meta.url.endsWith('.ts');
const program = fileURLToPath(
  new URL(isSource ? './growthProcess.ts' : './growthProcess.js', import.meta.url),
);

/** About so many entries come of one matter. */
const ENTRIES_OF_MATTER = 10.5;

export async function growth(entries: number): Promise<Growth> {
  const matters = Math.ceil(entries / ENTRIES_OF_MATTER);
  const child = fork(program, [String(matters)], { execArgv: isSource ? ['--import', 'tsx'] : [] });
  const [told] = (await Promise.race([once(child, 'message'), failed(child)])) as [Growth];
  return told;
}

async function failed(child: ReturnType<typeof fork>): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`The process that plays a long exercise ended with ${code ?? 'a signal'}.`);
}
