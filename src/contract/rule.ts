/**
 * The catalogue of rules (design §2). A rule's id stands in profiles, refusals, reports and the title of the test that proves it.
 * Force: a hard rule refuses; a due rule records at its instant what did not happen; a soft rule lets it happen and records a
 * departure; a fact shapes the machines and is neither refused nor departed from.
 */
import * as z from 'zod';

export type RuleForce = 'hard' | 'due' | 'soft' | 'fact';

export interface Rule {
  readonly force: RuleForce;
  /** Clause of the agreement of 25 September 2015, a guideline, a precedent, or `design`. */
  readonly source: string;
  readonly text: string;
}

const rule = (force: RuleForce, source: string, text: string): Rule => ({ force, source, text });

export const RULES = {
  'INC-1': rule(
    'fact',
    '4d, 4e',
    'The spine shows the highest forum now seized, and moves down again when that forum is done and the matter is open.',
  ),
  'INC-2': rule(
    'fact',
    'design',
    'Each side closes for itself; the spine closes when both have, or after the silence that the profile sets; new facts reopen.',
  ),
  'MSG-1': rule(
    'soft',
    '1a',
    'A message that opens a matter has a kind; a notification owes an acknowledgement only, a demand or protest owes nothing.',
  ),
  'REQ-1': rule('due', '1a', "A sent request is acknowledged within the profile's time for its severity."),
  'REQ-2': rule('due', '1a', "A first substantive answer is given within the profile's time."),
  'REQ-3': rule('soft', '1b', "Declining names one of the profile's grounds."),
  'REQ-4': rule(
    'due',
    '1c',
    "Until completed, an answered request owes an update at the profile's interval, as appropriate.",
  ),
  'REQ-5': rule('soft', 'Guidelines 2015', 'A request carries the elements that the profile lists.'),
  'REQ-6': rule(
    'fact',
    'design',
    "Deadlines count elapsed time or the receiver's contact hours, and run, stop or restart as the profile says.",
  ),
  'REQ-7': rule(
    'fact',
    'design',
    'The responder declares completion, the requester accepts or disputes; two rounds without agreement make a docket candidate.',
  ),
  'CLR-1': rule(
    'hard',
    '1b',
    'An outgoing text is released after the clearances that its kind and severity need in that government.',
  ),
  'CLR-2': rule(
    'soft',
    'design',
    'A release before clearance is recorded as such, and the clearance is then owed.',
  ),
  'TRK-1': rule(
    'fact',
    '1b, mutual legal assistance',
    'Tracks run in parallel, each with contact points and clock; a redirected request opens a linked matter.',
  ),
  'PRES-1': rule(
    'due',
    'Budapest 29(7) analogue',
    "A preservation lasts the profile's days, is renewable, and lapses at its instant; what lapsed cannot be delivered.",
  ),
  'CALL-1': rule(
    'soft',
    '4e',
    'The hotline is for an issue that arose in the course of responding to a request.',
  ),
  'CALL-2': rule(
    'fact',
    'design',
    "A call reaches the contact point on duty and climbs by arrangement; unanswered, it is retried at the ladder's times, then a written message is left and an alternate contact tried.",
  ),
  'CALL-3': rule(
    'hard',
    'design',
    'Both ends are authenticated by a call back to the registered number before anything of substance.',
  ),
  'CALL-4': rule(
    'soft',
    'design',
    'Before the end of a session, agreed points are read back and confirmed or left open.',
  ),
  'CALL-5': rule(
    'fact',
    'design',
    'A principal has an availability calendar and a named substitute; not available until T is an answer.',
  ),
  'CALL-6': rule(
    'fact',
    'design',
    'Interpretation makes a call longer, as the profile says; without it a call can only take a message.',
  ),
  'CHAN-1': rule(
    'hard',
    '2014 precedent',
    'On a suspended channel nothing connects; the suspending side lifts.',
  ),
  'CHAN-2': rule(
    'due',
    '2016 precedent',
    "Test calls and communication checks run at the profile's interval, marked as tests.",
  ),
  'REV-1': rule(
    'due',
    '4f',
    "Meetings follow the cadence, the first by the profile's date; an open item is carried over.",
  ),
  'REV-2': rule('fact', '4d', 'Timeliness of a response is computed; quality is stated apart by each side.'),
  'REV-3': rule(
    'fact',
    'design',
    'An item is proposed by one side before the docket closes; the other accepts, amends or objects to its wording.',
  ),
  'REV-4': rule(
    'hard',
    '2016 precedent',
    "Full level needs both sides' principals; otherwise reduced level, postponed or replaced.",
  ),
  'REV-5': rule(
    'fact',
    'design',
    'A decision on an item is joint; unequal or missing positions are no agreement, and both are kept.',
  ),
  'REV-6': rule(
    'fact',
    'design',
    "The outcome text is negotiated line by line; unagreed brackets fall out into each side's own readout.",
  ),
  'MEAS-1': rule('soft', 'profile', 'A measure is announced when its own test is met.'),
  'NORM-1': rule(
    'fact',
    '2',
    'Theft of intellectual property attributed to a state is alleged by one side; the other can dispute fact or scope.',
  ),
  'PUB-1': rule('soft', 'design', 'The other side is warned before a statement in public.'),
  'EX-1': rule('hard', 'HSEEP', 'In a real emergency the exercise freezes, and only the director resumes.'),
  'EX-2': rule('hard', 'HSEEP', 'Every message, ring, page title, print and export begins EXERCISE.'),
  'EX-3': rule('fact', 'design', 'The director may set a rule aside; the entry says which and why.'),
  'EX-4': rule(
    'fact',
    'design',
    'Meeting dates, availability, profile times and ENDEX can change while running.',
  ),
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
export const ruleIds = Object.keys(RULES) as RuleId[];
export const ruleIdField = z.enum(ruleIds as [RuleId, ...RuleId[]]);
