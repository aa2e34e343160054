/** What players put to control, what cells decided, and what evaluators observed. */
import { standingQuestions } from '../../contract/standingQuestions.ts';
import { inEnglish } from '../chronicle.ts';
import type { AskFacts, DecisionFacts, ObservationFacts } from '../facts/room.ts';
import { listOf, plainWords } from '../wording.ts';
import { group, joined, late, table, terms } from './block.ts';
import type { Block, Section, Words } from './block.ts';
import type { Teller } from './teller.ts';

const kinds: Readonly<Record<string, string>> = {
  'own.act': 'act of its own',
  'question.ask': 'question',
  'body.write': 'message',
};

/** What was never answered is listed with the rest. */
export function asks(teller: Teller): Section | null {
  const { asks: all } = teller.facts;
  if (all.length === 0) return null;
  return {
    id: 'asks',
    title: 'Put to control',
    annex: false,
    blocks: table(
      ['When', 'Who', 'What', 'Answer'],
      ['when', 'name', 'words', 'words'],
      all.map((one) => askRow(one, teller)),
    ),
  };
}

function askRow(one: AskFacts, teller: Teller): Words[] {
  const { naming, when, entry } = teller;
  const to = one.to === null ? '' : one.do === 'body.write' ? naming.body(one.to) : one.to;
  const aimed = joined([to === '' ? '' : `to ${to}`, one.aim === null ? '' : `aimed at ${one.aim}`], ', ');
  return [
    `${when(one.at)}${entry(one.entry)}`,
    naming.seat(one.by),
    joined([`${kinds[one.do] ?? one.do}${aimed === '' ? '' : ` ${aimed}`}`, one.text], ': '),
    answerWords(one, teller),
  ];
}

function answerWords({ answer, comes }: AskFacts, { naming, when, entry }: Teller): Words {
  if (answer === null)
    return [late(comes === null ? 'not answered' : `not answered; it was to come ${when(comes)}`)];
  const from = answer.from === null ? '' : `${naming.body(answer.from)}: `;
  const to = answer.to === null ? '' : ` (to the ${answer.to === 'all' ? 'room' : answer.to})`;
  return `${from}${answer.text}\n${plainWords(answer.how)}, ${when(answer.at)}${entry(answer.entry)}${to}`;
}

export function decisions(teller: Teller): Section | null {
  const { decisions: all } = teller.facts;
  if (all.length === 0) return null;
  return {
    id: 'decisions',
    title: 'Decisions that cells recorded',
    annex: false,
    blocks: all.map((one) => decision(one, teller)),
  };
}

function decision(one: DecisionFacts, { naming, when, entry }: Teller): Block {
  const title = joined([naming.seat(one.by), one.question], ': ');
  return group(`decision-${one.name.replace(':', '-')}`, title, [
    {
      is: 'checks',
      items: one.options.map(({ id, text, marks }) => ({
        words: joined([
          text,
          joined(
            marks.map(({ of, is }) => `${of} ${is}`),
            ', ',
          ),
        ]),
        ticked: id === one.chosen,
      })),
    },
    ...terms([
      ['Recorded', `${when(one.at)}${entry(one.entry)}`],
      ['Decided by', listOf(one.decidedBy)],
      ['Why', one.why],
      ['Dissent', one.dissent ?? ''],
    ]),
  ]);
}

export function observations(teller: Teller): Section | null {
  const { observations: all } = teller.facts;
  if (all.length === 0) return null;
  return {
    id: 'observations',
    title: 'What evaluators observed',
    annex: false,
    blocks: table(
      ['When', 'Who', 'Observed', 'Of', 'Rating'],
      ['when', 'name', 'words', 'words', 'name'],
      all.map((one) => observationRow(one, teller)),
    ),
  };
}

function observationRow(one: ObservationFacts, { naming, when, entry }: Teller): Words[] {
  const place = one.of === null ? '' : `entry ${one.of}`;
  const room = one.cell === null ? '' : `${naming.party(one.cell)} in the room, ${one.wallFrom ?? ''}`;
  return [
    `${when(one.at)}${entry(one.entry)}`,
    naming.seat(one.by),
    one.text,
    joined([one.objective ?? '', one.task ?? '', plainWords(one.seen ?? ''), place, room], ', '),
    one.rating ?? '',
  ];
}

export function reflections({ facts, naming }: Teller): Section | null {
  const { reflections: all, questions } = facts;
  if (all.length === 0) return null;
  const asked = (id: string | null): string =>
    questions.find((one) => one.id === id)?.ask ??
    inEnglish(standingQuestions.find((one) => one.id === id)?.ask ?? id ?? '');
  return {
    id: 'reflections',
    title: 'Strengths and gaps',
    annex: false,
    blocks: table(
      ['What', 'Who', 'Seen', 'On'],
      ['name', 'name', 'words', 'words'],
      // strengths first, each in the order in which they were named
      [...all.filter((one) => one.is === 'strength'), ...all.filter((one) => one.is === 'gap')].map((one) => [
        one.is,
        naming.seat(one.by),
        one.text,
        asked(one.question),
      ]),
    ),
  };
}
