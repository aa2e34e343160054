/** Why an expectation is or is not met: what it asks, what its subject came to, and by which entries. */
import type { Condition } from '../../contract/condition.ts';
import type { Entry } from '../../contract/entry.ts';
import type { Expectation } from '../../contract/scenario.ts';
import { iso } from '../../contract/time.ts';
import { find, subjectNamed } from '../../engine/condition.ts';
import { nameOfSubject } from '../../engine/conditionWords.ts';
import { leavesMeant } from '../../engine/look.ts';
import { regionOf, stateIn } from '../../../machines/region.ts';
import { momentOf, startexOf } from '../../engine/state.ts';
import { fieldText, inEnglish, readChronicle } from '../chronicle.ts';
import type { Passage } from '../chronicle.ts';
import { because, momentOfEntry } from './because.ts';
import type { Because } from './because.ts';
import { lasted } from './comesUp.ts';
import type { Case } from './comesUp.ts';
import type { Explanation } from './explanation.ts';
import type { SteppedLog } from './steppedLog.ts';
import { asReason, traced, wanting } from './trace.ts';
import type { Traced } from './trace.ts';

export function explainExpectation(kase: Case, log: SteppedLog, expectation: Expectation): Explanation {
  const { entries } = log;
  const held = expectation.holds;
  const checked = entries.find(
    (entry) => entry.do === 'expectation.checked' && fieldText(entry, 'id') === expectation.id,
  );
  const met = checked?.with?.['met'] === true;
  const asked = held === undefined ? null : conditionAsked(log, held, checked);
  return {
    id: expectation.id,
    kind: 'expectation',
    title: expectation.says === undefined ? null : inEnglish(expectation.says),
    status: checked === undefined ? null : met ? 'met' : 'not-met',
    since: checked === undefined ? null : momentOfEntry(checked),
    says: checked === undefined ? notYet(kase, expectation) : fieldText(checked, 'why'),
    reasons: [
      checkedBy(kase, expectation, checked),
      asked === null ? reached(kase, entries, expectation, checked) : asked.reason,
    ],
    wanting: checked === undefined || met ? null : (asked?.wanting ?? asks(expectation)),
  };
}

const byWhen = ({ opening }: Case, { by }: Expectation): string => iso(momentOf(by, startexOf(opening)));

/** `request blades-1 reaches answered`, in the words of the file. */
function asks(expectation: Expectation): string {
  const { of, reaches, 'never-reaches': never = '' } = expectation;
  const what = `${nameOfSubject(expectation)}${of === undefined ? '' : ` of ${of}`}`;
  return reaches === undefined ? `${what} does not reach ${never}` : `${what} reaches ${reaches}`;
}

function notYet(kase: Case, expectation: Expectation): string {
  return kase.endedAt === null
    ? `it is checked at ${byWhen(kase, expectation)}`
    : `the exercise ended at ${kase.endedAt} before it was checked`;
}

function checkedBy(kase: Case, expectation: Expectation, checked: Entry | undefined): Because {
  const says = `it is checked at ${byWhen(kase, expectation)}`;
  if (checked) return because('by', true, says, { since: momentOfEntry(checked) });
  return because('by', kase.endedAt === null ? null : false, says);
}

/** How a whole condition stood when it was checked, or how it stands; each part with since when it is so. */
function conditionAsked(
  { steps }: SteppedLog,
  condition: Condition,
  checked: Entry | undefined,
): { reason: Because; wanting: string } | null {
  const until = steps.filter(({ entry }) => checked === undefined || entry.seq <= checked.seq);
  const asked = until.reduce<Traced | null>(
    (before, { entry, after }) => traced(before, find(after, condition), entry),
    null,
  );
  if (asked === null) return null;
  const holds = checked === undefined ? null : asked.finding.holds;
  const reason = because('holds', holds, 'this is to hold then', { parts: [asReason(asked)] });
  return { reason, wanting: wanting(condition, asked.finding) };
}

/** Whether its subject came to the state, first when, and the way that it went there or did not. */
function reached(
  kase: Case,
  entries: readonly Entry[],
  expectation: Expectation,
  checked: Entry | undefined,
): Because {
  const never = expectation['never-reaches'] !== undefined;
  const wanted = expectation.reaches ?? expectation['never-reaches'] ?? '';
  const field = never ? 'never-reaches' : 'reaches';
  const says = asks(expectation);
  const subject = kase.state ? subjectNamed(kase.state, expectation) : undefined;
  if (!kase.state || !subject)
    return because(field, verdict(never, false, checked), says, {
      found: `there is no ${nameOfSubject(expectation)}`,
    });
  const leaves = leavesMeant(kase.state, subject, wanted);
  const course = readChronicle(entries).courses.get(subject.ref);
  const regions = [...new Set(leaves.map((leaf) => regionOf(subject.ref, leaf)))];
  const paths = regions.map((region) => ({ region, passages: course?.regions.get(region) ?? [] }));
  const first = paths
    .flatMap(({ region, passages }) =>
      passages.filter(({ state }) => leaves.some((leaf) => stateIn(region, leaf) === state)),
    )
    .sort((a, b) => a.entry - b.entry)[0];
  const inTime = first !== undefined && (checked === undefined || first.entry < checked.seq);
  return because(field, verdict(never, inTime, checked), says, {
    found: first === undefined ? 'it has not been there' : cameThere(first, checked),
    since: first === undefined ? null : { at: first.at, entry: first.entry },
    parts: paths.map(({ region, passages }) => because(null, null, wayOf(region, passages))),
  });
}

/** What is asked for by a day is settled when it is there, or on that day. */
function verdict(never: boolean, there: boolean, checked: Entry | undefined): boolean | null {
  return there || checked ? there !== never : null;
}

function cameThere({ at }: Passage, checked: Entry | undefined): string {
  const late =
    checked === undefined || at <= checked.at ? '' : `, ${lasted(checked.at, at)} after it was checked`;
  return `it came there at ${at}${late}`;
}

function wayOf(region: string, passages: readonly Passage[]): string {
  const steps = passages.map(({ state, at, entry }) => `${state} at ${at} (entry ${entry})`);
  return `${region === '' ? 'its way' : `its ${region}`}: ${steps.length === 0 ? 'nothing yet' : steps.join(', ')}`;
}
