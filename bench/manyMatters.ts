/**
 * A scenario as long as wanted, in the text of its file: matters between two sides, one after the other and over one another. Each is
 * reported, asked about, answered and closed; every fourth is answered late.
 */

/** Hours from one matter to the next: some dozen are open at a time, however many there are. */
const APART = 6;

export function manyMatters(matters: number): string {
  const days = Math.ceil((matters * APART) / 24) + 60;
  const numbers = Array.from({ length: matters }, (_, at) => at + 1);
  const tenths = numbers.filter((n) => n % 10 === 1);
  return [
    head(matters, days),
    'incidents:\n',
    ...numbers.map((n) => `  m${n}: { victim: ${ownSide(n)}, category: ip-theft }\n`),
    'storyline:\n',
    ...numbers.map(rowsOf),
    'expect:\n',
    ...tenths.map((n) => `  - { id: EXP-${n}, by: T+${days - 1}d, request: r${n}, reaches: completed }\n`),
  ].join('');
}

const ownSide = (n: number): string => (n % 2 === 1 ? 'us' : 'china');

const head = (matters: number, days: number): string => `# ${matters} matters, made to measure the program.
format: hotline-scenario/1
id: many-matters
title: Many matters
summary: Matters between two sides, made to measure the program. Everything in it is invented.
agreement: us-china-2015
startex: 2016-01-04T14:00:00Z
endex: T+${days}d
seed: 7
world: { channels: { hotline: operational } }
cast: { us: { played-by: script }, china: { played-by: script } }
bodies: { company: Makers and banks, police: Police stations }
`;

function rowsOf(n: number): string {
  const own = ownSide(n);
  const other = ownSide(n + 1);
  const answered = n % 4 === 0 ? '9d' : '2d';
  return `  - id: INJ-${n}
    at: T+${(n - 1) * APART}h
    inject: ${own}/desk
    from: ${n % 3 === 0 ? 'police' : 'company'}
    channel: telephone
    title: A theft of designs is reported
    body: Designs left our network for three nights through a rented server.
    incident: m${n}
  - id: ACT-${n}-1
    after: { item: INJ-${n}, by: 30m }
    as: ${own}/desk
    do: incident.report
    incident: m${n}
    title: The desk takes it down
    with: { category: ip-theft, severity: 2, summary: Designs were copied through a rented server. }
  - id: ACT-${n}-2
    after: { item: ACT-${n}-1, by: 3h }
    as: ${own}/desk
    do: request.send
    request: r${n}
    incident: m${n}
    title: The other side is asked for help
    with:
      kind: information
      form: message-of-record
      severity: 2
      text: Who rented the server at the address below in the nights that we name?
      elements: { time-zone: UTC., source-address: '203.0.113.${n % 250}, port 443.', facts: Designs were copied., action-asked: Name who rented it., legal-basis: Clause 1a., time-limit: Thirty days. }
  - id: ACT-${n}-3
    after: { item: ACT-${n}-2, by: 4h }
    as: ${other}/desk
    do: request.acknowledge
    request: r${n}
    title: Receipt is confirmed
    with: { text: We have your message and look into it. }
  - id: ACT-${n}-4
    after: { item: ACT-${n}-3, by: ${answered} }
    as: ${other}/desk
    do: request.answer
    request: r${n}
    title: An answer comes
    with: { answer: full, tlp: AMBER, text: The server was rented with a card that was lost. }
  - { id: ACT-${n}-5, after: { item: ACT-${n}-4, by: 1d }, as: ${other}/desk, do: request.complete, request: r${n}, title: No more is to come }
  - { id: ACT-${n}-6, after: { item: ACT-${n}-5, by: 5h }, as: ${own}/desk, do: request.accept, request: r${n}, title: It is accepted }
  - id: ACT-${n}-7
    after: { item: ACT-${n}-6, by: 1h }
    as: ${own}/desk
    do: request.rate
    request: r${n}
    title: The answer is rated
    with: { answers: 2, evidence: 0, actions: 1, notDone: 1, nextUpdate: 2 }
  - id: ACT-${n}-8
    after: { item: ACT-${n}-6, by: 2h }
    as: ${own}/vice
    do: incident.close
    incident: m${n}
    title: One side closes it
    with: { outcome: resolved }
  - id: ACT-${n}-9
    after: { item: ACT-${n}-8, by: 2h }
    as: ${other}/vice
    do: incident.close
    incident: m${n}
    title: The other side closes it
    with: { outcome: resolved }
`;
}
