/** Calls by hotline: how each went, which points were agreed, and the two notes for the record side by side (CALL-4). */
import type { CallRecord, NoteFacts, PointFacts } from '../facts/callRecords.ts';
import type { Said } from '../facts/requestRecords.ts';
import { stateWords } from '../../picture/words.ts';
import { sidesOfCall } from '../sidesOfCall.ts';
import { countOf, listOf, plainWords } from '../wording.ts';
import { good, group, joined, late, list, strong, table, terms, text } from './block.ts';
import type { Block, Section, Words } from './block.ts';
import { slug } from './slug.ts';
import type { Teller } from './teller.ts';

export function calls(teller: Teller): Section {
  const { calls: all, channels } = teller.facts;
  const tests = all.filter(({ test }) => test);
  const real = all.filter(({ test }) => !test);
  const hotline = channels.some(({ kind }) => kind === 'hotline');
  const { fictional } = teller.facts.overview;
  const noCall = fictional
    ? 'No call was placed in this log.'
    : 'No call is in this log: no use of the hotline was found on the public record. That is not to say that there was none.';
  const none = hotline ? noCall : 'This agreement has no hotline.';
  const blocks: Block[] = [
    ...(real.length === 0 ? [text(none)] : real.map((call) => callBlock(call, teller))),
    ...(tests.length === 0 ? [] : [testCalls(tests, teller)]),
  ];
  return { id: 'calls', title: 'Calls', annex: false, blocks };
}

function callBlock(call: CallRecord, teller: Teller): Block {
  const { naming, when } = teller;
  const title = `${naming.subject(call.ref)}: ${sidesOfCall(call, naming.party)}`;
  return group(`call-${slug(call.ref)}`, title, [
    ...terms([
      ['Issue', call.issue ?? ''],
      ['About', call.incident ?? ''],
      ['Level', call.level ?? ''],
      [
        'Placed',
        `${when(call.placedAt)}; rang ${call.attempts === 1 ? 'once' : countOf(call.attempts, 'time')}`,
      ],
      ['Authenticated', call.authenticatedAt === null ? '' : when(call.authenticatedAt)],
      ['Arranged', arranged(call, teller)],
      ['In session', inSession(call, teller)],
      [
        call.endedAt === null ? 'Stands at' : 'Ended',
        call.endedAt === null
          ? stateWords(call.state)
          : `${when(call.endedAt)}: ${plainWords(call.outcome ?? '')}${call.messageLeft ? '; a written message was left' : ''}`,
      ],
    ]),
    ...(call.said.length === 0 ? [] : [list(call.said.map((one) => saidWords(one, teller)))]),
    ...table(
      [
        'Point read back',
        'Words',
        'Agreed',
        ...(call.notes.length === 0 ? [] : ['Counted as agreed in the note of']),
      ],
      ['name', 'words', 'words', ...(call.notes.length === 0 ? [] : (['words'] as const))],
      call.points.map((point) => pointRow(point, call.notes, teller)),
    ),
    ...notes(call, teller),
  ]);
}

function arranged({ arranged: told }: CallRecord, { when }: Teller): string {
  return told === null
    ? ''
    : joined([told.for === null ? '' : `for ${when(told.for)}`, told.topic ?? ''], '; ');
}

function inSession({ connectedAt, endedAt }: CallRecord, { when, between }: Teller): string {
  if (connectedAt === null) return '';
  return endedAt === null ? when(connectedAt) : `${when(connectedAt)}, for ${between(connectedAt, endedAt)}`;
}

const did: Readonly<Record<string, string>> = {
  'call.say': 'says',
  'call.leaveMessage': 'leaves a written message',
  'call.takeMessage': 'takes a message',
  'call.confirmInWriting': 'confirms in writing',
  'call.decline': 'declines',
  'call.unavailable': 'says that the person asked for cannot be reached',
  'call.abandon': 'gives up',
  'call.drop': 'The line drops',
};

function saidWords({ at, by, do: verb, text: words }: Said, { naming, when }: Teller): Words {
  const who = verb === 'call.drop' || by === '' ? '' : `${naming.seat(by)} `;
  return [strong(when(at)), ` ${who}${did[verb] ?? verb}${words === null ? '.' : `: “${words}”`}`];
}

function pointRow(
  { point, text: words, confirmed, countedBy }: PointFacts,
  written: readonly NoteFacts[],
  { naming }: Teller,
): Words[] {
  const counted = countedBy.length === 0 ? 'neither' : listOf(countedBy.map(naming.party));
  return [
    [strong(point)],
    words,
    confirmed ? [good('confirmed by both')] : 'left open',
    ...(written.length === 0 ? [] : [counted]),
  ];
}

function notes(
  { notes: written, differences, connectedAt }: CallRecord,
  { naming, when, facts }: Teller,
): Block[] {
  if (connectedAt === null || written.length === 0) return [];
  const columns = written.map(({ party, at, text: words }): Block[] => [
    { is: 'quote', who: `${naming.party(party)} note for the record, ${when(at)}`, text: words },
  ]);
  const silent = facts.overview.parties
    .map(({ id }) => id)
    .filter((id) => !written.some(({ party }) => party === id));
  const differ: Words =
    written.length < 2
      ? `No note by ${listOf(silent.map(naming.party))}${facts.overview.run === null ? ' that this reader may see' : ''}.`
      : differences.length > 0
        ? [late(`The notes differ on ${listOf(differences)}.`)]
        : 'The notes count the same points. What else they say stands side by side.';
  return [{ is: 'beside', columns }, text(differ)];
}

function testCalls(tests: readonly CallRecord[], { naming, when }: Teller): Block {
  const rows = tests.map((call) => [
    when(call.placedAt),
    `${naming.party(call.from)} to ${naming.party(call.to)}`,
    stateWords(call.state),
  ]);
  return group(
    'test-calls',
    'Test calls',
    table(['Placed', 'Sides', 'Stands at'], ['when', 'name', 'words'], rows),
  );
}
