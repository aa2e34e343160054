/** Meetings of ministers: level and who was there, each item with both positions, the outcome text line by line, both readouts. */
import type { DocketRecord, MeetingRecord } from '../facts/meetingRecords.ts';
import type { OutcomeLine } from '../facts/outcomeLines.ts';
import { awayWords } from '../meetingLines.ts';
import { stateWords } from '../../picture/words.ts';
import { countOf, listOf, plainWords } from '../wording.ts';
import { good, group, joined, late, strong, table, terms, text } from './block.ts';
import type { Block, Section, Words } from './block.ts';
import type { Teller } from './teller.ts';

export function meetings(teller: Teller): Section {
  const { meetings: all } = teller.facts;
  const dates = all.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const blocks = all.map((meeting) => meetingBlock(meeting, meeting.date === dates[0], teller));
  const none = text('No meeting of ministers was set.');
  return {
    id: 'meetings',
    title: 'Meetings of ministers',
    annex: false,
    blocks: all.length === 0 ? [none] : blocks,
  };
}

function meetingBlock(meeting: MeetingRecord, first: boolean, teller: Teller): Block {
  const { naming, when } = teller;
  const name = meeting.title ?? naming.subject(`review/${meeting.id}`);
  const since =
    meeting.intervalDays === null
      ? ''
      : `${countOf(meeting.intervalDays, 'day')} after ${first ? 'the agreement came into force' : 'the one before'}`;
  const held = meeting.date === null ? '' : joined([when(meeting.date), since], ', ');
  const changes = meeting.changes.map(
    ({ at, by, do: verb, text: why }) =>
      `${when(at)}: ${verb === 'review.replace' ? 'replaced' : 'postponed'} by ${naming.seat(by)}${why === null ? '' : `: “${why}”`}`,
  );
  return group(`meeting-${meeting.id}`, name, [
    ...terms([
      ['Set for', meeting.scheduledFor === null || meeting.date !== null ? '' : when(meeting.scheduledFor)],
      ['Held', held],
      ['Place', meeting.place ?? ''],
      ['Level', meeting.level === 'reduced' ? [late('reduced')] : (meeting.level ?? '')],
      ['Present', listOf(meeting.present.map(naming.seat))],
      ['Principals away', listOf(meeting.away.map((seat) => awayWords(seat, naming)))],
      ['Status reports', listOf(meeting.reports.map(({ by, at }) => `${naming.seat(by)}, ${when(at)}`))],
      ['Changed', joined(changes)],
      ['Stands at', stateWords(meeting.state)],
    ]),
    ...docket(meeting, teller),
    ...outcome(meeting, teller),
    ...readouts(meeting, teller),
  ]);
}

function docket({ docket: items, date }: MeetingRecord, teller: Teller): Block[] {
  if (items.length === 0) return date === null ? [] : [text('Nothing stood on its docket in this log.')];
  return [
    ...table(
      ['Item', 'Wording', 'Positions', 'Decision'],
      ['words', 'words', 'words', 'words'],
      items.map((item) => itemRow(item, teller)),
    ),
  ];
}

const whys: Readonly<Record<string, string>> = {
  'after-hotline': 'after the hotline was tried',
  'not-operational': 'without a hotline attempt: it was not operational',
  suspended: 'without a hotline attempt: it was suspended',
  'not-used': 'without a hotline attempt: it was not used',
};

const wordingStatus: Readonly<Record<DocketRecord['status'], string>> = {
  proposed: 'proposed, not answered',
  amended: 'amended, not accepted',
  accepted: 'accepted by both',
  objected: 'objected to; raised by its proposer as such',
};

function itemRow(item: DocketRecord, { naming, when }: Teller): Words[] {
  const origin = item.carriedIn
    ? 'carried over'
    : item.by === null
      ? ''
      : `proposed by ${naming.party(item.by)}`;
  const wordings = item.wordings.flatMap(({ by, text: words }) =>
    words === null ? [] : [`\n${naming.seat(by)}: “${words}”`],
  );
  const positions = item.stated.flatMap(({ party, decision, due, text: words }) => [
    strong(`${naming.party(party)}: ${positionWords(decision)}`),
    `${due === null ? '' : `, by ${when(due)}`}${words === null ? '' : `. “${words}”`}\n`,
  ]);
  return [
    [strong(item.incident), `\n${joined([origin, whys[item.why ?? ''] ?? ''], ', ')}`],
    [item.carriedIn ? 'stands as carried over' : wordingStatus[item.status], ...wordings],
    positions.length === 0 ? 'none stated' : positions,
    decisionWords(item.decision),
  ];
}

const positionWords = (decision: string): string =>
  decision === 'plan'
    ? 'a plan of cooperation'
    : decision === 'referred'
      ? 'referred to the experts'
      : plainWords(decision);

function decisionWords(decision: string | null): Words {
  if (decision === null) return 'not dealt with';
  return decision === 'no-agreement'
    ? [late('no agreement; both positions kept')]
    : [good(`jointly: ${positionWords(decision)}`)];
}

function outcome({ lines, outcomeText, conclusion }: MeetingRecord, teller: Teller): Block[] {
  const concluded = conclusion === null ? [] : terms([['Concluded with', plainWords(conclusion)]]);
  const words: Block[] =
    outcomeText === null ? [] : [{ is: 'quote', who: 'Outcome text', text: outcomeText }];
  return [
    ...table(
      ['Line of the outcome text', 'Words', 'Came to'],
      ['words', 'words', 'words'],
      lines.map((line) => lineRow(line, teller)),
    ),
    ...concluded,
    ...words,
  ];
}

function lineRow(outcomeLine: OutcomeLine, { naming }: Teller): Words[] {
  const { line, text: words, brackets, proposedBy, status, agreed } = outcomeLine;
  const whose = (by: string | null): string => (by === null ? 'control' : naming.party(by));
  const bracketed = brackets.map(({ by, text: other }) =>
    other === null ? `\n[put in brackets by ${whose(by)}]` : `\n[${whose(by)}: “${other}”]`,
  );
  const proposed = agreed === words ? `“${words}”` : `${whose(proposedBy)}: “${words}”`;
  const settled = agreed === null || agreed === words ? [] : [strong(`\nAgreed: “${agreed}”`)];
  const came: Words =
    status === 'agreed'
      ? [good('agreed')]
      : status === 'fallen-out'
        ? [late('not agreed; fell out')]
        : status;
  return [[strong(line), `\nproposed by ${whose(proposedBy)}`], [proposed, ...bracketed, ...settled], came];
}

function readouts({ readouts: given }: MeetingRecord, { naming, when }: Teller): Block[] {
  const columns = given.map(({ by, at, text: words }): Block[] => [
    { is: 'quote', who: `Readout of ${naming.seat(by)}, ${when(at)}`, text: words ?? '' },
  ]);
  return columns.length === 0 ? [] : [{ is: 'beside', columns }];
}
