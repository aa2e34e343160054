/** A condition that an item waits for, with how long it held and until when it is waited for. */
import type { StoryItem } from '../../contract/scenario.ts';
import { iso } from '../../contract/time.ts';
import { momentOf, startexOf } from '../../engine/state.ts';
import { because } from './because.ts';
import type { Because } from './because.ts';
import { lasted, latest, laterBy } from './comesUp.ts';
import type { Case } from './comesUp.ts';
import type { Followed } from './follow.ts';
import { asReason } from './trace.ts';

/** `came`: it came up; as it stood when it was set for that. Otherwise as it stands now, or stood when it lapsed. */
export function waitsFor(kase: Case, item: StoryItem, followed: Followed): Because[] {
  const { when } = item;
  if (!when) return [];
  const { settings, comingsUp } = followed;
  const came = comingsUp[0];
  const asked = came
    ? (settings.findLast(({ entry }) => entry < came.entry.seq) ?? came).asked
    : followed.asked;
  const condition = asked.when;
  const holds = came !== undefined || condition?.finding.holds === true;
  const over = kase.endedAt !== null || kase.became.has(item.id);
  return [
    because('when', holds || (over ? false : null), 'it waits for its condition', {
      parts: condition ? [asReason(condition)] : [],
    }),
    ...heldFor(kase, when.for, followed),
    ...waitedUntil(kase, item.id, when.until),
  ];
}

/** Each time that the condition began to hold, and whether it held for long enough. */
function heldFor(kase: Case, wanted: string | undefined, { settings, comingsUp }: Followed): Because[] {
  if (wanted === undefined) return [];
  const came = comingsUp[0]?.entry.seq ?? Number.POSITIVE_INFINITY;
  const says = `it must hold for ${wanted} without a break`;
  const parts = settings
    .filter(({ entry }) => entry < came)
    .map(({ at, entry, dueAt, gone }) => {
      const since = { at, entry };
      if (gone)
        return because(null, false, `it held from ${at} to ${gone.at}`, {
          found: lasted(at, gone.at),
          since,
        });
      return dueAt <= kase.now
        ? because(null, true, `it held from ${at} to ${dueAt}`, { found: lasted(at, dueAt), since })
        : because(null, null, `it has held from ${at}, for ${lasted(at, kase.now)} by now`, {
            found: `at ${laterBy(at, wanted)} it is long enough`,
            since,
          });
    });
  const enough = parts.at(-1)?.holds === true;
  const over = kase.endedAt === null ? null : false;
  return [because('for', enough ? true : over, says, { parts })];
}

function waitedUntil(kase: Case, id: string, until: string | undefined): Because[] {
  const status = latest(kase, id)?.status;
  if (until === undefined || (status !== undefined && status !== 'lapsed')) return [];
  const at = iso(momentOf(until, startexOf(kase.opening)));
  return status === 'lapsed' && kase.now >= at
    ? [because('until', false, `it was waited for until ${at}`)]
    : [because('until', null, `it is waited for until ${at} at the latest`)];
}
