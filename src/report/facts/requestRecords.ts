/** Each request with what was asked and what was said in answer, beside what the summary has of it. */
import type { Entry } from '../../contract/entry.ts';
import type { RequestSummary } from '../../contract/runSummary.ts';
import { actingSeat, actsOf, courseOf, fieldText, inEnglish } from '../chronicle.ts';
import type { Chronicle, Course } from '../chronicle.ts';
import type { Text } from '../../contract/act/act.ts';
import { plainWords } from '../wording.ts';
import { owesAnswer } from './asked.ts';

export interface Said {
  readonly at: string;
  readonly by: string;
  readonly do: string;
  readonly text: string | null;
}

export interface AnswerFacts {
  readonly at: string;
  readonly by: string;
  readonly answer: string;
  readonly ground: string | null;
  readonly conditions: string | null;
  readonly text: string | null;
  readonly evidence: readonly string[];
  readonly actions: readonly { readonly what: string; readonly at: string | null }[];
  readonly notDone: string | null;
  readonly nextUpdate: string | null;
}

/** One element of a request, such as its time limit (REQ-5). */
export interface ElementFacts {
  readonly element: string;
  /** What the profile calls it. */
  readonly name: string;
  readonly text: string;
  /** When it was given: with the request, or amended or supplied later. */
  readonly at: string;
}

export interface RequestRecord extends RequestSummary {
  /** What it asks, in its own words. */
  readonly asks: string | null;
  /** What it carries, in order; an element that was amended or supplied later stands there again. */
  readonly elements: readonly ElementFacts[];
  /** Elements that the profile lists and that it did not carry when it was sent (REQ-5). */
  readonly lacked: readonly string[];
  readonly answers: readonly AnswerFacts[];
  /** Everything else that the two sides said on it, in order. */
  readonly said: readonly Said[];
}

const exchanged = [
  'request.amend',
  'request.withdraw',
  'request.acknowledge',
  'request.return',
  'request.supply',
  'request.redirect',
  'request.update',
  'request.complete',
  'request.accept',
  'request.dispute',
] as const;

export function requestRecordOf(chronicle: Chronicle, summary: RequestSummary): RequestRecord {
  const course = courseOf(chronicle, summary.ref);
  const [sent] = actsOf(course, 'request.send');
  return {
    ...summary,
    asks: words(course, 'text'),
    elements: elementsOf(chronicle, course, sent),
    lacked: sent && owesAnswer(sent, chronicle) ? elementsLacking(chronicle, course, sent) : [],
    answers: actsOf(course, 'request.answer').map(answerOf),
    said: actsOf(course, ...exchanged).map((entry) => ({
      at: entry.at,
      by: actingSeat(entry),
      do: entry.do,
      text: field(entry, 'text') ?? field(entry, 'reason'),
    })),
  };
}

/** A field of the text as it was sent; what the draft had is carried over where it was not said again. */
function words(course: Course, name: string): string | null {
  const texts = actsOf(course, 'request.draft', 'request.send').map((entry) => field(entry, name));
  return texts.findLast((text) => text !== null) ?? null;
}

/** What a draft had counts from when the request was sent. */
function elementsOf({ opening }: Chronicle, course: Course, sent: Entry | undefined): ElementFacts[] {
  const given = actsOf(course, 'request.draft', 'request.send', 'request.amend', 'request.supply');
  const told = new Map<string, ElementFacts>();
  for (const entry of given) {
    const at = sent !== undefined && entry.seq < sent.seq ? sent.at : entry.at;
    const elements = (entry.with?.['elements'] ?? {}) as Readonly<Record<string, Text>>;
    for (const [element, text] of Object.entries(elements)) {
      const name = inEnglish(opening.profile.words[element] ?? plainWords(element));
      told.set(`${element} ${at}`, { element, name, text: inEnglish(text), at });
    }
  }
  return [...told.values()];
}

function elementsLacking({ opening }: Chronicle, course: Course, sent: Entry): string[] {
  const carried = new Set(
    actsOf(course, 'request.draft', 'request.send')
      .filter(({ seq }) => seq <= sent.seq)
      .flatMap((entry) => Object.keys(entry.with?.['elements'] ?? {})),
  );
  return opening.profile.request.elements.is.filter((element) => !carried.has(element));
}

function answerOf(entry: Entry): AnswerFacts {
  const { evidence = [], actions = [] } = (entry.with ?? {}) as {
    evidence?: readonly Text[];
    actions?: readonly { what: Text; at?: string }[];
  };
  return {
    at: entry.at,
    by: actingSeat(entry),
    answer: fieldText(entry, 'answer'),
    ground: field(entry, 'ground'),
    conditions: field(entry, 'conditions'),
    text: field(entry, 'text'),
    evidence: evidence.map(inEnglish),
    actions: actions.map(({ what, at }) => ({ what: inEnglish(what), at: at ?? null })),
    notDone: field(entry, 'notDone'),
    nextUpdate: field(entry, 'nextUpdate'),
  };
}

const field = (entry: Entry, name: string): string | null => fieldText(entry, name) || null;
