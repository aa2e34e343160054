import { describe, expect, test } from 'vitest';
import { clearance } from '../../machines/clearance.ts';
import type { ClearanceFacts, ClearanceInput, PlannedClearance } from '../../machines/clearance.ts';
import { acts } from '../../src/contract/act/acts.ts';
import { HOUR } from '../../src/contract/time.ts';
import { declaredInputs, declaredLeaves, ends, explore } from '../support/explore.ts';
import type { Sample } from '../support/explore.ts';
import { begin } from '../support/machine.ts';
import type { Asked, Story } from '../support/machine.ts';

const input: ClearanceInput = {
  clearance: 'us:request-blades-1',
  party: 'us',
  of: 'blades-1',
  text: 'request',
  offices: ['legal', 'justice'],
};

const legal = (result: PlannedClearance['result']): PlannedClearance => ({
  office: 'legal',
  takesMs: 2 * HOUR,
  result,
});
const justice = (result: PlannedClearance['result']): PlannedClearance => ({
  office: 'justice',
  takesMs: 6 * HOUR,
  result,
});
const played: ClearanceFacts = { plan: [legal('played'), justice('played')] };

const us = (asked: Asked<ClearanceFacts> = {}): Asked<ClearanceFacts> => ({ by: 'us', ...asked });
const says = (office: string, result: string) => us({ with: { office, result } });
const early = us({ with: { beforeClearance: true } });

function drafted(facts: ClearanceFacts = played): Story<ClearanceFacts> {
  return begin(clearance, input, facts);
}

function circulated(...plan: PlannedClearance[]): Story<ClearanceFacts> {
  const story = drafted(plan.length > 0 ? { plan } : played);
  story.when('clearance.circulate', us());
  return story;
}

describe('the clearance of an outgoing text', () => {
  test('is private to its party in every region', () => {
    const story = circulated();
    story.when('clearance.clear', says('legal', 'cleared'));
    story.when('clearance.clear', says('justice', 'cleared'));
    story.when('clearance.release', us());
    expect(new Set(story.moves().map(({ sees }) => sees))).toEqual(new Set(['party']));
  });

  test('is done when every office has cleared', () => {
    const story = circulated();
    story.when('clearance.clear', says('legal', 'cleared'));
    expect(story.states()[0]).toBe('life.circulated');
    story.when('clearance.clear', says('justice', 'cleared'));
    expect(story.states()).toEqual(['life.cleared', 'offices.idle', 'owed.none']);
    expect(story.timers()).toEqual({});
    story.when('clearance.release', us());
    expect(story.states()).toEqual(['life.released', 'offices.idle', 'owed.none']);
  });

  test('is done with changes when one of the offices wants them', () => {
    const story = circulated();
    story.when('clearance.clear', says('legal', 'cleared-with-changes'));
    story.when('clearance.clear', says('justice', 'cleared'));
    expect(story.states()[0]).toBe('life.clearedWithChanges');
  });

  test('of a text that no office must clear is done at once', () => {
    const story = drafted({ plan: [] });
    story.when('clearance.circulate', us());
    expect(story.states()).toEqual(['life.cleared', 'offices.idle', 'owed.none']);
  });

  test('lets each office that the profile plays speak at its own time, whatever the order in the profile', () => {
    const story = circulated(justice('cleared'), legal('cleared-with-changes'));
    expect(story.timers()).toEqual({ office: 2 * HOUR });
    story.due('office');
    expect(story.timers()).toEqual({ office: 4 * HOUR });
    story.due('office');
    expect(story.states()).toEqual(['life.clearedWithChanges', 'offices.idle', 'owed.none']);
  });

  test('of an office that spoke before its time is not asked again when that time comes', () => {
    const story = circulated();
    story.when('clearance.clear', says('legal', 'cleared'));
    expect(story.refused('clearance.clear', says('legal', 'objected'))).toBe('officeAsked');
    story.due('office');
    expect(story.states()[0]).toBe('life.circulated');
    story.due('office');
    expect(story.states()[0]).toBe('life.silent');
  });

  test('is silent when an office says nothing by its time, and still done when it speaks late', () => {
    const story = circulated(legal('played'), justice('cleared'));
    story.due('office');
    expect(story.states()).toEqual(['life.silent', 'offices.asked', 'owed.none']);
    story.due('office');
    expect(story.states()).toEqual(['life.silent', 'offices.allDue', 'owed.none']);
    story.when('clearance.clear', says('legal', 'cleared'));
    expect(story.states()[0]).toBe('life.cleared');
  });

  test('is circulated anew with a revised text after an objection or a silence, and every office is asked again', () => {
    const objected = circulated();
    objected.when('clearance.clear', says('justice', 'cleared'));
    objected.when('clearance.clear', says('legal', 'objected'));
    expect(objected.states()).toEqual(['life.objected', 'offices.idle', 'owed.none']);
    objected.when('clearance.revise', us());
    const silent = circulated();
    silent.due('office');
    silent.due('office');
    silent.when('clearance.revise', us());
    for (const story of [objected, silent]) {
      expect(story.states()).toEqual(['life.circulated', 'offices.asked', 'owed.none']);
      expect(story.timers()).toEqual({ office: 2 * HOUR });
      story.when('clearance.clear', says('justice', 'cleared'));
      story.when('clearance.clear', says('legal', 'cleared'));
      expect(story.states()[0]).toBe('life.cleared');
    }
  });

  test('ends when the text is taken back', () => {
    const story = circulated();
    story.when('clearance.withdraw', us());
    expect(story.states()).toEqual(['life.withdrawn', 'offices.idle', 'owed.none']);
    expect(story.timers()).toEqual({});
  });

  test('is a matter of its party alone, and of the offices that were asked', () => {
    expect(drafted().refused('clearance.circulate', { by: 'china' })).toBe('byParty');
    expect(circulated().refused('clearance.clear', { ...says('legal', 'cleared'), by: 'china' })).toBe(
      'byParty',
    );
    expect(circulated().refused('clearance.clear', says('press', 'cleared'))).toBe('officeAsked');
    expect(drafted().refused('clearance.clear', says('legal', 'cleared'))).toBeNull();
  });
});

describe('the rules of clearance', () => {
  test('CLR-1: a text is released after every clearance, or as a release before clearance', () => {
    for (const story of [drafted(), circulated()]) {
      expect(story.refused('clearance.release', us())).toBe('CLR-1');
      expect(story.when('clearance.release', us({ aside: ['CLR-1'] })).broken).toEqual(['CLR-1']);
    }
  });

  test('CLR-2: a release before clearance is recorded as a departure and leaves the clearance owed', () => {
    const story = circulated();
    expect(story.refused('clearance.release', { ...early, hardened: ['CLR-2'] })).toBe('CLR-2');
    expect(story.when('clearance.release', early).broken).toEqual(['CLR-2']);
    expect(story.states()).toEqual(['life.released', 'offices.asked', 'owed.owed']);
  });

  test('CLR-2: the clearance owed is settled when the offices clear afterwards', () => {
    const story = circulated(legal('cleared'), justice('played'));
    story.when('clearance.release', early);
    story.due('office');
    story.due('office');
    expect(story.states()[2]).toBe('owed.owed');
    story.when('clearance.clear', says('justice', 'cleared-with-changes'));
    expect(story.states()).toEqual(['life.released', 'offices.idle', 'owed.settled']);
  });

  test('CLR-2: an objection after the release asks for a correction, which is circulated in turn', () => {
    const story = circulated();
    story.when('clearance.release', early);
    story.when('clearance.clear', says('legal', 'objected'));
    expect(story.states()[2]).toBe('owed.correction');
    story.when('clearance.revise', us());
    expect(story.states()).toEqual(['life.released', 'offices.asked', 'owed.owed']);
    story.when('clearance.clear', says('legal', 'cleared'));
    story.when('clearance.clear', says('justice', 'cleared'));
    expect(story.states()[2]).toBe('owed.settled');
  });

  test('CLR-2: a text released over an objection asks for a correction at once', () => {
    const story = circulated();
    story.when('clearance.clear', says('legal', 'objected'));
    story.when('clearance.release', early);
    expect(story.states()[2]).toBe('owed.correction');
  });

  test('CLR-2: a draft released before clearance is circulated afterwards', () => {
    const story = drafted();
    story.when('clearance.release', early);
    expect(story.states()).toEqual(['life.released', 'offices.idle', 'owed.owed']);
    expect(story.refused('clearance.revise', us())).toBe('anyAsked');
    story.when('clearance.circulate', us());
    expect(story.refused('clearance.circulate', us())).toBe('neverAsked');
    story.when('clearance.clear', says('legal', 'cleared'));
    story.when('clearance.clear', says('justice', 'cleared'));
    expect(story.states()).toEqual(['life.released', 'offices.idle', 'owed.settled']);
    expect(story.refused('clearance.revise', us())).toBe('notAllCleared');
  });

  test('CLR-2: a text that left with its act is released, and what was not cleared is owed', () => {
    const sent = circulated();
    sent.when('text.sent', { with: { beforeClearance: true } });
    expect(sent.states()).toEqual(['life.released', 'offices.asked', 'owed.owed']);
    const done = circulated(legal('cleared'));
    done.due('office');
    done.when('text.sent', { with: { beforeClearance: false } });
    expect(done.states()).toEqual(['life.released', 'offices.idle', 'owed.none']);
  });
});

describe('every state of a clearance', () => {
  const verbs = Object.keys(acts).filter((verb) => verb.startsWith('clearance.'));
  const answers = ['legal', 'justice'].flatMap((office) =>
    ['cleared', 'cleared-with-changes', 'objected'].map((result) => ({ office, result })),
  );
  const fields: Partial<Record<string, readonly object[]>> = {
    'clearance.clear': answers,
    'clearance.release': [{}, { beforeClearance: true }],
    'text.sent': [{ beforeClearance: true }],
  };
  const plans = [played.plan, [legal('cleared'), justice('objected')], [legal('played')], []];
  const samples = [...verbs, 'text.sent'].flatMap((type) =>
    (fields[type] ?? [{}]).flatMap((given) =>
      plans.map((plan): Sample<ClearanceFacts> => ({ type, by: 'us', with: given, facts: { plan } })),
    ),
  );
  const explored = explore(clearance, [input], played, samples);

  test('is reached', () => {
    expect([...explored.reached].sort()).toEqual(declaredLeaves(clearance).sort());
  });

  test('accepts each of its inputs somewhere', () => {
    const inside = ['offices.ask', 'offices.stop', 'office.silent', 'text.left'];
    expect(declaredInputs(clearance, inside).filter((pair) => !explored.accepted.has(pair))).toEqual([]);
  });

  test('can be left, but for a text withdrawn and a debt settled', () => {
    expect(ends(clearance, explored)).toEqual(['life.withdrawn', 'owed.settled']);
  });

  test('lets every act of clearance through somewhere', () => {
    const done = new Set([...explored.accepted].map((pair) => pair.slice(pair.indexOf('< ') + 2)));
    expect(verbs.filter((verb) => !done.has(verb))).toEqual([]);
  });
});
