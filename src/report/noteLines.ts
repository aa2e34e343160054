/** Departures, refusals and artificialities in lines, and the expectations with their ticks. */
import { RULES } from '../contract/rule.ts';
import type { RuleId } from '../contract/rule.ts';
import type { RunSummary } from '../contract/runSummary.ts';
import { momentWords, readableInstants } from './dates.ts';
import { wrapped } from './line.ts';
import type { Line } from './line.ts';
import type { Naming } from './naming.ts';

export function conductLines(summary: RunSummary, naming: Naming): Line[] {
  const { now } = summary;
  const departed = summary.departures.flatMap(({ rule, at, by, entry }) => {
    const text = rule in RULES ? RULES[rule as RuleId].text : '';
    return wrapped(
      `! ${rule} departed from by ${naming.seat(by)}, ${momentWords(at, now)} (entry ${entry}): ${text}`,
      2,
      'flag',
    );
  });
  const refused = summary.refusals.flatMap(({ item, by, at, entry, message, expected }) => {
    const what = `${item ?? 'an act'} of ${naming.seat(by)}, ${momentWords(at, now)} (entry ${entry})`;
    return wrapped(
      `✗ refused: ${what}: ${message}${expected ? ' The scenario allows for that.' : ''}`,
      2,
      expected ? 'plain' : 'bad',
    );
  });
  const artificial = summary.artificialities.flatMap(({ do: verb, at, entry, rules, why }) => {
    const set = rules.length === 0 ? '' : `, ${rules.join(', ')} set aside`;
    return wrapped(
      `! artificiality: ${verb}${set}, ${momentWords(at, now)} (entry ${entry})${why === null ? '' : `: ${why}`}`,
      2,
      'flag',
    );
  });
  return [...departed, ...refused, ...artificial];
}

export function expectationLines({ expectations, now }: RunSummary): Line[] {
  return expectations.flatMap(({ id, met, says, why }) => {
    const told = says === null ? id : `${id} ${says}`;
    const because = readableInstants(why, now);
    if (met === null) return wrapped(`· ${told}: not yet due`, 2, 'quiet');
    return met
      ? wrapped(`✓ ${told}: met; ${because}`, 2, 'good')
      : wrapped(`✗ ${told}: not met; ${because}`, 2, 'bad');
  });
}
