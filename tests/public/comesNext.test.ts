/** What the blue button offers while the clock goes. */
import { expect, test } from 'vitest';
import type { MselRow } from '../../src/contract/live/asked.ts';
import { iso, instant } from '../../src/contract/time.ts';
import type { MeetingFacts } from '../../src/picture/meetings.ts';
import { asideAs, comesNext, unopened } from '../../public/control/comesNext.ts';

const HOUR = 3_600_000;
const row = (item: object, due: number | null): MselRow =>
  ({
    item: { id: 'INJ-1', title: 'An inject', inject: ['us/desk'], ...item },
    status: due === null ? 'awaited' : null,
    at: null,
    due: due === null ? null : iso(instant(due)),
    held: false,
    edit: null,
  }) as MselRow;
const meeting = (more: Partial<MeetingFacts>): MeetingFacts => ({
  ref: 'review/spring',
  name: 'Spring meeting',
  planned: null,
  passed: null,
  opened: null,
  ended: null,
  level: '',
  docket: [],
  state: 'docketClosed',
  entry: null,
  ...more,
});
const opens = (due: number | null): MselRow =>
  row({ id: 'ACT-1', as: 'us/principal', do: 'review.open', review: 'spring' }, due);
const nobody = () => false;
const next = (more: Partial<Parameters<typeof comesNext>[0]>): unknown =>
  comesNext({
    now: 0,
    msel: [],
    meetings: [],
    partEnds: null,
    isAside: () => false,
    isPerson: nobody,
    ...more,
  });

test('a meeting whose time has come is what comes next, whatever injects come later', () => {
  const due = meeting({ passed: 0 });
  expect(next({ meetings: [due], msel: [row({}, 4 * HOUR)] })).toMatchObject({ is: 'meeting', meeting: due });
  // the storyline opens it in half an hour
  expect(next({ meetings: [due], msel: [opens(HOUR / 2)] })).toMatchObject({ is: 'item' });
  // people are to open it
  const isPerson = (seat: string): boolean => seat === 'us/principal';
  expect(next({ meetings: [due], msel: [opens(HOUR / 2)], isPerson })).toMatchObject({ is: 'meeting' });
  expect(next({ meetings: [due], msel: [opens(null)] })).toMatchObject({ is: 'meeting' });
});

test('a meeting that nobody opens gives way to what comes next a day after its date, or when the director passes it over', () => {
  const waits = meeting({ passed: 0 });
  const coming = (now: number, more: object = {}): unknown =>
    next({ now, meetings: [waits], msel: [row({}, 30 * HOUR)], ...more });
  expect(coming(23 * HOUR)).toMatchObject({ is: 'meeting', meeting: waits });
  expect(coming(24 * HOUR)).toMatchObject({ is: 'item' });
  expect(coming(HOUR, { isAside: (one: MeetingFacts) => one === waits })).toMatchObject({ is: 'item' });
  // on another date it is another
  expect(asideAs(meeting({ passed: HOUR }))).not.toBe(asideAs(waits));
  const ahead = { msel: [], isAside: () => false, isPerson: nobody };
  expect(unopened({ ...ahead, meetings: [waits, meeting({ planned: HOUR })] })).toEqual([waits]);
});

test('of an inject, a meeting and the end of the part the earliest comes next', () => {
  const planned = meeting({ planned: 2 * HOUR });
  const at = (inject: number, partEnds: number | null): unknown =>
    next({ meetings: [planned], msel: [row({}, inject)], partEnds });
  expect(at(HOUR, 3 * HOUR)).toMatchObject({ is: 'item', at: HOUR });
  expect(at(3 * HOUR, null)).toMatchObject({ is: 'meeting', at: 2 * HOUR });
  expect(at(3 * HOUR, 0)).toEqual({ is: 'part', at: 0 });
  expect(next({})).toBeNull();
});
