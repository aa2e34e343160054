/**
 * The five policies (design §6). A policy is a temper, not a government: any side can be played by any of them, and all speak the
 * same words. What is not set here is as in `cooperative`.
 */
import type { PolicyName } from '../../contract/policy.ts';
import { assumed, cooperative, documented, otherwise } from './cooperative.ts';
import type { DutyKind, Habit, Parameter, Policy } from './habit.ts';
import { dutyKinds } from './habit.ts';

const usual = cooperative.habits;

const overloaded: Policy = {
  id: 'overloaded',
  says: {
    en: 'Means to help and has too few people: late, partial, hard to reach, and forgetful of forms. Nothing it does is meant as a signal.',
  },
  habits: {
    ...usual,
    acknowledge: otherwise(usual.acknowledge, {
      does: assumed(
        0.85,
        'Messages lie; the 99% of the cooperative side is a figure for contacts that are staffed.',
      ),
      delay: assumed(
        { of: 'ack', least: 0.5, most: 1.8 },
        'About half of the receipts are later than the profile assumes.',
      ),
    }),
    answer: otherwise(usual.answer, {
      does: assumed(0.85, 'Some requests are never reached.'),
      delay: assumed(
        { of: 'answer', least: 0.9, most: 3 },
        'Most answers are later than the profile assumes: this is what the policy is for.',
      ),
      choices: assumed(
        { full: 25, partial: 55, conditional: 5, declined: 8, return: 60, redirect: 15 },
        'What can be said quickly is said; what lacks elements is given back, which also buys time.',
      ),
    }),
    finish: otherwise(usual.finish, {
      does: assumed(0.45, 'The rest is often overtaken by the next case.'),
      delay: assumed({ least: '7d', most: '25d' }, 'Later than the cooperative side.'),
    }),
    update: otherwise(usual.update, {
      does: assumed(0.6, 'Updates are the first thing to be left out.'),
      delay: assumed({ of: 'update', least: 0.8, most: 1.8 }, 'Mostly after the interval of the profile.'),
    }),
    complete: otherwise(usual.complete, {
      does: assumed(0.6, 'Files stay open because nobody closes them.'),
      delay: assumed({ least: '10d', most: '30d' }, 'Later than the cooperative side.'),
    }),
    supply: otherwise(usual.supply, {
      does: assumed(0.85, 'Questions lie as well.'),
      delay: assumed({ least: '1d', most: '6d' }, 'Later than the cooperative side.'),
    }),
    rate: otherwise(usual.rate, { does: assumed(0.3, 'Forms are left.') }),
    request: otherwise(usual.request, {
      delay: assumed(
        { least: '12h', most: '4d' },
        'Own requests wait as well; that they are sent is left at the documented share.',
      ),
    }),
    call: otherwise(usual.call, {
      does: assumed(0.5, 'There is seldom time to press.'),
      delay: assumed({ least: '8h', most: '3d' }, 'Later than the cooperative side.'),
    }),
    callBack: otherwise(usual.callBack, {
      does: assumed(0.45, 'Messages lie.'),
      delay: assumed({ least: '6h', most: '2d' }, 'Later than the cooperative side.'),
    }),
    answerCall: otherwise(usual.answerCall, {
      does: assumed(0.48, 'Three quarters of the documented 64%: one duty officer for several posts.'),
      delay: assumed({ of: 'ring', least: 0.2, most: 3 }, 'Most rings are missed.'),
    }),
    receive: otherwise(usual.receive, {
      choices: assumed(
        { arrange: 45, 'take-message': 40, unavailable: 15 },
        'A message costs less than a session.',
      ),
    }),
    clear: otherwise(usual.clear, {
      does: assumed(0.75, 'Offices are overloaded too.'),
      delay: assumed(
        { of: 'office', least: 0.6, most: 1.6 },
        'Often after the time of the office, which then counts as silent.',
      ),
    }),
    propose: otherwise(usual.propose, {
      does: assumed(0.6, 'Items are prepared late, or not.'),
      delay: assumed({ least: '1d', most: '6d' }, 'Later than the cooperative side.'),
    }),
    wording: otherwise(usual.wording, {
      delay: assumed({ least: '1d', most: '4d' }, 'Later than the cooperative side.'),
      choices: assumed({ accept: 80, amend: 17, object: 3 }, 'There is no time to improve words.'),
    }),
    delegate: otherwise(usual.delegate, {
      choices: assumed({ full: 80, reduced: 20 }, 'Other duties prevail more often.'),
    }),
    close: otherwise(usual.close, {
      does: assumed(0.6, 'Files stay open because nobody closes them.'),
      delay: assumed({ least: '3d', most: '15d' }, 'Later than the cooperative side.'),
    }),
  },
  grounds: cooperative.grounds,
  elements: assumed(0.8, 'Requests written in haste lack one or two of the elements.'),
};

const legalistic: Policy = {
  id: 'legalistic',
  says: {
    en: 'Answers in time and in form, and mostly that the law does not allow it; sends matters to the track of mutual legal assistance; holds to every word of a text.',
  },
  habits: {
    ...usual,
    acknowledge: otherwise(usual.acknowledge, {
      delay: assumed({ of: 'ack', least: 0.3, most: 0.95 }, 'In time; registered and stamped first.'),
    }),
    answer: otherwise(usual.answer, {
      delay: assumed(
        { of: 'answer', least: 0.6, most: 1.1 },
        'At about the time of the profile: the legal office reads every line.',
      ),
      choices: assumed(
        { full: 5, partial: 7, conditional: 18, declined: 70, return: 45, redirect: 50 },
        'This is what the policy is for: a ground is found for most requests.',
      ),
    }),
    finish: otherwise(usual.finish, {
      does: assumed(0.3, 'The rest waits for a request for mutual legal assistance.'),
    }),
    complete: otherwise(usual.complete, {
      delay: assumed({ least: '2d', most: '6d' }, 'What was declined is regarded as dealt with.'),
    }),
    judgePartial: otherwise(usual.judgePartial, {
      choices: assumed({ accept: 30, dispute: 70 }, 'What was asked was not given.'),
    }),
    judgeDeclined: otherwise(usual.judgeDeclined, {
      choices: assumed({ accept: 60, dispute: 40 }, 'A ground that is well stated is respected.'),
    }),
    call: otherwise(usual.call, { does: assumed(0.4, 'What is written is preferred to what is said.') }),
    callBack: otherwise(usual.callBack, {
      does: assumed(0.5, 'What is written is preferred to what is said.'),
    }),
    receive: otherwise(usual.receive, {
      choices: assumed(
        { arrange: 40, 'take-message': 50, unavailable: 10 },
        'What is written is preferred to what is said.',
      ),
    }),
    confirm: otherwise(usual.confirm, {
      does: assumed(0.4, 'A point said on the telephone is left open until it is in writing.'),
    }),
    wording: otherwise(usual.wording, {
      choices: assumed({ accept: 20, amend: 60, object: 20 }, 'Holds to every word.'),
    }),
    position: otherwise(usual.position, {
      choices: assumed(
        { plan: 20, resolved: 15, referred: 40, 'carried-over': 15, unresolved: 10 },
        'Questions of law go to experts.',
      ),
    }),
    follow: otherwise(usual.follow, {
      choices: assumed(
        { same: 40, referred: 30, plan: 10, 'carried-over': 10, unresolved: 10 },
        'Follows less readily.',
      ),
    }),
    line: otherwise(usual.line, { choices: assumed({ agree: 45, bracket: 55 }, 'Holds to every word.') }),
    dispute: otherwise(usual.dispute, {
      does: assumed(0.7, 'What is alleged is held against the text of the agreement.'),
      choices: assumed({ fact: 20, scope: 80 }, 'Scope is a question of law.'),
    }),
  },
  grounds: assumed(
    {
      'national-law': 30,
      'international-obligation': 10,
      'dual-criminality': 15,
      'military-offence': 3,
      'sovereignty-security': 15,
      sovereignty: 20,
      'political-offence': 7,
      'double-jeopardy': 8,
      'no-link': 12,
      'not-appropriate': 20,
    },
    'Every ground that the profile lists is open; national law is the usual one (clause 1b).',
  ),
  elements: assumed(1, 'Forms are filled in.'),
};

const denying: Policy = {
  id: 'denying',
  says: {
    en: 'Receives, examines, and finds nothing: disputes what is alleged, gives little, keeps its distance from calls and common texts. It may be right; the policy does not know.',
  },
  habits: {
    ...usual,
    acknowledge: otherwise(usual.acknowledge, {
      does: assumed(0.85, 'Not every message is taken for a request.'),
      delay: assumed({ of: 'ack', least: 0.4, most: 1.4 }, 'Without haste.'),
    }),
    answer: otherwise(usual.answer, {
      does: assumed(0.8, 'Some requests are left without an answer.'),
      delay: assumed({ of: 'answer', least: 0.8, most: 2.2 }, 'Without haste.'),
      choices: assumed(
        { full: 3, partial: 32, conditional: 15, declined: 40, return: 60, redirect: 10 },
        'Little is given; further facts are asked for. It declines less often than the legalistic side, because declining admits that there is something.',
      ),
    }),
    finish: otherwise(usual.finish, { does: assumed(0.15, 'There is nothing more to say.') }),
    update: otherwise(usual.update, { does: assumed(0.4, 'There is nothing more to say.') }),
    complete: otherwise(usual.complete, {
      does: assumed(0.8, 'The matter is regarded as dealt with.'),
      delay: assumed({ least: '2d', most: '8d' }, 'It sees no reason to keep the matter open.'),
    }),
    judgePartial: otherwise(usual.judgePartial, {
      choices: assumed({ accept: 25, dispute: 75 }, 'Its own questions stand.'),
    }),
    judgeDeclined: otherwise(usual.judgeDeclined, {
      choices: assumed({ accept: 10, dispute: 90 }, 'Its own questions stand.'),
    }),
    call: otherwise(usual.call, { does: assumed(0.5, 'A call can be read as concern.') }),
    callBack: otherwise(usual.callBack, { does: assumed(0.25, 'A call can be read as concern.') }),
    answerCall: otherwise(usual.answerCall, {
      does: documented(
        0.64,
        'WHO Exercise Crystal 2008 to 2024, reachable by telephone 64% (WPSAR 2025, doi 10.5365/wpsar.2025.16.2.1240): being there is not the same as answering.',
      ),
      choices: assumed(
        { answer: 55, 'let-ring': 35, decline: 10 },
        'Somebody is there and does not always pick up, as was reported of a call between defence ministers in February 2023.',
      ),
    }),
    receive: otherwise(usual.receive, {
      choices: assumed(
        { arrange: 30, 'take-message': 35, unavailable: 25, decline: 10 },
        'Keeps its distance.',
      ),
    }),
    readBack: otherwise(usual.readBack, { does: assumed(0.6, 'Says its position and leaves it there.') }),
    confirm: otherwise(usual.confirm, {
      does: assumed(0.3, 'Nothing was agreed that would need to be read back.'),
    }),
    confirmInWriting: otherwise(usual.confirmInWriting, { does: assumed(0.2, 'Nothing was agreed.') }),
    propose: otherwise(usual.propose, { does: assumed(0.6, 'Ministers need not see everything.') }),
    wording: otherwise(usual.wording, {
      choices: assumed({ accept: 15, amend: 40, object: 45 }, 'The item presumes what it does not accept.'),
    }),
    delegate: otherwise(usual.delegate, {
      choices: assumed({ full: 65, reduced: 35 }, 'A lower level is a way of saying something.'),
    }),
    position: otherwise(usual.position, {
      choices: assumed(
        { plan: 10, resolved: 45, referred: 10, 'carried-over': 10, unresolved: 25 },
        'In its view there is nothing left to do.',
      ),
    }),
    follow: otherwise(usual.follow, {
      choices: assumed(
        { same: 25, resolved: 35, unresolved: 30, 'carried-over': 10 },
        'In its view there is nothing left to do.',
      ),
    }),
    line: otherwise(usual.line, { choices: assumed({ agree: 30, bracket: 70 }, 'Common texts bind.') }),
    dispute: otherwise(usual.dispute, {
      does: assumed(0.95, 'This is what the policy is for: what is alleged is not left standing.'),
      choices: assumed({ fact: 75, scope: 25 }, 'The account itself is not shared.'),
    }),
  },
  grounds: assumed(
    {
      'no-link': 40,
      'no-knowledge': 45,
      'sovereignty-security': 20,
      sovereignty: 25,
      'political-offence': 15,
      'national-law': 10,
      'not-appropriate': 25,
    },
    'Nothing found comes first.',
  ),
  elements: assumed(0.9, 'Written with care, and with as little as possible.'),
};

const never: Parameter<number> = assumed(
  0,
  'This is what the policy is for: nothing is answered, and nothing is sent.',
);
const untouched: Parameter<{ least: string; most: string }> = assumed(
  { least: '0m', most: '0m' },
  'Nothing is done, so nothing is waited for.',
);
const nothing: Habit = { does: never, delay: untouched };

const silent: Policy = {
  id: 'silent',
  says: {
    en: 'Does nothing that the other side could see: no receipt, no answer, no telephone, no meeting.',
  },
  habits: Object.fromEntries(Object.keys(dutyKinds).map((kind) => [kind, nothing])) as Record<
    DutyKind,
    Habit
  >,
  grounds: assumed({}, 'It does not decline either.'),
  elements: assumed(0, 'It writes no requests.'),
};

export const policies: Readonly<Record<PolicyName, Policy>> = {
  cooperative,
  overloaded,
  legalistic,
  denying,
  silent,
};
