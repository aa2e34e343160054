/** What is flagged under an act: rules departed from or set aside, why it was refused, and what the public record says of it. */
import { RULES } from '../contract/rule.ts';
import type { RuleId } from '../contract/rule.ts';
import type { StoryItem } from '../contract/scenario.ts';
import { line, quoted } from './line.ts';
import type { Line } from './line.ts';
import type { Shown } from './shown.ts';

export function remarks(shown: Shown, item: StoryItem | undefined): Line[] {
  const expected = shown.fulfils === null ? [] : [line(`${shown.fulfils} expected this.`, 'quiet')];
  return [...expected, ...refusal(shown, item), ...departures(shown), ...record(item)];
}

function refusal({ refused }: Shown, item: StoryItem | undefined): Line[] {
  if (!refused) return [];
  const expected = item !== undefined && 'may-fail' in item && item['may-fail'] === true;
  const said = line(`✗ ${refused.message}`, 'bad');
  return expected ? [said, line('The scenario allows for that.', 'quiet')] : [said];
}

function departures({ broken = [], aside }: Shown): Line[] {
  return broken.map(({ rule, how }) => {
    const words = `${rule}: ${ruleText(rule)}`;
    return how === 'departed'
      ? line(`! departed from ${words}`, 'flag')
      : line(`! set aside by the director, ${words} ${quoted(aside?.why ?? '')}`.trimEnd(), 'flag');
  });
}

const ruleText = (rule: string): string => (rule in RULES ? RULES[rule as RuleId].text : '');

const records = { public: '', disputed: 'disputed', none: 'no public record' } as const;

function record(item: StoryItem | undefined): Line[] {
  if (item === undefined) return [];
  const standing = item.record === undefined ? '' : records[item.record];
  const sources = (item.sources ?? []).join(', ');
  const words = [standing, sources === '' ? '' : `source: ${sources}`].filter((part) => part !== '');
  return words.length === 0 ? [] : [line(words.join('; '), 'quiet')];
}
