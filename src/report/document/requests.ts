/** The status report of requests: timeliness as it is computed, and apart from it quality as each side states it (REV-2). */
import { durationText } from '../../contract/time.ts';
import type { Timeliness } from '../../contract/runSummary.ts';
import { answerWords, kinds, requestState } from '../standing.ts';
import { clock as clockName } from '../sentence/conduct.ts';
import { clockNames } from '../timeliness.ts';
import type { ClockName } from '../timeliness.ts';
import type { AnswerFacts, ElementFacts, RequestRecord, Said } from '../facts/requestRecords.ts';
import { countOf, listOf, plainWords } from '../wording.ts';
import { good, group, late, list, quiet, strong, table, terms, text } from './block.ts';
import type { Block, Section, Words } from './block.ts';
import type { Teller } from './teller.ts';

/** That a log of the public record has none does not say that there was none. */
const none = ({ facts }: Teller): string =>
  facts.overview.fictional
    ? 'No request was sent in this log.'
    : 'No request is in this log. What the sides asked of one another is on the public record only as far as the timeline tells of it.';

export function requests(teller: Teller): Section {
  const sent = teller.facts.requests.filter(({ sentAt }) => sentAt !== null);
  const drafts = teller.facts.requests.filter(({ sentAt }) => sentAt === null);
  const blocks: Block[] =
    sent.length === 0
      ? [text(none(teller))]
      : [
          ...table(
            ['Matter', 'What', 'From', 'To', 'About', 'Sent', 'Stands at'],
            ['name', 'words', 'name', 'name', 'words', 'when', 'words'],
            sent.map((request) => statusRow(request, teller)),
          ),
          group('timeliness', 'Timeliness', timeliness(sent, teller)),
          group('quality', 'Quality', quality(sent, teller)),
          ...sent.map((request) => matter(request, teller)),
        ];
  const unsent =
    drafts.length === 0 ? [] : [text(`Drafted and not sent: ${listOf(drafts.map(({ id }) => id))}.`)];
  return {
    id: 'requests',
    title: 'Requests: the status report',
    annex: false,
    blocks: [...blocks, ...unsent],
  };
}

const nameOf = ({ label, id }: RequestRecord): string => label ?? id;

function statusRow(request: RequestRecord, { naming, when }: Teller): Words[] {
  return [
    [strong(nameOf(request))],
    what(request),
    naming.party(request.from),
    naming.party(request.to),
    request.incident ?? '',
    request.sentAt === null ? '' : when(request.sentAt),
    requestState(request),
  ];
}

const what = ({ kind }: RequestRecord): string =>
  kind === null ? 'request' : (kinds[kind] ?? plainWords(kind));

function timeliness(sent: readonly RequestRecord[], teller: Teller): Block[] {
  const rows = sent.flatMap((request) =>
    clockNames.flatMap((name) => {
      const told = request.timeliness[name];
      return told === null || told.result === 'ended' ? [] : [clockRow(request, name, told, teller)];
    }),
  );
  return [
    text(
      'Computed from the log. Gross is all the time that passed; net leaves out what the clock stood still, as this profile says. Of several rounds of updates the least timely is shown. No number of hours was ever published: what counts as late is this profile’s assumption.',
    ),
    ...table(
      ['Matter', 'Owed', 'Result', 'Due', 'Given', 'Allowed', 'Gross', 'Net'],
      ['name', 'name', 'words', 'when', 'when', 'number', 'number', 'number'],
      rows,
    ),
  ];
}

function clockRow(
  request: RequestRecord,
  name: ClockName,
  told: Timeliness & { readonly rounds: number },
  { when }: Teller,
): Words[] {
  const rounds = told.rounds > 1 ? `, of ${countOf(told.rounds, 'round')}` : '';
  return [
    [strong(nameOf(request))],
    `${clockName(name)}${rounds}`,
    resultWords(told),
    when(told.dueAt),
    told.endedAt === null ? '' : when(told.endedAt),
    durationText(told.allowed),
    durationText(told.gross),
    told.net === told.gross ? '' : durationText(told.net),
  ];
}

function resultWords({ result, net, allowed }: Timeliness): Words {
  const by = durationText(net - allowed);
  switch (result) {
    case 'met':
      return [good('met')];
    case 'late':
      return [late(`late by ${by}`)];
    case 'never':
      return [late(`never; by the end late by ${by}`)];
    case 'running':
      return 'not yet due';
    case 'stopped':
      return 'its clock stands still';
    case 'excused':
      return 'excused by the director';
    case 'ended':
      return 'no longer owed';
  }
}

const tests = [
  ['answers', 'Answers the question'],
  ['evidence', 'Evidence attached'],
  ['actions', 'Actions with time'],
  ['notDone', 'What was not done, and why'],
  ['nextUpdate', 'Next update named'],
] as const;

function quality(sent: readonly RequestRecord[], { naming }: Teller): Block[] {
  const rows = sent.flatMap(({ quality: stated, from, to, ...request }) =>
    (
      [
        [from, 'requester', stated.requester],
        [to, 'responder', stated.responder],
      ] as const
    ).flatMap(([party, role, marks]) =>
      marks === null
        ? []
        : [
            [
              [strong(request.label ?? request.id)],
              `${naming.party(party)}, ${role}`,
              ...tests.map(([test]) => String(marks[test])),
            ],
          ],
    ),
  );
  const unrated = sent.filter(
    ({ quality: stated, timeliness: owed }) =>
      owed.answer !== null && stated.requester === null && stated.responder === null,
  );
  return [
    text('As each side states it, 0 to 2 on five tests. There is no joint score, and none is made here.'),
    ...table(
      ['Matter', 'Stated by', ...tests.map(([, words]) => words)],
      ['name', 'name', ...tests.map(() => 'number' as const)],
      rows,
    ),
    ...(unrated.length === 0 ? [] : [text(`Stated by neither side: ${listOf(unrated.map(nameOf))}.`)]),
  ];
}

/** One matter with its words, from the request to its end. */
function matter(request: RequestRecord, teller: Teller): Block {
  const { naming, when } = teller;
  const spoken = [
    ...request.said.map((one) => saidWords(one, teller)),
    ...request.answers.map((one) => answerItem(one, teller)),
  ];
  const inOrder = spoken.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ words }) => words);
  const asks: Block[] =
    request.asks === null
      ? []
      : [
          {
            is: 'quote',
            who: `${naming.party(request.from)} ${request.timeliness.answer === null ? 'writes' : 'asks'}`,
            text: request.asks,
          },
        ];
  return group(
    `matter-${nameOf(request).toLowerCase()}`,
    `${nameOf(request)}: ${what(request)}${request.incident === null ? '' : `, ${request.incident}`}`,
    [
      ...asks,
      ...terms([
        ['Sent', request.sentAt === null ? '' : when(request.sentAt)],
        ['Severity that it states', request.severity === null ? '' : String(request.severity)],
        [
          'Track',
          `${naming.track(request.track)}${request.reviewed ? '' : ', which the ministers do not review'}`,
        ],
        ...request.elements.map((one): [string, Words] => [one.name, elementWords(one, request, teller)]),
        ['Elements that it lacked (REQ-5)', listOf(request.lacked.map(plainWords))],
      ]),
      ...(inOrder.length === 0 ? [text('Nothing came back.')] : [list(inOrder)]),
    ],
  );
}

function elementWords(
  { text: words, at }: ElementFacts,
  { sentAt }: RequestRecord,
  { when }: Teller,
): string {
  return at === sentAt ? words : `${words} (${when(at)})`;
}

const did: Readonly<Record<string, string>> = {
  'request.amend': 'amends it',
  'request.withdraw': 'withdraws it',
  'request.acknowledge': 'confirms receipt',
  'request.return': 'gives it back, for it needs detail',
  'request.supply': 'supplies the detail',
  'request.redirect': 'refers it to another track',
  'request.update': 'reports',
  'request.complete': 'declares it completed',
  'request.accept': 'accepts that it is completed',
  'request.dispute': 'disputes that it is completed',
};

function saidWords(
  { at, by, do: verb, text: words }: Said,
  { naming, when }: Teller,
): { at: string; words: Words } {
  const what = `${naming.seat(by)} ${did[verb] ?? verb}`;
  return { at, words: [strong(when(at)), ` ${what}${words === null ? '.' : `: “${words}”`}`] };
}

function answerItem(answer: AnswerFacts, { naming, when }: Teller): { at: string; words: Words } {
  const ground = answer.ground === null ? '' : `, on the ground of ${plainWords(answer.ground)}`;
  const how =
    answer.answer === 'declined' ? `declines${ground}` : `answers ${answerWords[answer.answer] ?? ''}`;
  const more = [
    answer.conditions === null ? '' : `Conditions: ${answer.conditions}`,
    answer.evidence.length === 0 ? '' : `Evidence: ${answer.evidence.join('; ')}`,
    ...answer.actions.map(({ what: done, at }) => `Done${at === null ? '' : `, ${when(at)}`}: ${done}`),
    answer.notDone === null ? '' : `Not done: ${answer.notDone}`,
    answer.nextUpdate === null ? '' : `Next update named for ${when(answer.nextUpdate)}`,
  ].filter((words) => words !== '');
  return {
    at: answer.at,
    words: [
      strong(when(answer.at)),
      ` ${naming.seat(answer.by)} ${how}${answer.text === null ? '.' : `: “${answer.text}”`}`,
      ...more.map((words) => quiet(`\n${words}`)),
    ],
  };
}
