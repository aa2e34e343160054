/** Why an item of the storyline did or did not come about: in a sentence, and reason by reason. */
import type { Entry } from '../../contract/entry.ts';
import { afterOf, isAct, isChoice, isInject } from '../../contract/scenario.ts';
import type { StoryItem } from '../../contract/scenario.ts';
import { iso } from '../../contract/time.ts';
import { itemId } from '../../engine/story.ts';
import { actingSeat, fieldText, inEnglish } from '../chronicle.ts';
import { countOf, listOf } from '../wording.ts';
import { because, momentOfEntry } from './because.ts';
import type { Because } from './because.ts';
import { actCarriedOut, choiceCarriedOut } from './carriedOut.ts';
import { comesUp, latest } from './comesUp.ts';
import type { Case } from './comesUp.ts';
import type { Explanation } from './explanation.ts';
import type { Followed } from './follow.ts';
import { asReason, wanting } from './trace.ts';
import { waitsFor } from './waitsFor.ts';

export function explainItem(kase: Case, followed: Followed, item: StoryItem): Explanation {
  const last = latest(kase, item.id);
  return {
    id: item.id,
    kind: isInject(item) ? 'inject' : isAct(item) ? 'expected-action' : 'choice',
    title: item.title === undefined ? null : inEnglish(item.title),
    status: last?.status ?? null,
    since: last ? momentOfEntry(last.entry) : null,
    says: last ? became(item, last.status, last.entry) : notYet(kase, item, followed),
    reasons: [
      ...leftOut(kase, item),
      ...kase.hands.map(byControl),
      ...comesUp(kase, item, waitsFor(kase, item, followed)),
      ...asked(kase, item, followed),
      ...(isAct(item) ? actCarriedOut(kase, item, followed) : []),
      ...(isChoice(item) ? choiceCarriedOut(kase, item, followed) : []),
      ...again(item, followed),
    ],
    wanting: lacking(kase, item, followed),
  };
}

function became(item: StoryItem, status: string, entry: Entry): string {
  switch (status) {
    case 'done':
      return done(item, entry);
    case 'awaited':
      return isChoice(item)
        ? `${item.choice.seat} is asked, and has not chosen`
        : `it is awaited, and has not been done`;
    case 'missed':
      return entry.do === 'item.mark' ? 'control marked it as missed' : 'nobody did it in time';
    case 'refused':
      return 'the act was tried, and not accepted';
    case 'lapsed':
      return entry.due === itemId(item.id)
        ? 'its condition under if did not hold when it came up'
        : 'its condition under when did not come to hold in time';
    default:
      return entry.do === 'item.skip' ? 'control left it out' : 'the scenario leaves it out';
  }
}

function done(item: StoryItem, entry: Entry): string {
  if (isInject(item)) return 'it was delivered';
  if (entry.do === 'item.mark') return 'control marked it as done';
  if (isChoice(item)) return `${fieldText(entry, 'option')} was taken`;
  return entry.fulfils === item.id ? `${actingSeat(entry)} did it` : 'the script performed it';
}

/** What an item that has not come up waits for, or why it does not come up any more. */
function notYet(kase: Case, item: StoryItem, followed: Followed): string {
  if (kase.state?.held.has(item.id)) return 'control holds it back';
  const due = kase.state?.agenda.pending.get(itemId(item.id));
  if (due) {
    const held = item.when?.for === undefined ? '' : ' if its condition holds until then';
    return `it comes up at ${iso(due.at)}${held}`;
  }
  const inPlay = { ...kase, endedAt: null };
  const reasons = comesUp(inPlay, item, waitsFor(inPlay, item, followed));
  const waits = reasons.find(({ holds }) => holds !== false);
  if (!waits) return `${reasons[0]?.found ?? reasons[0]?.says ?? ''}, so that it cannot any more`;
  const [what, happened] = awaits(item, waits);
  return kase.endedAt === null
    ? `it waits for ${what}`
    : `the exercise ended at ${kase.endedAt}, before ${happened}`;
}

/** What it waits for, and what has then happened. */
function awaits(item: StoryItem, { field }: Because): [string, string] {
  const earlier = afterOf(item)?.item ?? '';
  switch (field) {
    case 'at':
      return ['its moment', 'its moment'];
    case 'after':
      return [earlier, `${earlier} was done`];
    case 'then':
      return ['an option that releases it', 'an option released it'];
    default:
      return ['its condition', 'its condition held'];
  }
}

const deeds: Readonly<Record<string, string>> = {
  'item.hold': 'held it back',
  'item.release': 'let it come up, whatever it waited for',
  'item.edit': 'changed it',
  'item.mark': 'marked it',
};

function byControl(entry: Entry): Because {
  const as = fieldText(entry, 'as');
  const says = `${actingSeat(entry)} ${deeds[entry.do] ?? entry.do}${as === '' ? '' : ` as ${as}`}`;
  return because(null, null, says, { found: fieldText(entry, 'why') || null, since: momentOfEntry(entry) });
}

function leftOut(kase: Case, item: StoryItem): Because[] {
  const last = latest(kase, item.id);
  const { variant } = kase.opening.scenario;
  if (item.skip === true) {
    const played = variant === undefined ? '' : `, played as its variant ${variant},`;
    return [because('skip', true, `the scenario${played} leaves it out; what comes after it goes on`)];
  }
  if (last?.entry.do !== 'item.skip') return [];
  const found = fieldText(last.entry, 'why');
  const says = `${actingSeat(last.entry)} left it out; what comes after it goes on`;
  return [because('skip', true, says, { found, since: momentOfEntry(last.entry) })];
}

/** The condition under `if`: as it stood when the item came up, or as it stands. */
function asked({ became: all }: Case, item: StoryItem, { comingsUp, asked: now }: Followed): Because[] {
  const came = comingsUp.at(-1);
  if (!item.if || item.skip === true) return [];
  if (came?.asked.if)
    return [
      because('if', came.asked.if.finding.holds, `asked at ${came.entry.at}, when it came up`, {
        parts: [asReason(came.asked.if)],
      }),
    ];
  if (!now.if || all.has(item.id)) return [];
  return [because('if', null, 'asked when it comes up; as it stands', { parts: [asReason(now.if)] })];
}

function again(item: StoryItem, { comingsUp, state }: Followed): Because[] {
  const { repeat } = item;
  if (!repeat) return [];
  const until = repeat.until === undefined ? '' : `, not after ${repeat.until}`;
  const says = `it comes up every ${repeat.every}, at most ${countOf(repeat['at-most'], 'time')}${until}`;
  const times = comingsUp.map(({ entry }) => entry.at);
  const due = times.length === 0 ? undefined : state?.agenda.pending.get(itemId(item.id));
  const at = times.length > 9 ? `from ${times[0] ?? ''} to ${times.at(-1) ?? ''}` : `at ${listOf(times)}`;
  const came =
    times.length === 0 ? 'it has not come up' : `it came up ${countOf(times.length, 'time')}, ${at}`;
  return [because('repeat', null, says, { found: `${came}${due ? `; next at ${iso(due.at)}` : ''}` })];
}

function lacking(kase: Case, item: StoryItem, { comingsUp, asked: now }: Followed): string | null {
  const status = latest(kase, item.id)?.status;
  const came = comingsUp.at(-1);
  if (status === 'lapsed' && item.if && came?.asked.if)
    return wanting(item.if, came.asked.if.finding) || null;
  if ((status === undefined || status === 'lapsed') && item.when && now.when)
    return wanting(item.when, now.when.finding) || null;
  return null;
}
