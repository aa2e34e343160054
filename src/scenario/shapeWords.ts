import type { z } from 'zod';
import { noSuchDay } from '../contract/time.ts';
import { describeExpected, either, oneOf, remark } from './describeExpected.ts';
import { and, countWords, describeFound, quoted } from './describeFound.ts';
import { nearest, plainName } from './nearest.ts';
import type { ProblemWords, ValuePath } from './problem.ts';
import { problemCatalogue, type ProblemCode } from './problemCatalogue.ts';
import { listedValues, valueAt } from './schemaWalk.ts';
import type { Finding } from './shapeFindings.ts';
import { subject, thing, within } from './placeWords.ts';
import { timeHint } from './timeHint.ts';
import { typeHint } from './typeHint.ts';

type Context = { readonly root: unknown; readonly written: (path: ValuePath) => string | undefined };

/** A finding in words. */
export function shapeWords(finding: Finding, { root, written }: Context): ProblemWords {
  const { path, schema } = finding;
  const name = subject(path);
  const value = valueAt(root, path);
  const found = describeFound(value, written(path));
  const expected = describeExpected(schema());
  const should = (code: ProblemCode, wanted: string, hint?: string): ProblemWords =>
    withHint(
      { code, found, expected: wanted, message: `${name} should be ${wanted}; found ${found}.` },
      hint,
    );
  switch (finding.kind) {
    case 'unknown-field':
      return unknownField(finding, root);
    case 'missing-field': {
      const wanted = finding.values ? oneOf(finding.values.map(String)) : expected;
      const message = `The field ${quoted(String(path.at(-1)))} is missing ${within(path, root)}. Expected ${wanted}.`;
      return withHint(
        { code: 'missing-field', found: 'nothing', expected: wanted, message },
        remark(schema()),
      );
    }
    case 'untold': {
      const wanted = finding.kinds.map((names) => and(names.map(quoted))).join(', or ');
      const message = `It cannot be told what ${thing(path, root)} is meant to be: found ${found}. Expected ${wanted}.`;
      return { code: 'unknown-kind', found, expected: wanted, message };
    }
    case 'one-of-several': {
      const values = finding.values.map(String);
      if (values.length > 0 && finding.options.every((option) => listedValues(option))) {
        return should('unknown-value', oneOf(values), didYouMean(value, values));
      }
      const wanted =
        describeExpected(schema()) === 'something else'
          ? either(finding.options.map((option) => describeExpected(option)))
          : expected;
      const code =
        typeof value === 'string' && finding.values.length === 0 && !wanted.startsWith('a map')
          ? 'wrong-format'
          : 'wrong-type';
      return should(code, wanted, didYouMean(value, values) ?? typeHint(value, wanted, written(path)));
    }
    case 'wrong-name': {
      const wanted = describeExpected(finding.keySchema());
      const written = quoted(String(path.at(-1)));
      const message =
        finding.said === ''
          ? `${written} cannot be a name ${within(path, root)}. Expected ${wanted}.`
          : sentence(finding.said);
      return { code: 'wrong-name', found: written, expected: wanted, message };
    }
    case 'plain':
      return plainWords(finding, {
        name,
        value,
        found,
        expected,
        should,
        hint: typeHint(value, expected, written(path)),
      });
  }
}

type Plain = {
  readonly name: string;
  readonly value: unknown;
  readonly found: string;
  readonly expected: string;
  readonly hint: string | undefined;
  readonly should: (code: ProblemCode, wanted: string, hint?: string) => ProblemWords;
};

function plainWords(finding: Extract<Finding, { kind: 'plain' }>, plain: Plain): ProblemWords {
  const { issue, schema } = finding;
  const { expected, found, value, should } = plain;
  const said = (code: ProblemCode): ProblemWords | undefined =>
    issue.message === '' ? undefined : { code, found, expected, message: sentence(issue.message) };
  switch (issue.code) {
    case 'invalid_type':
      return said('wrong-type') ?? should('wrong-type', expected, plain.hint);
    case 'invalid_value': {
      const values = issue.values.map(String);
      const list = values.length === 1 ? expected : oneOf(kindred(value, values));
      return (
        said('unknown-value') ??
        should('unknown-value', list, values.length > 1 ? didYouMean(value, values) : remark(schema()))
      );
    }
    case 'invalid_union': {
      const values = (issue.inclusive === false ? [] : (issue.options ?? [])).map(String);
      if (values.length === 0) return said('not-valid') ?? should('unknown-kind', 'of one kind only');
      return said('unknown-value') ?? should('unknown-value', oneOf(values), didYouMean(value, values));
    }
    case 'too_small':
    case 'too_big':
      return said(sizeCode(issue)) ?? sizeWords(issue, plain);
    case 'not_multiple_of':
      return said('out-of-range') ?? should('out-of-range', `a multiple of ${issue.divisor}`);
    case 'invalid_format':
      return said('wrong-format') ?? formWords(plain, remark(schema()));
    case 'custom':
      return customWords(issue, plain);
    default:
      return said('not-valid') ?? should('not-valid', expected);
  }
}

/** A date that is written as it should be, of a day that no calendar has. */
function dayWords({ name, value, found, expected }: Plain): ProblemWords | undefined {
  const unknown =
    typeof value === 'string' && /^an? (date|instant|moment)/.test(expected) ? noSuchDay(value) : null;
  if (unknown === null) return undefined;
  const message = `${name}: ${unknown}; found ${found}. Expected ${expected}.`;
  return { code: 'wrong-format', found, expected, message };
}

function formWords(plain: Plain, hint: string | undefined): ProblemWords {
  const { name, found, expected, should } = plain;
  const unknownDay = dayWords(plain);
  if (unknownDay) return unknownDay;
  if (expected !== 'text') return should('wrong-format', expected, hint);
  const message = `${name} is not written in the right form; found ${found}.`;
  return withHint({ code: 'wrong-format', found, expected: 'text in the right form', message }, hint);
}

type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

function sizeCode({ origin }: SizeIssue): ProblemCode {
  return ['string', 'array', 'set', 'map'].includes(origin) ? 'wrong-length' : 'out-of-range';
}

function sizeWords(issue: SizeIssue, { name, value, found, expected, should }: Plain): ProblemWords {
  const small = issue.code === 'too_small';
  const bound = Number(small ? issue.minimum : issue.maximum);
  const code = sizeCode(issue);
  if (code === 'out-of-range') {
    const limit =
      issue.inclusive === false
        ? small
          ? `more than ${bound}`
          : `less than ${bound}`
        : small
          ? `at least ${bound}`
          : `at most ${bound}`;
    return should(code, expected === 'a number' || expected === 'a whole number' ? limit : expected);
  }
  const length = Array.isArray(value) ? value.length : typeof value === 'string' ? value.length : 0;
  const thing = Array.isArray(value) ? 'item' : 'character';
  if (small && length === 0 && bound === 1) {
    const hint =
      thing === 'item'
        ? 'Write at least one item, or take the field away.'
        : 'Write the text after the colon, or take the field away.';
    const wanted = ['text', 'a list'].includes(expected) ? `${expected} that is not empty` : expected;
    return withHint(
      { code, found, expected: wanted, message: `${name} is empty. Expected ${wanted}.` },
      hint,
    );
  }
  const limit =
    issue.exact === true
      ? `exactly ${countWords(bound, thing)}`
      : `${small ? 'at least' : 'at most'} ${countWords(bound, thing)}`;
  const message = `${name} has ${countWords(length, thing)}. Expected ${limit}${['text', 'a list'].includes(expected) ? '' : `: ${expected}`}.`;
  return { code, found: countWords(length, thing), expected: limit, message };
}

/** A rule of a schema may give words of its own: `params: { code, expected, hint }` beside its message. */
function customWords(issue: z.core.$ZodIssueCustom, plain: Plain): ProblemWords {
  const { name, found, expected } = plain;
  const given = (word: string): string | undefined => {
    const value: unknown = issue.params?.[word];
    return typeof value === 'string' ? value : undefined;
  };
  const code = given('code');
  if (code === 'wrong-format' && issue.message === '')
    return dayWords(plain) ?? plain.should(code, expected, timeHint(plain.value, expected) ?? plain.hint);
  const wanted = given('expected') ?? expected;
  const message =
    issue.message === ''
      ? `${name} is not accepted: found ${found}. Expected ${wanted}.`
      : sentence(issue.message);
  const words = {
    code: isCode(code) ? code : ('not-valid' as const),
    found: given('found') ?? found,
    expected: wanted,
    message,
  };
  return withHint(words, given('hint'));
}

function isCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && Object.hasOwn(problemCatalogue, code);
}

function unknownField(finding: Extract<Finding, { kind: 'unknown-field' }>, root: unknown): ProblemWords {
  const { path } = finding;
  const written = String(path.at(-1));
  const names = finding.names();
  const expected =
    names.length > 1 ? oneOf(names) : names.length === 1 ? `only ${names.map(quoted).join('')}` : 'no fields';
  const taken = Object.keys(valueAt(root, path.slice(0, -1)) ?? {});
  const meant =
    nearest(
      written,
      names.filter((name) => !taken.includes(name)),
    ) ?? nearest(written, names);
  const message = `There is no field ${quoted(written)} ${within(path, root)}. Expected ${expected}.`;
  const words = { code: 'unknown-field' as const, found: quoted(written), expected, message };
  return withHint(
    words,
    meant === undefined ? undefined : fieldHint(written, meant, taken, finding.required === true),
  );
}

function fieldHint(written: string, meant: string, taken: readonly string[], required: boolean): string {
  if (taken.includes(meant)) return `There is a field ${quoted(meant)} here already; keep one of the two.`;
  const because = required ? ', which is required here' : '';
  if (plainName(written) === plainName(meant)) {
    if (/[\u2018-\u201f\u300c-\u300f\u00ab\u00bb]/.test(written)) {
      return `Take the curly quotes away: ${meant}. A name needs no quotes, and YAML knows only straight ones.`;
    }
    return `Write it ${quoted(meant)}${because}.`;
  }
  return `Did you mean ${quoted(meant)}${because}?`;
}

function didYouMean(value: unknown, values: readonly string[]): string | undefined {
  const meant =
    typeof value === 'string' || typeof value === 'number' ? nearest(String(value), values) : undefined;
  return meant === undefined ? undefined : `Did you mean ${quoted(meant)}?`;
}

/** Of names in two parts, such as verbs, those that begin as the one that was written. */
function kindred(value: unknown, values: readonly string[]): readonly string[] {
  const first = typeof value === 'string' ? /^[a-z]+\./.exec(value)?.[0] : undefined;
  const same = first === undefined ? [] : values.filter((name) => name.startsWith(first));
  return same.length > 0 ? same : values;
}

function sentence(words: string): string {
  return /[.?!]$/.test(words) ? words : `${words}.`;
}

function withHint(words: Omit<ProblemWords, 'hint'>, hint: string | undefined): ProblemWords {
  return hint === undefined ? words : { ...words, hint };
}
