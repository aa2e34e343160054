/** What is otherwise in a run than in the one before: expectations above all, in lines. */
import type { ExpectationSummary, RunSummary } from '../contract/runSummary.ts';
import { readableInstants } from './dates.ts';
import { wrapped } from './line.ts';
import type { Line } from './line.ts';
import { countOf } from './wording.ts';

export function changeLines(before: RunSummary, now: RunSummary): Line[] {
  const changed = [...changedOrNew(before, now), ...gone(before, now)];
  return [...(changed.length === 0 ? unchanged(now) : changed), ...logLines(before, now)];
}

function changedOrNew(before: RunSummary, { expectations, now }: RunSummary): Line[] {
  const was = new Map(before.expectations.map((one) => [one.id, one]));
  return expectations.flatMap((one) => {
    const old = was.get(one.id);
    if (old?.met === one.met) return [];
    const words = old === undefined ? `new, ${metWords(one)}` : `was ${metWords(old)}, is ${metWords(one)}`;
    const mark = one.met === true ? '✓' : one.met === false ? '✗' : '·';
    const tone = one.met === true ? 'good' : one.met === false ? 'bad' : 'quiet';
    return wrapped(
      `${mark} ${one.id} ${one.says ?? ''}: ${words}; ${readableInstants(one.why, now)}`,
      2,
      tone,
    );
  });
}

function gone(before: RunSummary, now: RunSummary): Line[] {
  const left = new Set(now.expectations.map(({ id }) => id));
  return before.expectations
    .filter(({ id }) => !left.has(id))
    .flatMap((one) => wrapped(`· ${one.id} ${one.says ?? ''}: was ${metWords(one)}, is gone`, 2, 'quiet'));
}

const metWords = ({ met }: ExpectationSummary): string =>
  met === null ? 'not yet due' : met ? 'met' : 'not met';

function unchanged({ expectations }: RunSummary): Line[] {
  const met = expectations.filter((one) => one.met === true).length;
  const counts =
    expectations.length === 0
      ? 'There are no expectations'
      : `No expectation changed: ${met} of ${expectations.length} met`;
  return wrapped(`${counts}.`, 2);
}

function logLines(before: RunSummary, now: RunSummary): Line[] {
  const words =
    before.logHash === now.logHash
      ? 'The log is the same, byte for byte.'
      : `The log has ${countOf(now.entries, 'entry', 'entries')}; it had ${before.entries}.`;
  return wrapped(words, 2, 'quiet');
}
