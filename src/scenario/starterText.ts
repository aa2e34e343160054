/** The file of a scenario to start from, with a remark on each part. It runs as it stands, and passes its own expectations. */
import { stringify } from 'yaml';
import { DAY, iso } from '../contract/time.ts';
import type { StarterPlan, StarterSide } from './starterPlan.ts';

export interface StarterHead {
  readonly id: string;
  readonly title: string;
  /** How the file names its agreement. */
  readonly agreement: string;
  /** How the file finds the editors' schema. */
  readonly schema: string;
  readonly file: string;
}

export function starterText(head: StarterHead, plan: StarterPlan): string {
  return [
    heading(head, plan),
    setting(plan),
    people(plan),
    matter(plan),
    storyline(plan),
    late(plan),
    tests(plan),
    discussion,
  ].join('\n');
}

/** A text as a YAML value on one line. */
const value = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

/** Names of states have an article where English wants one. */
const the = ({ name }: StarterSide): string =>
  /^United |(Federation|Republic|Kingdom|Union)$/.test(name) ? `the ${name}` : name;
const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

function heading({ id, title, agreement, schema, file }: StarterHead, { a, b }: StarterPlan): string {
  return `# yaml-language-server: $schema=${schema}
# A scenario to start from: one case between two sides. It runs as it stands. What follows a # is a remark for you: change what you
# like, and take the remarks away. After each change:
#   hotline validate ${file}    says what is wrong in the file
#   hotline run ${file}         plays it without people
#   hotline test ${file}        plays it with its variants, and says what is not as expected
# All fields and all acts stand in docs/scenario-format.md.
format: hotline-scenario/1
id: ${id}
title: ${value(title)}
# What it is about; players may read it.
summary: >-
  A water utility finds a stranger in its billing computers. The trail leads to a rented server on the other side.
  ${capital(the(a))} asks ${the(b)} for help, and waits for the answer.
# The agreement that it is played under: one that is shipped, by its name, or a file of your own, by its path from here.
agreement: ${value(agreement)}
`;
}

function setting({ a, b, startex, endDay, hotline }: StarterPlan): string {
  const where = [a, b]
    .map(({ capital: { name, zone } }) => `${localTime(startex, zone)} in ${name}`)
    .join(' and ');
  const world =
    hotline?.planned === true
      ? `
# How things stand at STARTEX, where it is not as the agreement says.
world:
  channels:
    ${hotline.channel}: operational
`
      : '';
  return `# Play begins at STARTEX and ends at ENDEX. Moments such as T+2h or T+3d count from STARTEX.
# T+0h is ${where}.
startex: ${iso(startex).replace('.000Z', 'Z')}
endex: T+${endDay}d
# Chance is drawn from this number: with the same one, everything comes out the same.
seed: 1
${world}
# What the exercise is for. Items, expectations and questions can name the objective that they serve.
objectives:
  - id: OBJ-1
    text: A request that the other side can act on leaves within a day.
    tasks:
      - Every element of a request is there
      - One action is asked for, with the reason for its time limit
  - id: OBJ-2
    text: Whoever waits for an answer does something about it in good time.
`;
}

/** \`Monday, 6 March 2017, 08:00\` in a time zone. */
function localTime(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')}, ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}

function people({ a, b }: StarterPlan): string {
  const [desk, voice] = [a.seat('request.send'), a.seat('incident.close')];
  const [otherDesk, otherVoice] = [b.seat('request.answer'), b.seat('incident.close')];
  const briefs = [
    brief(desk, a, {
      'you-know': 'The provider of the server keeps its records for a month.',
      'you-want': 'The records of the server before they are deleted.',
      'you-may-not': 'Say who did it.',
    }),
    ...(voice === desk ? [] : [brief(voice, a, { 'you-want': 'An answer that you can show at home.' })]),
    brief(otherDesk, b, {
      'you-know': 'A server can be rented from anywhere, under any name.',
      'you-want': 'To help as far as your law allows, and to be asked for what can be given.',
      'you-may-not': 'Give data on a person without an order.',
    }),
    ...(otherVoice === otherDesk
      ? []
      : [brief(otherVoice, b, { 'you-want': 'No surprise in the newspapers.' })]),
  ];
  return `# Who plays each side, or a single seat: script (the items below are performed as they stand), person (people at the table), or
# policy (the program, in a temper such as cooperative or overloaded).
cast:
  ${a.id}: { played-by: script }
  ${b.id}: { played-by: script }

# Who else speaks: companies, the press, offices. Control answers for them.
bodies:
  utility: Water utility

# What each seat is told before play. Nobody else reads it. People in a scenario are roles, never names.
briefs:
${briefs.join('\n')}
`;
}

function brief(seat: string, side: StarterSide, says: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ 'you-are': `${side.title(seat)}, for ${the(side)}.`, ...says });
  return [`  ${seat}:`, ...lines.map(([field, text]) => `    ${field}: ${value(text)}`)].join('\n');
}

function matter({ a, b, severity, lateDay, endDay, meets, hotline }: StarterPlan): string {
  const beyond = [hotline ? 'the hotline' : '', meets ? 'the ministers' : ''].filter((words) => words !== '');
  const wait = beyond.length === 0 ? 'a second question' : beyond.join(' and ');
  return `# What was done to whom. 'against' is the side that it points at, which need not be who did it. The truth is for the director.
incidents:
  billing:
    title: A stranger in the billing computers
    victim: ${a.id}
    against: ${b.id}
    category: intrusion
    truth:
      actor: Criminals in a third country, without ties to any government
      severity: ${severity}

# The parts of the day in the room. In a move the clock stands while both sides act, and then its window is played.
agenda:
  - id: M1
    conduct: moves
    title: The case and the request
    minutes: 20
    from: T+0h
    to: T+2d
  - id: M2
    conduct: moves
    title: The answer, or ${wait}
    minutes: 20
    from: T+2d
    to: T+${Math.min(lateDay + 2, endDay)}d
  - id: Q1
    conduct: discussion
    title: Hot wash
    minutes: 15
`;
}

function storyline({ a, b, severity, elements, ackAfter, answerAfter }: StarterPlan): string {
  const carried = elements.map(
    ({ name, is }) => `        ${name}: ${value(model[name] ?? `${is}: say it here.`)}`,
  );
  const listed =
    carried.length === 0
      ? ''
      : `\n      # What the agreement wants a request to carry\n      elements:\n${carried.join('\n')}`;
  return `# What happens. An inject gives something to players; an expected action is what a seat does. An item comes up at a moment (at), after
# another item (after), or when a condition holds (when).
storyline:
  # An inject, at STARTEX
  - id: INJ-01
    at: T+0h
    inject: ${a.seat('incident.report')}
    from: utility
    channel: telephone
    title: The water utility calls
    incident: billing
    body: >-
      Since Friday somebody reads along in our billing computers. The connections come from 203.0.113.20, a server that anybody can rent.
      The water is safe. Whom do we tell?

  # Expected actions, each after the one before. The script performs them; of people they are awaited, 'within' a time at the most, and
  # the first act of that seat with the same verb on the same thing counts.
  - id: ACT-01
    after: { item: INJ-01, by: 2h }
    as: ${a.seat('incident.report')}
    do: incident.report
    incident: billing
    title: The matter is opened
    within: 1d
    with:
      category: intrusion
      severity: ${severity}
      summary: A stranger reads along in the billing computers of a water utility.
  - id: ACT-02
    after: { item: ACT-01, by: 4h }
    as: ${a.seat('request.send')}
    do: request.send
    request: billing-1
    incident: billing
    title: ${value(`${capital(the(a))} asks for help`)}
    objective: OBJ-1
    within: 1d
    with:
      kind: information
      severity: ${severity}
      text: >-
        We ask who has rented the server 203.0.113.20 since Friday, and that its records are kept. We make no charge against anybody.${listed}
  - id: ACT-03
    after: { item: ACT-02, by: ${ackAfter} }
    as: ${b.seat('request.acknowledge')}
    do: request.acknowledge
    request: billing-1
    title: Receipt is confirmed
    within: 1d
    with:
      text: Received. We have asked the provider to keep the records.
  - id: ACT-04
    after: { item: ACT-03, by: ${answerAfter} }
    as: ${b.seat('request.answer')}
    do: request.answer
    request: billing-1
    title: The answer
    with:
      answer: full
      text: The server was rented with a stolen card, from a third country. The records are attached.
      evidence: [Records of the server]
  - id: ACT-05
    after: { item: ACT-04, by: 4h }
    as: ${a.seat('request.accept')}
    do: request.accept
    request: billing-1
    title: The answer is accepted
    with:
      text: Thank you. The records are what we needed.
  - id: ACT-06
    after: { item: ACT-05, by: 4h }
    as: ${a.seat('incident.close')}
    do: incident.close
    incident: billing
    title: ${value(`${capital(the(a))} closes the matter for itself`)}
    with: { outcome: resolved }
  - id: ACT-07
    after: { item: ACT-06, by: 8h }
    as: ${b.seat('incident.close')}
    do: incident.close
    incident: billing
    title: ${value(`${capital(the(b))} closes it too`)}
    with: { outcome: resolved }
`;
}

/** Words for elements that many agreements ask for. */
const model: Readonly<Record<string, string>> = {
  'time-zone': 'All times are UTC.',
  'source-address': '203.0.113.20, port 443, from Friday 18:00 to Monday 06:00.',
  facts: 'Somebody reads along in the billing computers of a water utility from this address.',
  'action-asked': 'Find out who rented the server, and have its records kept.',
  'legal-basis': 'As far as your national law allows.',
  'time-limit': 'Within a month, after which the records are deleted.',
  contact: 'The desk that sends this, at any hour.',
  caveat: 'For investigators only.',
  reference: 'billing-1',
  urgency: 'No danger to people; the records are deleted after a month.',
};

/** What comes only if no answer does: an inject that waits for it, and what the agreement has for that case. */
function late({ a, b, startex, endDay, hotline, meets }: StarterPlan): string {
  const meeting = iso(startex + (endDay + 21) * DAY).replace('.000Z', 'Z');
  const title = value(`${capital(the(a))} calls`);
  const items = [
    `  # A condition: this comes up only if the answer is overdue for two hours. The script answers in time, so that it does not; in the
  # variant below it does. Why, says: hotline explain LOG CON-01
  - id: CON-01
    when: { request: billing-1, clock: answer, is: overdue, for: 2h }
    inject: ${a.seat('incident.close')}
    kind: contingency
    from: utility
    channel: telephone
    title: The utility asks what has become of it
    incident: billing
    body: We were told that the other side would help. Was that all?
`,
    hotline
      ? `  - id: ACT-08
    after: { item: CON-01, by: 1h }
    as: ${a.seat('call.place')}
    do: call.place
    call: first-call
    incident: billing
    title: ${title}
    objective: OBJ-2
    with: { level: ${hotline.level}, about: billing-1, issue: The answer to our request is overdue. }
  - id: ACT-09
    when: { call: first-call, is: unanswered }
    as: ${a.seat('call.leaveMessage')}
    do: call.leaveMessage
    call: first-call
    title: Nobody picks up, and a message is left
    with:
      message: We called about our request billing-1. Please call back at any hour.
`
      : `  - id: ACT-08
    after: { item: CON-01, by: 1h }
    as: ${a.seat('request.send')}
    do: request.send
    request: billing-ping
    incident: billing
    title: ${value(`${capital(the(a))} asks whether ${the(b)} can be reached at all`)}
    objective: OBJ-2
    with:
      kind: ping
      text: Our request of this month has no answer yet. We only ask whether it arrived.
`,
    meets
      ? `  # The meeting gets a date when it is needed, and the matter is proposed for its docket.
  - id: ACT-10
    after: { item: CON-01, by: 1d }
    as: ${a.seat('review.schedule')}
    do: review.schedule
    review: next-meeting
    title: A date for the next meeting
    with: { at: ${meeting}, title: Next meeting }
  - id: ACT-11
    after: ACT-10
    as: ${a.seat('docket.propose')}
    do: docket.propose
    review: next-meeting
    incident: billing
    title: The open request goes on the docket
    objective: OBJ-2
    with: { wording: The request on the billing computers, why: ${hotline ? 'after-hotline' : 'not-used'} }
`
      : '',
  ];
  return items.filter((item) => item !== '').join('');
}

function tests({ b, lateDay, endDay, hotline, meets }: StarterPlan): string {
  const expected = (indent: string, ...rows: readonly Readonly<Record<string, string>>[]): string =>
    rows
      .map((row) =>
        Object.entries(row).map(([field, text], at) => `${indent}${at === 0 ? '- ' : '  '}${field}: ${text}`),
      )
      .map((lines) => lines.join('\n'))
      .join('\n');
  const end = `T+${endDay}d`;
  const raised = hotline
    ? { call: 'first-call', reaches: 'messageLeft', says: 'Somebody calls, and leaves a message' }
    : {
        request: 'billing-ping',
        reaches: 'sent',
        says: 'Somebody asks whether the other side can be reached',
      };
  const docketed = {
    id: 'EXP-6',
    by: end,
    incident: 'billing',
    reaches: 'docket.proposed',
    says: 'It goes before the ministers',
  };
  return `
# What a run is held against. Played by the script, a scenario fails like a test; with people it is rated, and nothing is stopped.
expect:
${expected(
  '  ',
  {
    id: 'EXP-1',
    by: 'T+1d',
    request: 'billing-1',
    reaches: 'sent',
    says: 'The request leaves within a day',
    objective: 'OBJ-1',
  },
  {
    id: 'EXP-2',
    by: `T+${lateDay}d`,
    request: 'billing-1',
    'never-reaches': 'answer.overdue',
    says: 'The answer comes in time',
  },
  { id: 'EXP-3', by: end, incident: 'billing', reaches: 'closed', says: 'Both sides close the matter' },
)}

# The same scenario with some of it otherwise: here nobody answers, and what waits for that comes up.
variants:
  - id: no-answer
    title: Nobody answers
    cast:
      ${b.id}: { played-by: policy, policy: silent }
    # Items and expectations that are left out
    skip: [EXP-2, EXP-3]
    expect:
${expected(
  '      ',
  {
    id: 'EXP-4',
    by: `T+${lateDay}d`,
    request: 'billing-1',
    reaches: 'answer.overdue',
    says: 'The answer is overdue',
  },
  { id: 'EXP-5', by: end, ...raised, objective: 'OBJ-2' },
  ...(meets ? [docketed] : []),
)}
`;
}

const discussion = `
# Questions for a part of the agenda that is discussed. 'look-for' is for whoever leads it.
discussion:
  - id: Q1-1
    part: Q1
    to: plenary
    ask: How long would you have waited, and for what?
    minutes: 10
    look-for: A trigger that was stated beforehand, and held against one's own lateness too.
    objective: OBJ-2
`;
