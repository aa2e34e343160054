/** The policy that the others are measured against: a side that helps as far as its law allows, and keeps the times of the profile. */
import type { Habit, Parameter, Policy } from './habit.ts';

export const assumed = <T>(is: T, assumption: string): Parameter<T> => ({ is, assumption });
export const documented = <T>(is: T, source: string): Parameter<T> => ({ is, source });

/** How often a named contact was reached, in another field. */
const reached = (by: string): string =>
  `WHO Exercise Crystal 2008 to 2024, national focal points, mean: ${by} (WPSAR 2025, doi 10.5365/wpsar.2025.16.2.1240). Another field; taken as the nearest figure that there is.`;

const always = assumed(
  1,
  'A step that follows from what was done before; left out, the matter would stand still.',
);
const paper = assumed({ least: '10m', most: '2h' }, 'Paperwork inside one office; no figure was published.');
/** Times in a session are those of a talk in one language; the profile says how much longer interpretation makes it (CALL-6). */
const inTalk = assumed({ least: '30s', most: '3m' }, 'A few words, in one language.');
const atOnce = assumed({ least: '1m', most: '6m' }, 'The person is on the line.');

export const cooperativeHabits = {
  acknowledge: {
    does: documented(0.99, reached('reachable by e-mail 99%')),
    delay: assumed({ of: 'ack', least: 0.05, most: 0.5 }, 'Within the time of the profile, whatever it is.'),
  },
  answer: {
    does: assumed(0.97, 'A cooperative side answers nearly always; something is always mislaid.'),
    delay: assumed(
      { of: 'answer', least: 0.25, most: 0.95 },
      'Within the time of the profile, and not at once: an inquiry takes its time.',
    ),
    choices: assumed(
      { full: 50, partial: 28, conditional: 8, declined: 8, return: 40, redirect: 4 },
      'Mostly in full or in part; what lacks elements is given back in about a third of cases. No shares were published.',
    ),
  },
  finish: {
    does: assumed(0.75, 'What was left out of a partial answer mostly follows.'),
    delay: assumed(
      { least: '3d', most: '12d' },
      'Other authorities have to reply first; no figure was published.',
    ),
  },
  update: {
    does: assumed(0.95, 'Updates are owed as appropriate (clause 1c).'),
    delay: assumed({ of: 'update', least: 0.5, most: 0.98 }, 'Before the interval of the profile is over.'),
  },
  complete: {
    does: assumed(0.9, 'A matter that is done is declared done.'),
    delay: assumed({ least: '6d', most: '16d' }, 'After a while in which questions can come.'),
  },
  supply: {
    does: assumed(0.95, 'Who asked wants the answer.'),
    delay: assumed({ least: '4h', most: '2d' }, 'The victim or a response firm has to be asked.'),
  },
  accept: {
    does: assumed(0.4, 'Often one waits for the other side to declare completion.'),
    delay: assumed({ least: '1d', most: '5d' }, 'The answer is read by those who asked for it.'),
  },
  judgeFull: {
    does: assumed(0.97, 'Completion that is declared is answered.'),
    delay: assumed({ least: '6h', most: '3d' }, 'The file is read once more.'),
    choices: assumed({ accept: 92, dispute: 8 }, 'A full answer seldom leaves something open.'),
  },
  judgePartial: {
    does: assumed(0.97, 'Completion that is declared is answered.'),
    delay: assumed({ least: '6h', most: '3d' }, 'The file is read once more.'),
    choices: assumed({ accept: 60, dispute: 40 }, 'A part is often enough, and often not.'),
  },
  judgeDeclined: {
    does: assumed(0.97, 'Completion that is declared is answered.'),
    delay: assumed({ least: '6h', most: '3d' }, 'The file is read once more.'),
    choices: assumed({ accept: 35, dispute: 65 }, 'A refusal is disputed more often than not.'),
  },
  settle: {
    does: always,
    delay: assumed({ least: '1d', most: '4d' }, 'The decision of ministers is carried out by the desk.'),
  },
  rate: {
    does: assumed(0.8, 'Quality is stated by each side (REV-2); not everybody fills in forms.'),
    delay: assumed({ least: '2h', most: '3d' }, 'Done while the file is at hand.'),
  },
  report: {
    does: assumed(0.98, 'What a desk is told of is put on record.'),
    delay: assumed({ least: '30m', most: '4h' }, 'A first check by telephone.'),
  },
  study: {
    does: assumed(0.9, 'A file of its own is opened on nearly every incident.'),
    delay: paper,
  },
  assess: {
    does: always,
    delay: assumed({ least: '1h', most: '12h' }, 'The first facts have to be in.'),
    choices: assumed(
      { '1': 10, '2': 28, '3': 40, '4': 17, '5': 5 },
      'What is worth a request is mostly significant (3) or nearly so.',
    ),
  },
  request: {
    does: documented(0.8, reached('notified the simulated event 80%')),
    delay: assumed({ least: '4h', most: '36h' }, 'Facts and legal basis have to be put together.'),
    choices: assumed(
      { information: 20, investigate: 35, 'collect-evidence': 20, mitigate: 20, preservation: 5 },
      'Clauses 1a and 1b name investigation, evidence, mitigation and information; their shares were not published.',
    ),
  },
  circulate: { does: always, delay: paper },
  clear: {
    does: assumed(0.9, 'A played office mostly speaks in time.'),
    delay: assumed(
      { of: 'office', least: 0.3, most: 0.95 },
      'Within the time that the profile gives the office.',
    ),
    choices: assumed(
      { cleared: 80, 'cleared-with-changes': 15, objected: 5 },
      'Objections are rare, and settled by a revision.',
    ),
  },
  revise: {
    does: assumed(0.95, 'A text that is needed is revised.'),
    delay: assumed({ least: '1h', most: '1d' }, 'The text is written again.'),
  },
  release: {
    does: always,
    delay: assumed({ least: '5m', most: '1h' }, 'A cleared text leaves when the desk has it.'),
  },
  call: {
    does: assumed(0.75, 'A late answer is mostly raised on the hotline (clause 4e); sometimes one waits.'),
    delay: assumed(
      { least: '2h', most: '30h' },
      'The desk looks for another explanation first, and asks its deputy.',
    ),
  },
  callBack: {
    does: documented(0.8, reached('notified the simulated event 80%, read as: acts on the message')),
    delay: assumed({ least: '1h', most: '14h' }, 'When the other capital is awake.'),
  },
  answerCall: {
    does: documented(0.64, reached('reachable by telephone 64%, taken for the whole effort to call')),
    delay: assumed(
      { of: 'ring', least: 0.1, most: 1.6 },
      'What takes longer than it rings is a ring that is missed; the next one may be heard.',
    ),
    choices: assumed({ answer: 100 }, 'Who is there answers.'),
  },
  authenticate: { does: assumed(0.99, 'The registered number is called back.'), delay: atOnce },
  receive: {
    does: always,
    delay: assumed({ least: '3m', most: '30m' }, 'The duty officer asks who can talk, and when.'),
    choices: documented(
      { arrange: 73, 'take-message': 20, unavailable: 7 },
      reached('joined tele- and video conferences 73%; how the rest is shared out is an assumption'),
    ),
  },
  giveUp: {
    does: always,
    delay: assumed({ least: '12h', most: '24h' }, 'Half a day on hold is as good as no answer.'),
  },
  speak: { does: always, delay: assumed({ least: '1m', most: '4m' }, 'After greetings.') },
  reply: { does: always, delay: assumed({ least: '90s', most: '5m' }, 'After hearing the other side out.') },
  readBack: {
    does: assumed(0.9, 'Points are read back before the end (CALL-4).'),
    delay: assumed({ least: '90s', most: '5m' }, 'When both have spoken.'),
  },
  confirm: { does: assumed(0.85, 'A point on a next word in writing binds little.'), delay: inTalk },
  end: {
    does: always,
    delay: inTalk,
    choices: assumed(
      { 'not-agreed': 40, 'position-stated': 60 },
      'Without an agreed point, positions were at least stated.',
    ),
  },
  leaveMessage: {
    does: assumed(0.95, 'What could not be said is written.'),
    delay: assumed({ least: '10m', most: '2h' }, 'A short text.'),
  },
  tryAlternate: {
    does: assumed(0.8, 'Who has left a message seldom leaves it at that (CALL-2).'),
    delay: assumed({ least: '5m', most: '30m' }, 'The next number on the list.'),
  },
  note: {
    does: assumed(0.95, 'Each side writes its own note (CALL-4).'),
    delay: assumed({ least: '20m', most: '4h' }, 'While memory is fresh.'),
  },
  confirmInWriting: {
    does: assumed(0.6, 'A written confirmation is usual and not owed.'),
    delay: assumed({ least: '2h', most: '1d' }, 'A short text.'),
  },
  prepare: {
    does: always,
    delay: assumed({ least: '0m', most: '3d' }, 'Within three days of when preparations begin.'),
  },
  delegate: {
    does: assumed(0.95, 'Delegations are named once the docket is closed.'),
    delay: assumed({ least: '6h', most: '3d' }, 'Calendars have to be asked.'),
    choices: assumed(
      { full: 95, reduced: 5 },
      'Precedents at full level on 1 Dec 2015 and 7 Dec 2016, at reduced level on 14 June 2016 after an event nobody chose; too few for a share.',
    ),
  },
  lower: {
    does: assumed(0.95, 'Whoever cannot come says so; in June 2016 it was known two days before.'),
    delay: assumed({ least: '2h', most: '1d' }, 'The host is told soon.'),
  },
  reportStatus: {
    does: assumed(0.95, 'A status report before the meeting (REV-2).'),
    delay: assumed({ least: '1d', most: '5d' }, 'Between the close of the docket and the meeting.'),
  },
  propose: {
    does: assumed(0.8, 'What stays open is mostly taken to the ministers (clause 4d).'),
    delay: assumed({ least: '6h', most: '3d' }, 'The deputy decides what ministers should see.'),
  },
  wording: {
    does: assumed(0.97, 'A proposed wording is answered.'),
    delay: assumed({ least: '4h', most: '2d' }, 'Words for ministers are read with care.'),
    choices: assumed({ accept: 65, amend: 33, object: 2 }, 'Wordings are accepted or improved.'),
  },
  open: { does: always, delay: assumed({ least: '0m', most: '0m' }, 'At the hour that was set.') },
  position: {
    does: always,
    delay: assumed({ least: '10m', most: '50m' }, 'Items are taken one after the other.'),
    choices: assumed(
      { plan: 55, resolved: 10, referred: 10, 'carried-over': 20, unresolved: 5 },
      'A plan of work is what the published outcomes mostly announce; their shares were not published.',
    ),
  },
  follow: {
    does: always,
    delay: assumed({ least: '10m', most: '40m' }, 'After a word among the delegation.'),
    choices: assumed(
      { same: 80, plan: 10, 'carried-over': 7, unresolved: 3, resolved: 0, referred: 0 },
      'Positions are usually known beforehand.',
    ),
  },
  draft: { does: always, delay: assumed({ least: '10m', most: '1h' }, 'When the items are through.') },
  proposeLine: { does: always, delay: assumed({ least: '10m', most: '45m' }, 'A line for each item.') },
  line: {
    does: always,
    delay: assumed({ least: '10m', most: '1h' }, 'The line is read in both languages.'),
    choices: assumed({ agree: 80, bracket: 20 }, 'Lines on work are agreed more often than not.'),
  },
  conclude: {
    does: always,
    delay: assumed({ least: '10m', most: '45m' }, 'When the text stands.'),
    choices: assumed(
      { 'joint-summary': 100, 'separate-readouts': 90, none: 10 },
      'Outcomes of all three dialogues were published; how each text came about was not.',
    ),
  },
  readout: {
    does: assumed(0.9, 'Outcomes of all three dialogues were published.'),
    delay: assumed({ least: '2h', most: '1d' }, 'The same day or the next.'),
  },
  close: {
    does: assumed(0.9, 'What is done is closed.'),
    delay: assumed({ least: '1d', most: '7d' }, 'Nobody is in a hurry to close.'),
  },
  dispute: {
    does: assumed(0.4, 'An allegation is mostly left to talks.'),
    delay: assumed({ least: '6h', most: '2d' }, 'The foreign ministry is asked.'),
    choices: assumed({ fact: 40, scope: 60 }, 'Scope is disputed more easily than fact.'),
  },
  comment: {
    does: assumed(0.9, 'Running cases are not commented on.'),
    delay: assumed({ least: '1h', most: '12h' }, 'The press office asks the desk.'),
  },
} satisfies Policy['habits'] as Policy['habits'];

/** A habit with some of its parameters set otherwise. */
export const otherwise = (habit: Habit, changed: Partial<Habit>): Habit => ({ ...habit, ...changed });

export const cooperative: Policy = {
  id: 'cooperative',
  says: {
    en: 'Helps as far as its law allows, keeps the times of the profile, picks up the telephone when somebody is there, and looks for words that both can sign.',
  },
  habits: cooperativeHabits,
  grounds: assumed(
    {
      'national-law': 50,
      'international-obligation': 15,
      'dual-criminality': 15,
      'double-jeopardy': 10,
      'no-capacity': 20,
      'no-knowledge': 20,
      'no-link': 5,
    },
    'When it declines, it is mostly the law or the means that stand in the way.',
  ),
  elements: assumed(
    0.95,
    'An element is now and then forgotten, so that giving a request back can be practised.',
  ),
};
