/** Processes of the live bench: each does one thing, is asked over its channel, and is ended at the end of what it was for. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly pid: number;
  /** Asks it to do something, and waits for what it tells. */
  readonly ask: <T>(what: string, ...given: readonly unknown[]) => Promise<T>;
  readonly end: (signal?: 'SIGKILL' | 'SIGTERM') => Promise<void>;
}

interface Told {
  readonly value?: unknown;
  readonly failed?: string;
}

/** The source, or its build beside that of the bench. */
const isSource = import.meta.url.endsWith('.ts');

export const programOf = (name: string): URL =>
  new URL(isSource ? `./${name}.ts` : `./${name}.js`, import.meta.url);

export function startChild(name: string, ...args: readonly string[]): Child {
  const execArgv = [...(isSource ? ['--import', 'tsx'] : []), '--expose-gc', '--max-old-space-size=4096'];
  const child = fork(fileURLToPath(programOf(name)), args, { execArgv });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    pid: child.pid ?? 0,
    ask: (what, ...given) =>
      new Promise((resolve, reject) => {
        const gone = (): void => reject(new Error(`${name} ended while it was asked to ${what}.`));
        child.once('exit', gone);
        child.once('message', ({ value, failed }: Told) => {
          child.off('exit', gone);
          if (failed === undefined) resolve(value as never);
          else reject(new Error(`${name}, asked to ${what}: ${failed}`));
        });
        child.send({ what, given });
      }),
    end: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await ended;
    },
  };
}

/** In the process itself: answers what it is asked, one thing after the other. */
export function answerParent(does: Readonly<Record<string, (...given: never[]) => unknown>>): void {
  // without the bench it is for nothing
  process.on('disconnect', () => process.exit());
  process.on('message', ({ what, given }: { what: string; given: never[] }) => {
    const tell = (told: Told): void => void process.send?.(told);
    Promise.resolve()
      .then(() => does[what]?.(...given))
      .then(
        (value) => tell({ value }),
        (error: unknown) => tell({ failed: error instanceof Error ? error.message : String(error) }),
      );
  });
}
