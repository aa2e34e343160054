/**
 * What the agreement profile rests on as it was played: every value with its source where it is documented, or with the reason why it
 * was assumed. What the scenario laid over the profile is in it; what was amended while playing stands apart.
 */
import { describeChanges } from '../../contract/overlay.ts';
import type { Change } from '../../contract/overlay.ts';
import type { Profile } from '../../contract/profile.ts';
import { amended } from '../amended.ts';
import { fieldText, inEnglish, tookEffect } from '../chronicle.ts';
import type { Chronicle } from '../chronicle.ts';
import type { Text } from '../../contract/act/act.ts';
import { capitalized, countOf } from '../wording.ts';

export interface GroundFacts {
  /** The field of the profile that it stands in first, such as `deadlines`. */
  readonly group: string;
  /** The way to it, such as `deadlines.ack`. */
  readonly path: string;
  /** The value in short words; '' where the whole row is meant. */
  readonly value: string;
  readonly documented: boolean;
  /** The source, or the reason. */
  readonly because: string;
}

export interface AmendmentFacts {
  readonly at: string;
  readonly text: string | null;
  readonly changes: readonly Change[];
}

type DataMap = Readonly<Record<string, unknown>>;

export function groundsOf(profile: Profile): GroundFacts[] {
  return walk(profile, '');
}

function walk(map: DataMap, path: string): GroundFacts[] {
  const { source, assumption } = map as { source?: string; assumption?: string };
  const because = source ?? assumption;
  const here =
    because === undefined || path === ''
      ? []
      : [
          {
            group: path.slice(0, path.includes('.') ? path.indexOf('.') : path.length),
            path,
            value: valueOf(map),
            documented: source !== undefined,
            because,
          },
        ];
  const inner = Object.entries(map).flatMap(([key, child]) => {
    const way = path === '' ? key : `${path}.${key}`;
    if (Array.isArray(child))
      return child.flatMap((one, at) => (isMap(one) ? walk(one, `${way}.${at + 1}`) : []));
    return isMap(child) ? walk(child, way) : [];
  });
  return [...here, ...inner];
}

/** A parameter's own value; of a row, the fields that say what it is. */
function valueOf(map: DataMap): string {
  if (map['is'] !== undefined) return words(map['is']);
  if (map['office'] !== undefined)
    return `${words(map['text'])} from severity ${words(map['from'])}: ${words(map['office'])}, ${words(map['takes'])}, ${words(map['result'])}`;
  const telling = ['name', 'title', 'en', 'zh', 'hours', 'from', 'state', 'authority', 'needs'];
  return telling
    .flatMap((field) => (map[field] === undefined ? [] : [words(map[field])]))
    .filter((text) => text !== '')
    .join(', ');
}

const units: Readonly<Record<string, string>> = { w: 'week', d: 'day', h: 'hour', m: 'minute', s: 'second' };

/** `26w` as `26 weeks`, `1d12h` as `1 day 12 hours`; whatever is no duration stays as it is. */
function durationWords(text: string): string {
  if (!/^(\d+[wdhms])+$/.test(text)) return text;
  return [...text.matchAll(/(\d+)([wdhms])/g)]
    .map(([, count = '', unit = '']) => countOf(Number(count), units[unit] ?? unit))
    .join(' ');
}

function words(value: unknown): string {
  if (typeof value === 'string') return durationWords(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(words).join(', ');
  if (!isMap(value)) return '';
  if (typeof value['en'] === 'string') return inEnglish(value as Text);
  if (value['least'] !== undefined) return `${words(value['least'])} to ${words(value['most'])}`;
  if (value['days'] !== undefined)
    return `${weekWords(value['days'])}, ${words(value['from'])} to ${words(value['to'])}`;
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${words(one)}`)
    .join('; ');
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `Mon to Fri`, where the days follow one another. */
function weekWords(days: unknown): string {
  const listed = Array.isArray(days) ? days.map(String) : [];
  const names = listed.map(capitalized);
  const inRow = listed.every(
    (day, index) => index === 0 || week.indexOf(day) === week.indexOf(listed[index - 1] ?? '') + 1,
  );
  return inRow && names.length > 2 ? `${names[0] ?? ''} to ${names.at(-1) ?? ''}` : names.join(', ');
}

const isMap = (value: unknown): value is DataMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the agreement became while it was played (EX-4), in order. */
export function amendmentsOf({ opening, entries }: Chronicle): AmendmentFacts[] {
  let before = opening.profile;
  return entries
    .filter((entry) => entry.do === 'agreement.amend' && tookEffect(entry))
    .map((entry) => {
      const after = amended(before, entry.with?.['with']);
      const changes = describeChanges(before, after);
      before = after;
      return { at: entry.at, text: fieldText(entry, 'text') || null, changes };
    });
}
