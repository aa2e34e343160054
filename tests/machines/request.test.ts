import { describe, expect, test } from 'vitest';
import { request } from '../../machines/request.ts';
import type { RequestFacts } from '../../machines/requestSetup.ts';
import { acts } from '../../src/contract/act/acts.ts';
import { DAY } from '../../src/contract/time.ts';
import { declaredInputs, declaredLeaves, ends, explore } from '../support/explore.ts';
import type { Sample } from '../support/explore.ts';
import { begin } from '../support/machine.ts';
import {
  ack,
  acknowledged,
  acknowledgementOwed,
  answer,
  answered,
  answering,
  at,
  china,
  clocks,
  life,
  logs,
  nothingOwed,
  sent,
  update,
  us,
  usual,
  when,
} from './requestStory.ts';

describe('a request', () => {
  test('is drafted, sent, acknowledged, answered, kept up to date and completed', () => {
    const story = begin(request, logs, usual);
    for (const [type, asked] of [
      ['request.draft', us()],
      ['request.send', us({ with: { kind: 'information' } })],
      ['request.acknowledge', china()],
      ['request.answer', answering('full')],
      ['request.update', china()],
      ['request.complete', china()],
      ['request.accept', us()],
    ] as const)
      expect(story.when(type, asked).broken).toEqual([]);
    const path = story.moves().flatMap(({ to }) => (to.startsWith('life.') ? [to.slice(5)] : []));
    expect(path).toEqual([
      'drafted',
      'sent',
      'acknowledged',
      'answered.full',
      'completionDeclared',
      'completed',
    ]);
    expect(story.told()).toEqual(['request.sent', 'request.closed']);
    expect(story.timers()).toEqual({});
  });

  test('is private to its author until it is sent, and for ever when its draft is dropped', () => {
    const story = begin(request, logs, usual);
    expect(story.refused('request.draft', china())).toBe('byRequester');
    expect(story.refused('request.acknowledge', china())).toBeNull();
    story.when('request.withdraw', us());
    expect(at(story, life)).toBe('life.dropped');
    expect(story.moves().filter(({ sees }) => sees !== 'from' && sees !== 'none')).toEqual([]);
    expect(story.told()).toEqual([]);
    expect(
      sent()
        .moves()
        .find(({ to }) => to === 'life.sent')?.sees,
    ).toBe('all');
  });

  test('is sent and followed up by the side that asks, and answered by the other', () => {
    expect(begin(request, logs, usual).refused('request.send', china())).toBe('byRequester');
    expect(sent().refused('request.acknowledge', us())).toBe('byResponder');
    expect(sent().refused('request.answer', us({ with: { answer: 'full' } }))).toBe('byResponder');
    expect(answered().refused('request.update', us())).toBe('byResponder');
    expect(answered().refused('request.complete', us())).toBe('byResponder');
    expect(answered().refused('request.accept', china())).toBe('byRequester');
  });

  test('can be answered again, in part first and in full later, or declined after all', () => {
    const story = answered('partial', { with: { conditions: 'For the investigation only.' } });
    expect(at(story, life)).toBe('life.answered.partial');
    story.when('request.answer', answering('full'));
    expect(at(story, life)).toBe('life.answered.full');
    story.when('request.answer', answering('declined', { with: { ground: 'national-law' } }));
    expect(at(story, life)).toBe('life.answered.declined');
  });

  test('says that it is closed once, and then stays closed', () => {
    const story = answered();
    story.when('request.accept', us());
    expect(story.told().filter((type) => type === 'request.closed')).toHaveLength(1);
    for (const type of ['request.answer', 'request.update', 'request.withdraw', 'request.amend'])
      expect(story.refused(type, us())).toBeNull();
  });
});

describe('the rules of a request', () => {
  test('MSG-1: a message that says of no kind what it is, is a departure, or refused where the profile hardens it', () => {
    const { incident, from, to } = logs;
    const nameless = us({ with: {} });
    const story = begin(request, { incident, from, to }, usual);
    expect(story.refused('request.send', { ...nameless, hardened: ['MSG-1'] })).toBe('MSG-1');
    expect(story.when('request.send', nameless).broken).toEqual(['MSG-1']);
    const drafted = begin(request, logs, usual);
    expect(drafted.when('request.send', nameless).broken).toEqual([]);
  });

  test('MSG-1: a notification owes an acknowledgement only, which completes it', () => {
    const story = sent({ kind: 'notification' }, { facts: acknowledgementOwed });
    expect(clocks(story)).toEqual(['running', 'off', 'off']);
    expect(story.signals()[0]).toMatchObject({ type: 'request.sent', owes: true });
    story.when('request.acknowledge', china({ facts: acknowledgementOwed }));
    expect(at(story, life)).toBe('life.completed');
    expect(story.told()).toEqual(['request.sent', 'request.closed']);
  });

  test('MSG-1: a protest owes nothing, and its author closes it', () => {
    const story = sent({ kind: 'protest' }, { facts: nothingOwed });
    expect(clocks(story)).toEqual(['off', 'off', 'off']);
    expect(story.timers()).toEqual({});
    expect(story.signals()[0]).toMatchObject({ type: 'request.sent', owes: false });
    expect(story.refused('request.complete', china({ facts: nothingOwed }))).toBe('byRequester');
    expect(story.refused('request.complete', us())).toBe('acknowledgementOnly');
    story.when('request.complete', us({ facts: nothingOwed }));
    expect(at(story, life)).toBe('life.completed');
  });

  test("REQ-1: a sent request is acknowledged within the profile's time, or late", () => {
    const story = sent();
    expect(story.timers()).toEqual({ ack: DAY, answer: 3 * DAY });
    story.due('ack');
    expect(at(story, ack)).toBe('ack.overdue');
    expect(story.signals().at(-1)).toMatchObject({ type: 'request.overdue', clock: 'ack', to: 'china' });
    story.when('request.acknowledge', china());
    expect(at(story, ack)).toBe('ack.metLate');
    expect(at(acknowledged(), ack)).toBe('ack.met');
  });

  test('REQ-1: an answer, a return or a redirection acknowledges as well', () => {
    for (const [type, asked] of [
      ['request.answer', answering('full')],
      ['request.return', china()],
      ['request.redirect', china({ with: { track: 'legal' } })],
    ] as const) {
      const story = sent();
      story.when(type, asked);
      expect(at(story, ack)).toBe('ack.met');
    }
  });

  test("REQ-2: a first substantive answer is given within the profile's time, or late", () => {
    const story = acknowledged();
    expect(story.timers()).toEqual({ answer: 3 * DAY });
    story.due('answer');
    expect(at(story, answer)).toBe('answer.overdue');
    story.when('request.answer', answering('full'));
    expect(at(story, answer)).toBe('answer.metLate');
    expect(at(answered(), answer)).toBe('answer.met');
    expect(at(answered('declined', { with: { ground: 'national-law' } }), answer)).toBe('answer.met');
  });

  test('REQ-2: a message that owes no answer has no time to answer', () => {
    const story = sent({ kind: 'notification' }, { facts: acknowledgementOwed });
    expect(Object.keys(story.timers())).toEqual(['ack']);
  });

  test("REQ-3: declining names one of the profile's grounds, or is a departure", () => {
    const bare = answering('declined');
    const other = answering('declined', { with: { ground: 'no-interest' } });
    expect(acknowledged().refused('request.answer', { ...bare, hardened: ['REQ-3'] })).toBe('REQ-3');
    expect(acknowledged().when('request.answer', bare).broken).toEqual(['REQ-3']);
    expect(acknowledged().when('request.answer', other).broken).toEqual(['REQ-3']);
    const grounded = answering('declined', { with: { ground: 'national-law' } });
    expect(acknowledged().when('request.answer', grounded).broken).toEqual([]);
    expect(acknowledged().when('request.answer', answering('partial')).broken).toEqual([]);
  });

  test("REQ-4: an answered request owes an update at the profile's interval until it is completed", () => {
    const story = answered();
    expect(story.timers()).toEqual({ update: 7 * DAY });
    story.when('request.update', china());
    expect(story.timers()).toEqual({ update: 7 * DAY });
    story.due('update');
    expect(at(story, update)).toBe('update.overdue');
    const late = story.when('request.update', china());
    expect(late.moves.map(({ to }) => to)).toEqual(['update.metLate', 'update.running']);
    story.when('request.complete', china());
    expect(at(story, update)).toBe('update.met');
    expect(story.timers()).toEqual({});
  });

  test('REQ-4: a declined request owes no update, whatever came before or comes after', () => {
    const declined = answering('declined', { with: { ground: 'national-law' } });
    const story = answered('partial');
    story.when('request.answer', declined);
    expect([at(story, update), story.timers()]).toEqual(['update.off', {}]);
    expect(story.when('request.update', china()).moves).toEqual([]);
    expect(story.timers()).toEqual({});
    expect(story.refused('request.update', us())).toBe('byResponder');
  });

  test('REQ-5: a request that lacks elements is sent as a departure, or refused where the profile hardens it', () => {
    const bare = us({ with: { kind: 'information' }, facts: { missing: ['time-zone'] } });
    const story = begin(request, logs, usual);
    expect(story.refused('request.send', { ...bare, hardened: ['REQ-5'] })).toBe('REQ-5');
    expect(story.when('request.send', bare).broken).toEqual(['REQ-5']);
  });

  test('REQ-5: it can come back as needing detail, and is supplied, or supplied short', () => {
    for (const back of [sent(), acknowledged()]) {
      back.when('request.return', china({ with: { needs: ['time-zone'] } }));
      expect(at(back, life)).toBe('life.returned');
      expect(back.refused('request.supply', china())).toBe('byRequester');
      expect(back.when('request.supply', us({ facts: { missing: ['facts'] } })).broken).toEqual(['REQ-5']);
      expect(at(back, life)).toBe('life.acknowledged');
    }
  });

  test('REQ-7: the requester amends, withdraws or supersedes what it sent', () => {
    for (const story of [sent(), acknowledged()]) {
      expect(story.when('request.amend', us()).moves).toEqual([]);
      expect(story.refused('request.amend', china())).toBe('byRequester');
      expect(story.refused('request.withdraw', china())).toBe('byRequester');
      story.when('request.withdraw', us());
      expect([at(story, life), story.timers()]).toEqual(['life.withdrawn', {}]);
    }
    const older = answered();
    older.when('request.supersede', us());
    expect(at(older, life)).toBe('life.superseded');
    expect(older.told().at(-1)).toBe('request.closed');
  });

  test('REQ-7: completion is declared by the responder, and accepted or disputed by the requester', () => {
    for (const [how, back, owes] of [
      ['full', 'life.answered.full', ['update']],
      ['partial', 'life.answered.partial', ['update']],
      ['declined', 'life.answered.declined', []],
    ] as const) {
      const story = answered(how, { with: { ground: 'national-law' } });
      story.when('request.complete', china());
      expect(story.refused('request.accept', china())).toBe('byRequester');
      expect(story.refused('request.dispute', china())).toBe('byRequester');
      story.when('request.dispute', us());
      expect([at(story, life), Object.keys(story.timers())]).toEqual([back, owes]);
    }
  });

  test('REQ-7: two rounds without agreement make it a docket candidate, once', () => {
    const story = answered();
    const round = () => {
      story.when('request.complete', china());
      story.when('request.dispute', us());
      return story.told().filter((type) => type === 'request.candidate').length;
    };
    expect([round(), round(), round()]).toEqual([0, 1, 1]);
  });

  test('REV-2: both sides state the quality of an answer, also after the matter is closed', () => {
    const story = answered();
    expect(story.when('request.rate', us()).moves).toEqual([]);
    story.when('request.accept', us());
    story.when('request.rate', china());
    expect(acknowledged().refused('request.rate', us())).toBeNull();
  });

  test('CLR-1: neither a request nor an answer leaves without its clearance, unless the director sets that aside', () => {
    const uncleared = { facts: { cleared: false } };
    const story = begin(request, logs, usual);
    const sending = us({ with: { kind: 'information' }, ...uncleared });
    expect(story.refused('request.send', sending)).toBe('CLR-1');
    expect(story.when('request.send', { ...sending, aside: ['CLR-1'] }).broken).toEqual(['CLR-1']);
    expect(story.refused('request.answer', answering('full', uncleared))).toBe('CLR-1');
  });

  test('CLR-2: a release before clearance is recorded as a departure, or refused where the profile hardens it', () => {
    const early = { with: { kind: 'information', beforeClearance: true }, facts: { cleared: false } };
    const story = begin(request, logs, usual);
    expect(story.refused('request.send', us({ ...early, hardened: ['CLR-2'] }))).toBe('CLR-2');
    expect(story.when('request.send', us(early)).broken).toEqual(['CLR-2']);
    const answer = answering('full', early);
    expect(story.when('request.answer', answer).broken).toEqual(['CLR-2']);
  });

  test('PRES-1: what lapsed is no longer delivered, though the request is still answered', () => {
    const delivery = answering('full', { with: { evidence: ['disk image'] }, facts: { lapsed: true } });
    const story = acknowledged();
    expect(story.refused('request.answer', delivery)).toBe('PRES-1');
    story.when('request.answer', answering('partial', { facts: { lapsed: true } }));
    expect(acknowledged().when('request.answer', { ...delivery, aside: ['PRES-1'] }).broken).toEqual([
      'PRES-1',
    ]);
  });

  test('TRK-1: a request is referred to another track and told so; its own track still answers', () => {
    for (const story of [sent(), acknowledged()]) {
      story.when('request.redirect', china({ with: { track: 'legal' } }));
      expect(at(story, life)).toBe('life.redirected');
      expect(story.told().at(-1)).toBe('request.redirected');
      story.when('request.answer', answering('full'));
      expect(at(story, life)).toBe('life.answered.full');
    }
    const back = sent();
    back.when('request.redirect', china({ with: { track: 'legal' } }));
    back.when('request.supply', us());
    expect(at(back, life)).toBe('life.acknowledged');
  });
});

describe('every state of a request', () => {
  const inside = [
    'clock.run',
    'clock.hold',
    'clock.restart',
    'clock.stop',
    'clock.resume',
    'clock.meet',
    'clock.off',
  ];
  const verbs = Object.keys(acts).filter((verb) => /^(request|deadline)\./.test(verb));
  const fields: Partial<Record<string, readonly object[]>> = {
    'request.send': [{ kind: 'information' }],
    'request.answer': ['full', 'partial', 'declined'].map((how) => ({ answer: how })),
    'deadline.extend': ['ack', 'answer', 'update'].map((clock) => ({ clock })),
    'deadline.excuse': ['ack', 'answer', 'update'].map((clock) => ({ clock })),
  };
  const shared = ['request.supersede', 'request.suspend', 'request.unsuspend'];
  const samples = [...verbs, ...shared].flatMap((type) =>
    (/^request\./.test(type) && type in acts ? ['us', 'china'] : [null]).flatMap((by) =>
      (fields[type] ?? [{}]).flatMap((given): Sample<RequestFacts>[] => {
        const usualOne = { type, by, with: given };
        if (/send|acknowledge|complete/.test(type))
          return [usualOne, { ...usualOne, facts: acknowledgementOwed }];
        if (/return|redirect|suspend$/.test(type))
          return [usualOne, { ...usualOne, ...when({ returned: 'restart', suspended: 'restart' }) }];
        return [usualOne];
      }),
    ),
  );
  const few = ({ disputes }: { disputes: number }) => disputes < 2;
  const explored = explore(request, [logs], usual, samples, few);

  test('is reached', () => {
    expect([...explored.reached].sort()).toEqual(declaredLeaves(request).sort());
  });

  test('accepts each of its inputs somewhere', () => {
    expect(declaredInputs(request, inside).filter((pair) => !explored.accepted.has(pair))).toEqual([]);
  });

  test('can be left, but for those in which the matter is closed or the clock has done its work', () => {
    expect(ends(request, explored)).toEqual([
      'life.dropped',
      'life.completed',
      'life.withdrawn',
      'life.superseded',
      ...['ack', 'answer'].flatMap((clock) => ['met', 'metLate', 'excused'].map((end) => `${clock}.${end}`)),
    ]);
  });

  test('lets every act on a request through somewhere', () => {
    const done = new Set([...explored.accepted].map((pair) => pair.slice(pair.indexOf('< ') + 2)));
    expect(verbs.filter((verb) => !done.has(verb))).toEqual([]);
  });

  test('REQ-1, REQ-2, REQ-4: a clock that is overdue is met late, run anew, set off or excused, and never met in time', () => {
    const out = [...explored.moved]
      .filter((move) => move.includes('overdue >'))
      .map((move) => move.split(' > ')[1]);
    expect(out.filter((to) => to?.endsWith('.met'))).toEqual([]);
  });
});
