/** What did not go by the rules or by the script: departures, what the director set aside (EX-3), and acts that were refused. */
import type { Entry } from '../contract/entry.ts';
import type { ExpectationSummary, RunSummary } from '../contract/runSummary.ts';
import { isAct } from '../contract/scenario.ts';
import { iso } from '../contract/time.ts';
import { momentOf, startexOf } from '../engine/state.ts';
import { actingSeat, fieldText, inEnglish, tookEffect } from './chronicle.ts';
import type { Chronicle } from './chronicle.ts';
import { expectationWords } from './expectationWords.ts';

export function departuresOf({ entries }: Chronicle): RunSummary['departures'] {
  return entries.flatMap((entry) =>
    (entry.broken ?? [])
      .filter(({ how }) => how === 'departed')
      .map(({ rule, ref }) => ({ rule, at: entry.at, entry: entry.seq, by: actingSeat(entry), ref })),
  );
}

const artificial: readonly string[] = [
  'deadline.extend',
  'deadline.excuse',
  'item.skip',
  'item.hold',
  'item.release',
  'item.edit',
  'item.mark',
  'endex.set',
  'state.set',
];

export function artificialitiesOf({ entries }: Chronicle): RunSummary['artificialities'] {
  return entries
    .filter(
      (entry) =>
        tookEffect(entry) &&
        (artificial.includes(entry.do) || entry.aside !== undefined || entry.for !== undefined),
    )
    .map((entry) => ({
      do: entry.do,
      at: entry.at,
      entry: entry.seq,
      by: entry.by.seat,
      on: entry.on ?? null,
      rules: [...(entry.aside?.rules ?? [])],
      why: (entry.aside?.why ?? fieldText(entry, 'why')) || null,
    }));
}

export function refusalsOf({ entries, opening }: Chronicle): RunSummary['refusals'] {
  const mayFail = new Set(
    opening.scenario.storyline.flatMap((item) => (isAct(item) && item['may-fail'] === true ? [item.id] : [])),
  );
  return entries.flatMap((entry: Entry) => {
    if (!entry.refused) return [];
    const { code, rule, message } = entry.refused;
    const item = entry.item ?? null;
    const expected = item !== null && mayFail.has(item);
    return [
      {
        item,
        at: entry.at,
        entry: entry.seq,
        by: actingSeat(entry),
        do: fieldText(entry, 'do'),
        code,
        rule,
        message,
        expected,
      },
    ];
  });
}

export function expectationsOf({ entries, opening }: Chronicle): ExpectationSummary[] {
  const checked = new Map(
    entries
      .filter(({ do: what }) => what === 'expectation.checked')
      .map((entry) => [fieldText(entry, 'id'), entry]),
  );
  return opening.scenario.expect.map((expectation) => {
    const entry = checked.get(expectation.id);
    return {
      id: expectation.id,
      by: iso(momentOf(expectation.by, startexOf(opening))),
      says: expectation.says === undefined ? expectationWords(expectation) : inEnglish(expectation.says),
      met: entry === undefined ? null : entry.with?.['met'] === true,
      at: entry === undefined ? null : fieldText(entry, 'at') || null,
      why: entry === undefined ? 'its instant has not come' : fieldText(entry, 'why'),
    };
  });
}
