/** The storyline of the scenario to start from: the case as it goes, and what comes only if no answer does. */
import { DAY, iso } from '../contract/time.ts';
import type { StarterPlan } from './starterPlan.ts';
import { capital, the, value } from './starterWords.ts';

export function storyline({ a, b, severity, elements, ackAfter, answerAfter }: StarterPlan): string {
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
export function late({ a, b, startex, endDay, hotline, meets }: StarterPlan): string {
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
