/** Runs a scenario to its end without people or wall time: the log is the same byte for byte each time. */
import type { Refusal } from '../contract/entry.ts';
import { instant, iso } from '../contract/time.ts';
import type { Opening } from '../engine/state.ts';
import type { Log } from '../store/log.ts';
import { openHost } from './host.ts';
import type { Host, Publish } from './host.ts';

export interface HeadlessRun {
  readonly host: Host;
  readonly stopped: Refusal | null;
}

const director = { seat: 'director' } as const;

export async function runHeadless(opening: Opening, log: Log, publish: Publish): Promise<HeadlessRun> {
  const host = await openHost(opening, log, publish);
  await host.act({ at: host.state().now, by: director, do: 'exercise.start', refs: {}, with: {} });
  const stopped = await host.advanceTo(instant(Number.POSITIVE_INFINITY));
  if (stopped === null) await closeRun(host);
  return { host, stopped };
}

/** After ENDEX: hot wash, close, and the entry that says the log is whole. */
async function closeRun(host: Host): Promise<void> {
  const at = host.state().now;
  await host.act({ at, by: director, do: 'exercise.hotWash', refs: {}, with: {} });
  await host.act({ at, by: director, do: 'exercise.close', refs: {}, with: {} });
  await host.act({ at, by: { seat: 'engine' }, do: 'log.close', with: { entries: host.state().seq + 1, at: iso(at) } });
}
