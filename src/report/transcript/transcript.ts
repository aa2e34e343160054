/** The story of a run in prose, short enough to be read aloud: its turning points by day, week, month or year, and what it came to. */
import type { Entry } from '../../contract/entry.ts';
import { DAY, iso, parseInstant } from '../../contract/time.ts';
import { inEnglish } from '../chronicle.ts';
import { dateWords, timeOfDay, weekdayOf } from '../dates.ts';
import { line, title, wrapped } from '../line.ts';
import type { Line } from '../line.ts';
import { capitalized, insideASentence } from '../wording.ts';
import { endingOf } from './ending.ts';
import { taleOf } from './tale.ts';
import { turnsIn } from './turns.ts';
import type { Turn } from './turns.ts';

/** As far as the entries go; `now` is a later instant up to which nothing else happened. */
export function transcript(entries: readonly Entry[], now?: string): Line[] {
  const tale = taleOf(entries, now);
  const { scenario, profile } = tale.chronicle.opening;
  const turns = turnsIn(tale);
  const played = scenario.variant === undefined ? scenario.id : `${scenario.id}, variant ${scenario.variant}`;
  const kind = scenario.fictional ? 'A fictional case' : 'From the public record';
  return [
    ...title(`${inEnglish(scenario.title)} (${played})`),
    ...wrapped(`${kind}, under ${profile.id}. Times are in UTC.`, 2, 'quiet', '  ', 0),
    ...told(turns),
    line(''),
    ...title(tale.summary.finished ? 'What it came to' : 'As it stands'),
    ...endingOf(tale).flatMap((words) => wrapped(words, 2)),
  ];
}

interface Period {
  readonly heading: (at: string) => string;
  readonly day: (at: string) => string;
  readonly hours: boolean;
}

const parts = (at: string): string[] => dateWords(at).split(' ');

const day: Period = { heading: dateWords, day: () => '', hours: true };
const week: Period = {
  heading: (at) => `Week of ${dateWords(mondayOf(at))}`,
  day: (at) => `on ${weekdayOf(at)}`,
  hours: true,
};
const month: Period = {
  heading: (at) => parts(at).slice(2).join(' '),
  day: (at) => `on ${parts(at).slice(1, 3).join(' ')}`,
  hours: false,
};
const year: Period = { ...month, heading: (at) => at.slice(0, 4) };

/** The longer the story, the longer the stretches that it is told in. */
function periodOf(turns: readonly Turn[]): Period {
  const [first, last] = [turns[0]?.at ?? '', turns.at(-1)?.at ?? ''];
  const days = ((parseInstant(last) ?? 0) - (parseInstant(first) ?? 0)) / DAY;
  if (days <= 8) return day;
  if (days <= 60) return week;
  return days <= 400 ? month : year;
}

function told(turns: readonly Turn[]): Line[] {
  const period = periodOf(turns);
  const paragraphs: { heading: string; sentences: string[] }[] = [];
  let before = '';
  for (const { at, words } of turns) {
    const heading = period.heading(at);
    if (paragraphs.at(-1)?.heading !== heading) paragraphs.push({ heading, sentences: [] });
    const sentences = paragraphs.at(-1)?.sentences;
    const when = whenWords(period, at, sentences?.length === 0 ? '' : before);
    sentences?.push(capitalized(when === '' ? words : `${when} ${insideASentence(words)}`));
    before = at;
  }
  return paragraphs.flatMap(({ heading, sentences }) => [
    line(''),
    ...title(heading),
    ...wrapped(sentences.join(' '), 2, 'plain', '  ', 0),
  ]);
}

/** What is new of the time since the sentence before: `on Wednesday at 14:00`, `at 15:00`. */
function whenWords({ day: dayOf, hours }: Period, at: string, before: string): string {
  const newDay = before === '' || dateWords(at) !== dateWords(before);
  const hour = hours && (newDay || timeOfDay(at) !== timeOfDay(before)) ? `at ${timeOfDay(at)}` : '';
  return [newDay ? dayOf(at) : '', hour].filter((words) => words !== '').join(' ');
}

function mondayOf(at: string): string {
  const days = Math.floor((parseInstant(at) ?? 0) / DAY);
  // 1 January 1970 was a Thursday
  return iso((days - ((days + 3) % 7)) * DAY);
}
