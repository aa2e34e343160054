import type * as z from 'zod';
import { and, countWords, quoted } from './describeFound.ts';
import { bareDef, fieldsOf, isRequired, layers, listedValues, type Schema } from './schemaWalk.ts';

const mostListed = 20;

/** What a field takes, in words that fit after 'Expected': `a whole number`, `one of: a, b`. */
export function describeExpected(schema: Schema | undefined, depth = 0): string {
  if (!schema) return 'something else';
  const said = saidExpectation(schema);
  if (said !== undefined) return said;
  const values = listedValues(schema);
  if (values) return oneOf(values.map(String));
  const def = bareDef(schema);
  switch (def.type) {
    case 'string':
      return textWords(schema);
    case 'number':
      return numberWords(schema);
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'tuple':
      return `a list of ${countWords(def.items.length, 'item')}`;
    case 'object':
    case 'record':
    case 'intersection':
      return mapWords(schema);
    case 'union':
      return unionWords(def.options, depth);
    case 'template_literal':
      return 'text of a fixed form';
    case 'null':
    case 'undefined':
    case 'void':
      return 'nothing';
    default:
      return 'something else';
  }
}

/** The words that the author of the schema gave: `.meta({ expects })`, or a description that reads so. */
function saidExpectation(schema: Schema): string | undefined {
  const metas = layers(schema).map((layer) => (layer as Partial<z.ZodType>).meta?.());
  const expects = metas.map((meta) => meta?.['expects']).find((words) => typeof words === 'string');
  if (typeof expects === 'string') return expects;
  return metas.map((meta) => meta?.description).find((words) => words !== undefined && isNounPhrase(words));
}

/** What the author of the schema says about the field, when that is a sentence and no noun. */
export function remark(schema: Schema | undefined): string | undefined {
  if (!schema) return undefined;
  const descriptions = layers(schema).map((layer) => (layer as Partial<z.ZodType>).meta?.()?.description);
  const words = descriptions.find((description) => description !== undefined && !isNounPhrase(description));
  return words === undefined ? undefined : `About this field: ${words}`;
}

function isNounPhrase(words: string): boolean {
  return /^(an?|one|the|text|two)\b[^.]*$/.test(words);
}

/** `x` for one name, `one of: x, y` for several; many are cut off. */
export function oneOf(names: readonly string[]): string {
  if (names.length === 1) return names[0] ?? '';
  const shown = names.slice(0, mostListed).join(', ');
  return `one of: ${shown}${names.length > mostListed ? `, and ${names.length - mostListed} more` : ''}`;
}

export function either(options: readonly string[]): string {
  return [...new Set(options)].join(', or ') || 'something else';
}

function mapWords(schema: Schema): string {
  const required = requiredOf(schema);
  return required.length > 0 && required.length <= 4
    ? `a map with ${and(required.map(quoted))}`
    : 'a map (name: value)';
}

function unionWords(options: readonly Schema[], depth: number): string {
  const fields = options.map(fieldsOf);
  if (fields.every((known) => known !== undefined)) {
    const common = requiredOf(options[0]).filter((name) => fields.every((known) => name in known));
    return common.length > 0 ? `a map with ${and(common.map(quoted))}` : 'a map (name: value)';
  }
  return either(depth > 3 ? [] : options.map((option) => describeExpected(option, depth + 1)));
}

function requiredOf(schema: Schema | undefined): string[] {
  const def = schema && bareDef(schema);
  if (def?.type === 'record' && def.partial === true) return [];
  const fields = Object.entries((schema && fieldsOf(schema)) ?? {});
  return fields.filter(([, field]) => isRequired(field)).map(([name]) => name);
}

/** What the checks of a schema say: bounds, and the format that the value must have. */
type Check = {
  readonly check?: string;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly format?: string;
};

function checksOf(schema: Schema): readonly Check[] {
  return layers(schema).flatMap(({ _zod: { def } }) => [
    def as Check,
    ...(def.checks ?? []).map((check) => check._zod.def as Check),
  ]);
}

function numberWords(schema: Schema): string {
  const checks = checksOf(schema);
  const whole = checks.some(({ format }) => format?.includes('int'));
  const bound = (kind: string): number | undefined => {
    const check = checks.findLast((one) => one.check === kind);
    if (check?.value === undefined || !whole || check.inclusive !== false) return check?.value;
    return check.value + (kind === 'greater_than' ? 1 : -1);
  };
  const [low, high] = [bound('greater_than'), bound('less_than')];
  const kind = whole ? 'a whole number' : 'a number';
  if (low !== undefined && high !== undefined) return `${kind} from ${low} to ${high}`;
  if (low !== undefined) return `${kind} of at least ${low}`;
  return high === undefined ? kind : `${kind} of at most ${high}`;
}

const formats: Readonly<Record<string, string>> = {
  datetime: 'a date and time such as 2017-03-01T13:00:00Z',
  date: 'a date such as 2017-03-01',
  time: 'a time such as 13:00:00',
  email: 'an e-mail address',
  url: 'a web address such as https://example.org',
  uuid: 'a UUID',
};

function textWords(schema: Schema): string {
  const formatted = checksOf(schema).find(({ format }) => format !== undefined && format in formats);
  return formats[formatted?.format ?? ''] ?? 'text';
}
