/** Runs a scenario without people or wall time: the log is the same byte for byte each time. */
import type { Refusal } from '../contract/entry.ts';
import { instant, iso } from '../contract/time.ts';
import type { Instant } from '../contract/time.ts';
import { lifeOf } from '../engine/look.ts';
import type { Opening } from '../engine/state.ts';
import type { Log } from '../store/log.ts';
import { openHost } from './host.ts';
import type { Host, Publish } from './host.ts';

export interface HeadlessRun {
  readonly host: Host;
  readonly stopped: Refusal | null;
}

const director = { seat: 'director' } as const;
const toTheEnd = instant(Number.POSITIVE_INFINITY);

export async function runHeadless(
  opening: Opening,
  log: Log,
  publish: Publish,
  until: Instant = toTheEnd,
): Promise<HeadlessRun> {
  return goOn(await openHost(opening, log, publish), until);
}

/** Plays what is due up to an instant; once the exercise has ended, its log is closed. */
export async function goOn(host: Host, until: Instant = toTheEnd): Promise<HeadlessRun> {
  const life = () => lifeOf(host.state(), 'exercise');
  if (life() === 'planned') {
    const start = { at: host.state().now, by: director, do: 'exercise.start', refs: {}, with: {} } as const;
    const refused = await host.act(start);
    if (refused) return { host, stopped: refused };
  }
  const stopped = await host.advanceTo(until);
  if (stopped === null && afterEndex.includes(life())) await closeRun(host);
  return { host, stopped };
}

const afterEndex: readonly string[] = ['ended', 'hotWash', 'closed'];

/** After ENDEX: hot wash, close, and the entry that says the log is whole. What is done already is refused and left. */
async function closeRun(host: Host): Promise<void> {
  const at = host.state().now;
  await host.act({ at, by: director, do: 'exercise.hotWash', refs: {}, with: {} });
  await host.act({ at, by: director, do: 'exercise.close', refs: {}, with: {} });
  await host.act({
    at,
    by: { seat: 'engine' },
    do: 'log.close',
    with: { entries: host.state().seq + 1, at: iso(at) },
  });
}
