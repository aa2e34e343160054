/**
 * A scenario as long as wanted, as its file would hold it: matters between two sides, one after the other and over one another. Each
 * is reported, asked about, answered and closed; every fourth is answered late. A matter comes to ten entries or eleven.
 */

/** The agreement that it is played under. */
export const AGREEMENT = 'us-china-2015';

/** Hours from one matter to the next: some dozen are open at a time, however many there are. */
const APART = 6;

export function manyMatters(matters: number): Readonly<Record<string, unknown>> {
  const days = Math.ceil((matters * APART) / 24) + 60;
  const numbers = Array.from({ length: matters }, (_, at) => at + 1);
  return {
    format: 'hotline-scenario/1',
    id: 'many-matters',
    title: 'Many matters',
    summary: 'Matters between two sides, made to measure the program. Everything in it is invented.',
    agreement: AGREEMENT,
    startex: '2016-01-04T14:00:00Z',
    endex: `T+${days}d`,
    seed: 7,
    world: { channels: { hotline: 'operational' } },
    cast: { us: { 'played-by': 'script' }, china: { 'played-by': 'script' } },
    bodies: { company: 'Makers and banks', police: 'Police stations' },
    incidents: Object.fromEntries(
      numbers.map((n) => [`m${n}`, { victim: ownSide(n), category: 'ip-theft' }]),
    ),
    storyline: numbers.flatMap((n) => [reported(n), ...acts(n)]),
    expect: numbers
      .filter((n) => n % 10 === 1)
      .map((n) => ({ id: `EXP-${n}`, by: `T+${days - 1}d`, request: `r${n}`, reaches: 'completed' })),
  };
}

const ownSide = (n: number): string => (n % 2 === 1 ? 'us' : 'china');

const reported = (n: number): object => ({
  id: `ACT-${n}-0`,
  at: `T+${(n - 1) * APART}h`,
  inject: `${ownSide(n)}/desk`,
  from: n % 3 === 0 ? 'police' : 'company',
  channel: 'telephone',
  title: 'A theft of designs is reported',
  body: 'Designs left our network for three nights through a rented server.',
  incident: `m${n}`,
});

/** What the two sides do about it, each so long after what came before. */
function acts(n: number): object[] {
  const own = ownSide(n);
  const other = ownSide(n + 1);
  const incident = `m${n}`;
  const request = `r${n}`;
  const written = [
    {
      by: '30m',
      as: `${own}/desk`,
      do: 'incident.report',
      incident,
      title: 'The desk takes it down',
      with: {
        category: 'ip-theft',
        severity: 2,
        summary: 'Designs were copied through a rented server.',
      },
    },
    {
      by: '3h',
      as: `${own}/desk`,
      do: 'request.send',
      request,
      incident,
      title: 'The other side is asked for help',
      with: {
        kind: 'information',
        form: 'message-of-record',
        severity: 2,
        text: 'Who rented the server at the address below in the nights that we name?',
        elements: {
          'time-zone': 'UTC.',
          'source-address': `203.0.113.${n % 250}, port 443.`,
          facts: 'Designs were copied.',
          'action-asked': 'Name who rented it.',
          'legal-basis': 'Clause 1a.',
          'time-limit': 'Thirty days.',
        },
      },
    },
    {
      by: '4h',
      as: `${other}/desk`,
      do: 'request.acknowledge',
      request,
      title: 'Receipt is confirmed',
      with: { text: 'We have your message and look into it.' },
    },
    {
      by: n % 4 === 0 ? '9d' : '2d',
      as: `${other}/desk`,
      do: 'request.answer',
      request,
      title: 'An answer comes',
      with: { answer: 'full', tlp: 'AMBER', text: 'The server was rented with a card that was lost.' },
    },
    { by: '1d', as: `${other}/desk`, do: 'request.complete', request, title: 'No more is to come' },
    { by: '5h', as: `${own}/desk`, do: 'request.accept', request, title: 'It is accepted' },
    {
      by: '1h',
      as: `${own}/desk`,
      do: 'request.rate',
      request,
      title: 'The answer is rated',
      with: { answers: 2, evidence: 0, actions: 1, notDone: 1, nextUpdate: 2 },
    },
    {
      by: '2h',
      as: `${own}/vice`,
      do: 'incident.close',
      incident,
      title: 'One side closes it',
      with: { outcome: 'resolved' },
    },
    {
      by: '2h',
      as: `${other}/vice`,
      do: 'incident.close',
      incident,
      title: 'The other side closes it',
      with: { outcome: 'resolved' },
    },
  ];
  return written.map(({ by, ...act }, at) => ({
    id: `ACT-${n}-${at + 1}`,
    after: { item: `ACT-${n}-${at}`, by },
    ...act,
  }));
}
