/** The story of a run, short enough to be read aloud: its turning points by day, week, month or year, and what it came to. */
import type { Entry } from '../../contract/entry.ts';
import type { IncidentSummary, RunSummary } from '../../contract/runSummary.ts';
import { DAY, iso, parseInstant } from '../../contract/time.ts';
import { inEnglish } from '../chronicle.ts';
import { dateWords, timeOfDay } from '../dates.ts';
import { line, title, wrapped } from '../line.ts';
import type { Line } from '../line.ts';
import { capitalized, countOf, listOf, plainWords, stateWords } from '../wording.ts';
import { taleOf } from './tale.ts';
import type { Tale } from './tale.ts';
import { turnsIn } from './turns.ts';
import type { Turn } from './turns.ts';

/** As far as the entries go; `now` is a later instant up to which nothing else happened. */
export function transcript(entries: readonly Entry[], now?: string): Line[] {
  const tale = taleOf(entries, now);
  const { scenario, profile } = tale.chronicle.opening;
  const turns = turnsIn(tale);
  const played = scenario.variant === undefined ? scenario.id : `${scenario.id}, variant ${scenario.variant}`;
  return [
    ...title(`${inEnglish(scenario.title)} (${played})`),
    ...wrapped(
      `Under ${profile.id}. ${scenario.fictional ? 'A fictional case' : 'From the public record'}; times are UTC.`,
      0,
      'quiet',
    ),
    ...told(turns),
    ...ending(tale),
  ];
}

type Period = 'day' | 'week' | 'month' | 'year';

/** The longer the story, the longer the stretches that it is told in. */
function periodOf(turns: readonly Turn[]): Period {
  const [first, last] = [turns[0]?.at ?? '', turns.at(-1)?.at ?? ''];
  const days = ((parseInstant(last) ?? 0) - (parseInstant(first) ?? 0)) / DAY;
  if (days <= 8) return 'day';
  if (days <= 60) return 'week';
  return days <= 400 ? 'month' : 'year';
}

function told(turns: readonly Turn[]): Line[] {
  const period = periodOf(turns);
  const lines: Line[] = [];
  let [before, stamped] = ['', ''];
  for (const { at, words } of turns) {
    const heading = headings[period](at);
    if (heading !== before) lines.push(line(''), ...title(heading));
    const stamp = stamps[period](at);
    const shown = heading === before && stamp === stamped ? '' : stamp;
    const first = `  ${shown.padEnd(widths[period])}  `;
    lines.push(...wrapped(words, first.length, 'plain', first));
    [before, stamped] = [heading, stamp];
  }
  return lines;
}

const headings: Readonly<Record<Period, (at: string) => string>> = {
  day: dateWords,
  week: (at) => `Week of ${dateWords(mondayOf(at))}`,
  month: (at) => `${dateWords(at).split(' ').slice(2).join(' ')}`,
  year: (at) => at.slice(0, 4),
};

const stamps: Readonly<Record<Period, (at: string) => string>> = {
  day: timeOfDay,
  week: (at) => `${dateWords(at).slice(0, 3)} ${timeOfDay(at)}`,
  month: (at) => dateWords(at).split(' ').slice(0, 2).join(' '),
  year: (at) => dateWords(at).split(' ').slice(1, 3).join(' '),
};

const widths: Readonly<Record<Period, number>> = { day: 5, week: 9, month: 6, year: 6 };

function mondayOf(at: string): string {
  const day = Math.floor((parseInstant(at) ?? 0) / DAY);
  // 1 January 1970 was a Thursday
  return iso((day - ((day + 3) % 7)) * DAY);
}

function ending({ summary, naming }: Tale): Line[] {
  const { finished, incidents, expectations, departures } = summary;
  const rows = [
    ...incidents.map((incident) => stood(incident, naming.party)),
    requests(summary),
    ...(departures.length === 0 ? [] : [`Departed from: ${counted(departures.map(({ rule }) => rule))}.`]),
    ...(expectations.length === 0 ? [] : [met(summary)]),
  ].filter((words) => words !== '');
  return [
    line(''),
    ...title(finished ? 'What it came to' : 'As it stands'),
    ...rows.flatMap((words) => wrapped(words, 2)),
  ];
}

function stood(
  { id, state, closedBy, publicity, raised }: IncidentSummary,
  party: (id: string) => string,
): string {
  const outcomes = closedBy.map((one) => `${party(one.party)} ${plainWords(one.outcome)}`);
  const parts = [
    stateWords(state),
    outcomes.length === 0 ? '' : `closed by ${listOf(outcomes)}`.replace(/^closed by /, ''),
    publicity === 'confidential' ? '' : publicity,
    raised ? '' : 'not raised with the other side',
  ].filter((words) => words !== '');
  return `${id}: ${parts.join(', ')}.`;
}

function requests({ requests: all }: RunSummary): string {
  const sent = all.filter(({ sentAt }) => sentAt !== null);
  if (sent.length === 0) return '';
  const answered = sent.filter(({ answeredAt }) => answeredAt !== null).length;
  const late = sent.filter(({ overdue }) => overdue.some(({ clock }) => clock === 'answer')).length;
  const lateness = late === 0 ? 'none late' : `${late} later than this profile assumes, or not given`;
  return `${capitalized(countOf(sent.length, 'request'))}, ${countOf(answered, 'answer')}; ${lateness}.`;
}

/** `REQ-5 twice, CLR-2`. */
function counted(rules: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return listOf([...counts].map(([rule, count]) => (count === 1 ? rule : `${rule} (${count} times)`)));
}

function met({ expectations }: RunSummary): string {
  const unmet = expectations.filter(({ met: is }) => is === false);
  const open = expectations.filter(({ met: is }) => is === null).length;
  const still = open === 0 ? '' : `, ${open} not yet due`;
  if (unmet.length === 0)
    return `${expectations.length - open} of ${countOf(expectations.length, 'expectation')} met${still}.`;
  const told = unmet.map(({ id, says }) => (says === null ? id : `${id} (${says})`));
  return `${countOf(unmet.length, 'expectation')} of ${expectations.length} not met: ${told.join('; ')}${still}.`;
}
