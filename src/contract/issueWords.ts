/** What zod found wrong with what a person or a program sent, in plain words: "text is missing; kind: expected one of: a, b". */
import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** More than these are not told. */
const MOST_TOLD = 5;
/** Of more names than these none is told. */
const MOST_LISTED = 40;

export function issueWords(issues: readonly Issue[]): string {
  const said = issues.slice(0, MOST_TOLD).map(wordsOf);
  const more = issues.length - said.length;
  return `${said.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

/** With where it is. */
function wordsOf(issue: Issue): string {
  const where = issue.path.map(String).join('.');
  if (isMissing(issue)) return where === '' ? 'nothing was sent' : `${where} is missing`;
  return where === '' ? wrong(issue) : `${where}: ${wrong(issue)}`;
}

/** Without where it is, for those who say that apart. */
export const issueSays = (issue: Issue): string => (isMissing(issue) ? 'it is missing' : wrong(issue));

/** Nothing stands there; what a way of writing it has against that is told of each way. */
function isMissing(issue: Issue): boolean {
  if (issue.code === 'invalid_union')
    return issue.errors.some(([first]) => first?.path.length === 0 && isMissing(first));
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map (name: value)',
  record: 'a map (name: value)',
};

function wrong(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.values.length > MOST_LISTED
        ? 'there is nothing of that name'
        : `expected one of: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.map((key) => `"${key.slice(0, 40)}"`).join(', ')} here`;
    case 'too_small':
      return `expected ${bound(issue, 'more than', 'at least')} ${issue.minimum}${unit(issue)}`;
    case 'too_big':
      return `expected ${bound(issue, 'less than', 'at most')} ${issue.maximum}${unit(issue)}`;
    case 'invalid_union':
      return unionWords(issue);
    case 'custom': {
      const expects: unknown = issue.params?.['expects'];
      return typeof expects === 'string' ? `expected ${expects}` : issue.message;
    }
    default:
      return issue.message.startsWith('Invalid') ? 'it is not written as it should be' : issue.message;
  }
}

/** What each way of writing it would take; of one that goes by a name, the names. */
function unionWords({ errors, message }: z.core.$ZodIssueInvalidUnion): string {
  const named = [...message.matchAll(/'([^']+)'/g)].map(([, name]) => name);
  if (errors.length === 0 && named.length > 0) return `expected one of: ${named.join(', ')}`;
  const firsts = errors.flatMap(([first]) => first ?? []);
  if (firsts.some(({ path }) => path.length > 0)) return [...new Set(firsts.map(wordsOf))].join(', or ');
  const ways = firsts.map((first) => wrong(first).replace(/^expected /, ''));
  return `expected ${[...new Set(ways)].join(', or ')}`;
}

const bound = ({ inclusive }: { readonly inclusive?: boolean }, beyond: string, with_: string): string =>
  inclusive === false ? beyond : with_;

const unit = ({ origin }: { readonly origin: string }): string =>
  origin === 'string' ? ' characters' : origin === 'array' || origin === 'set' ? ' of them' : '';
