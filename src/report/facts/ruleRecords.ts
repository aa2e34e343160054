/**
 * How each rule of the mechanism fared: kept, later than the profile assumes, departed from, set aside, or refused by. A rule that
 * nothing in the run was held against is not told of.
 */
import type { Entry } from '../../contract/entry.ts';
import type { JournalEntry } from '../../contract/journal.ts';
import { RULES, ruleIds } from '../../contract/rule.ts';
import type { RuleForce, RuleId } from '../../contract/rule.ts';
import { parseInstant } from '../../contract/time.ts';
import { agreementAt } from '../amended.ts';
import { actingSeat, coursesOf, passagesOf, tookEffect } from '../chronicle.ts';
import type { Chronicle, Course } from '../chronicle.ts';
import { everyRound } from '../timeliness.ts';
import type { ClockName } from '../timeliness.ts';
import { asked } from './asked.ts';

export interface RuleInstance {
  readonly ref: string;
  readonly at: string;
  readonly by: string | null;
  /** The number of the entry; null where it is counted from several. */
  readonly entry: number | null;
}

export interface LateInstance {
  readonly ref: string;
  readonly dueAt: string;
  /** Net of the time that its clock stood still. */
  readonly byMs: number | null;
  /** It had not come when the log ends. */
  readonly never: boolean;
  /** What made up for it, such as the meeting that was held; null where it is the subject itself. */
  readonly by: string | null;
}

export interface RuleFacts {
  readonly id: RuleId;
  readonly force: RuleForce;
  readonly source: string;
  readonly text: string;
  readonly kept: number;
  readonly late: readonly LateInstance[];
  readonly departed: readonly RuleInstance[];
  readonly aside: readonly RuleInstance[];
  readonly refused: readonly RuleInstance[];
}

interface Counted {
  readonly kept: number;
  readonly late: readonly LateInstance[];
}

export function rulesOf(chronicle: Chronicle, journal: readonly JournalEntry[]): RuleFacts[] {
  return ruleIds
    .map((id) => ruleOf(id, chronicle, journal))
    .filter(({ kept, late, departed, aside, refused }) =>
      [kept, late.length, departed.length, aside.length, refused.length].some((count) => count > 0),
    );
}

function ruleOf(id: RuleId, chronicle: Chronicle, journal: readonly JournalEntry[]): RuleFacts {
  const { entries } = chronicle;
  const departed = brokenIn(entries, id, 'departed');
  const aside = brokenIn(entries, id, 'aside');
  const refused = [
    ...entries.filter((entry) => entry.refused?.rule === id).map((entry) => instance(entry, entry.on ?? '')),
    ...journal
      .filter(({ rule }) => rule === id)
      .map(({ at, by, on }) => ({ ref: on ?? '', at, by, entry: null })),
  ];
  const due = timed[id]?.(chronicle) ?? { kept: 0, late: [] };
  const held = entries.filter(
    (entry) => tookEffect(entry) && asked[id]?.[entry.do]?.(entry, chronicle),
  ).length;
  return {
    id,
    ...RULES[id],
    kept: due.kept + Math.max(0, held - departed.length - aside.length),
    late: due.late,
    departed,
    aside,
    refused,
  };
}

const instance = (entry: Entry, ref: string): RuleInstance => ({
  ref,
  at: entry.at,
  by: actingSeat(entry) || null,
  entry: entry.seq,
});

function brokenIn(entries: readonly Entry[], id: RuleId, wanted: 'departed' | 'aside'): RuleInstance[] {
  return entries.flatMap((entry) =>
    (entry.broken ?? [])
      .filter(({ rule, how }) => rule === id && how === wanted)
      .map(({ ref }) => instance(entry, ref)),
  );
}

const timed: Partial<Record<RuleId, (chronicle: Chronicle) => Counted>> = {
  'REQ-1': (chronicle) => clocks(chronicle, 'ack'),
  'REQ-2': (chronicle) => clocks(chronicle, 'answer'),
  'REQ-4': (chronicle) => clocks(chronicle, 'update'),
  'PRES-1': (chronicle) => checks(chronicle, 'dossier', 'custody', renewedOrLapsed),
  'CHAN-2': (chronicle) =>
    checks(chronicle, 'channel', 'check', checked, (course) => !isDialogue(chronicle, course)),
  'REV-1': (chronicle) =>
    checks(chronicle, 'channel', 'check', checked, (course) => isDialogue(chronicle, course)),
};

function clocks(chronicle: Chronicle, clock: ClockName): Counted {
  const rounds = coursesOf(chronicle, 'request').flatMap((course) =>
    everyRound(course, clock, chronicle.now).map((round) => ({ ...round, ref: course.ref })),
  );
  return {
    kept: rounds.filter(({ result }) => result === 'met').length,
    late: rounds
      .filter(({ result }) => result === 'late' || result === 'never')
      .map(({ ref, dueAt, net, allowed, result }) => ({
        ref,
        dueAt,
        byMs: net - allowed,
        never: result === 'never',
        by: null,
      })),
  };
}

type Happened = 'kept' | 'overdue' | 'made-up' | null;

/** Deadlines that begin anew whenever they are kept. */
function checks(
  chronicle: Chronicle,
  machine: string,
  region: string,
  happened: (from: string, to: string, by: string) => Happened,
  concerns: (course: Course) => boolean = () => true,
): Counted {
  const entries = new Map(chronicle.entries.map((entry) => [entry.seq, entry]));
  let kept = 0;
  const late: LateInstance[] = [];
  for (const course of coursesOf(chronicle, machine).filter(concerns)) {
    for (const { from, state, at, entry } of passagesOf(course, region)) {
      const what = happened(from, state, entries.get(entry)?.do ?? '');
      if (what === 'kept') kept += 1;
      if (what === 'overdue') late.push({ ref: course.ref, dueAt: at, byMs: null, never: true, by: null });
      const open = late.findLastIndex(({ ref, never }) => ref === course.ref && never);
      const missed = late[open];
      if (what === 'made-up' && missed)
        late[open] = {
          ...missed,
          byMs: ms(at) - ms(missed.dueAt),
          never: false,
          by: entries.get(entry)?.on ?? null,
        };
    }
  }
  return { kept, late };
}

/** What begins the count anew without the channel having been used. */
const notUsed = ['channel.open', 'channel.lift', 'channel.restore', 'agreement.amend', 'state.set'];

/** A check of a channel, or a meeting of its ministers: it is used in time, or it falls due first. */
function checked(from: string, to: string, by: string): Happened {
  if (to === 'overdue') return 'overdue';
  if (to !== 'waiting' || from === 'off' || from === '' || notUsed.includes(by)) return null;
  return from === 'overdue' ? 'made-up' : 'kept';
}

/** A preservation that is renewed goes on; one that is not lapses at its instant. */
function renewedOrLapsed(from: string, to: string, by: string): Happened {
  if (to === 'lapsed') return 'overdue';
  return from === 'held' && by === 'custody.renew' ? 'kept' : null;
}

const ms = (at: string): number => parseInstant(at) ?? Number.NaN;

const isDialogue = (chronicle: Chronicle, { ref }: Course): boolean =>
  agreementAt(chronicle).channels[ref.slice(ref.indexOf('/') + 1)]?.kind === 'dialogue';
