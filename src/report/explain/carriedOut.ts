/** How an item is carried out once it has come up: by the script, by whom it is awaited of, or by whoever chooses. */
import { refNames } from '../../engine/item.ts';
import type { Difference } from '../../engine/expected.ts';
import type { ActItem, ChoiceItem } from '../../contract/scenario.ts';
import type { Seat } from '../../contract/subject.ts';
import { playerOf } from '../../engine/state.ts';
import { actingSeat, plainName } from '../chronicle.ts';
import { listOf } from '../wording.ts';
import { because, momentOfEntry } from './because.ts';
import type { Because } from './because.ts';
import type { Became } from '../becoming.ts';
import { lasted, latest, laterBy } from './comesUp.ts';
import type { Case } from './comesUp.ts';
import type { Followed, NearMiss } from './follow.ts';

/** The instant at which an item was last awaited; null when it never was. */
const awaitedFrom = ({ became }: Case, id: string): string | null =>
  became.get(id)?.findLast(({ status }) => status === 'awaited')?.entry.at ?? null;

/** Who plays a seat: when the item came up, or as it stands. */
function player({ comingsUp, state }: Followed, seat: Seat): string {
  const then = comingsUp.at(-1)?.before ?? state;
  if (!then) return `who plays ${seat} is not known`;
  const { by, policy } = playerOf(then, seat);
  if (by === 'policy') return `the policy ${policy ?? ''} plays ${seat}`;
  return by === 'person' ? `a person plays ${seat}` : `the script plays ${seat}`;
}

export function actCarriedOut(kase: Case, item: ActItem, followed: Followed): Because[] {
  const last = latest(kase, item.id);
  const parts = [...refusal(item, last), ...followed.nearMisses.map((miss) => asNearMiss(item, miss))];
  const { says, found, holds } = { says: expected(item), ...howDone(kase, item, followed) };
  const left = last?.status === 'lapsed' || last?.status === 'skipped';
  if (left && parts.length === 0) return [];
  const since = last && !left && last.status !== 'awaited' ? momentOfEntry(last.entry) : null;
  return [because('as', holds, says, { found, since, parts }), ...inTime(kase, item.id, item.within)];
}

function howDone(kase: Case, item: ActItem, followed: Followed): Pick<Because, 'holds' | 'found'> {
  const last = latest(kase, item.id);
  const who = player(followed, item.as);
  if (!last || last.status === 'awaited' || last.status === 'lapsed' || last.status === 'skipped')
    return { holds: null, found: who };
  const { entry, status } = last;
  if (status === 'missed') return { holds: false, found: `${who}, and it was not done` };
  if (entry.refused) return { holds: false, found: `${who}, and it was refused` };
  if (entry.fulfils !== item.id) return { holds: true, found: `${who}, and it was accepted` };
  const from = awaitedFrom(kase, item.id);
  const when = from === null ? 'before it came up' : `${lasted(from, entry.at)} after it came up`;
  return { holds: true, found: `${actingSeat(entry)} did it at ${entry.at}, ${when}` };
}

/** The rule that refused it, and whether the scenario allows for that. */
function refusal(item: ActItem, last: Became | undefined): Because[] {
  if (!last?.entry.refused) return [];
  const { code, message } = last.entry.refused;
  const said = because(code === 'rule' ? 'rule' : 'refused', false, message.replace(/\.$/, ''));
  return item['may-fail'] === true ? [said, because('may-fail', true, 'the scenario allows for it')] : [said];
}

/** For how long it was awaited, and whether that was enough. */
function inTime(kase: Case, id: string, within: string | undefined): Because[] {
  const from = awaitedFrom(kase, id);
  const last = latest(kase, id);
  if (from === null || !last) return [];
  if (within === undefined)
    return last.status === 'awaited'
      ? [because('within', null, `it is awaited from ${from} on, without an end`)]
      : [];
  const says = `it is awaited for ${within}, from ${from} to ${laterBy(from, within)}`;
  if (last.status === 'awaited') return [because('within', null, says)];
  const missed = kase.became.get(id)?.findLast(({ status }) => status === 'missed')?.entry;
  if (!missed || missed.at < from) return [because('within', last.status === 'done', says)];
  const found = last.status === 'done' ? 'it was missed, and done all the same' : null;
  return [because('within', false, says, { found, since: momentOfEntry(missed) })];
}

/** `request.send by us/desk, on request logs and incident blades`. */
function expected(item: ActItem): string {
  const on = refNames.flatMap((name) => (item[name] === undefined ? [] : [`${name} ${item[name]}`]));
  const about = on.length === 0 ? '' : `, on ${listOf(on)}`;
  const match = item.match === undefined ? '' : `, with the same ${listOf(item.match)}`;
  return `${item.do} by ${item.as}${about}${match}`;
}

function asNearMiss(item: ActItem, { entry, seat, differs, status, closed }: NearMiss): Because {
  const lacks = [
    ...(seat === item.as ? [] : [`it was ${seat}`]),
    ...differs.map(difference),
    ...(entry.refused ? [`it was refused: ${entry.refused.message}`] : []),
    ...(entry.fulfils === undefined ? [] : [`it counted for ${entry.fulfils}, which stands before it`]),
    ...(closed ? [status === null ? 'no option had released it' : `it was ${status} by then`] : []),
  ];
  const says = `${seat} did ${item.do} at ${entry.at}`;
  return because('nearly', false, says, { found: lacks.join('; '), since: momentOfEntry(entry) });
}

function difference({ field, wanted, found }: Difference): string {
  const shown = (value: unknown): string =>
    typeof value === 'string' ? plainName(value) : JSON.stringify(value);
  return found === undefined || found === null
    ? `it said no ${field}; expected ${shown(wanted)}`
    : `${field} was ${shown(found)}; expected ${shown(wanted)}`;
}

export function choiceCarriedOut(kase: Case, item: ChoiceItem, followed: Followed): Because[] {
  const { seat, options, default: usual } = item.choice;
  const last = latest(kase, item.id);
  if (last?.status === 'lapsed' || last?.status === 'skipped') return [];
  const says = `${seat} chooses ${options.map(({ id }) => id).join(' or ')}, by default ${usual}`;
  const done = last?.status === 'done' ? last.entry : null;
  const option = String(done?.with?.['option']);
  const who = player(followed, seat);
  const found =
    done === null
      ? who
      : done.do === 'choice.defaulted'
        ? `${option} was taken by default at ${done.at}; ${who}`
        : `${option} was taken by ${actingSeat(done)} at ${done.at}`;
  const reason = because('choice', done === null ? null : true, says, {
    found,
    since: done === null ? null : momentOfEntry(done),
  });
  return done?.do === 'choice.defaulted' || last?.status === 'awaited'
    ? [reason, ...putFor(kase, item)]
    : [reason];
}

function putFor(kase: Case, { id, choice: { within } }: ChoiceItem): Because[] {
  const from = awaitedFrom(kase, id);
  if (from === null) return [];
  const says =
    within === undefined
      ? `it is put from ${from} on, without an end for a person`
      : `it is put for ${within}, from ${from} to ${laterBy(from, within)}`;
  return [because('within', null, says)];
}
