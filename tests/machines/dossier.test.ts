import { describe, expect, test } from 'vitest';
import { dossier } from '../../machines/dossier.ts';
import type { DossierFacts, DossierInput } from '../../machines/dossier.ts';
import { acts } from '../../src/contract/act/acts.ts';
import { DAY } from '../../src/contract/time.ts';
import { declaredInputs, declaredLeaves, ends, explore } from '../support/explore.ts';
import type { Sample } from '../support/explore.ts';
import { begin } from '../support/machine.ts';
import type { Asked, Story } from '../support/machine.ts';

const input: DossierInput = { party: 'us', incident: 'blades' };
const usual: DossierFacts = { testMet: true, cleared: true, preservationMs: 90 * DAY, renewals: 1 };
const us = (asked: Asked<DossierFacts> = {}): Asked<DossierFacts> => ({ by: 'us', ...asked });

function unaware(): Story<DossierFacts> {
  return begin(dossier, input, usual);
}

function aware(...done: string[]): Story<DossierFacts> {
  const story = unaware();
  story.when('dossier.learn');
  for (const type of done) story.when(type, us());
  return story;
}

const [life, attribution, measures, custody] = [0, 1, 2, 3];
const prepared = () => aware('measure.consider', 'measure.prepare');

describe('the dossier of one government', () => {
  test('goes from awareness over assessment to a position, and back to assessment', () => {
    const story = aware('dossier.assess', 'dossier.assess', 'dossier.hold');
    expect(story.states()[life]).toBe('life.held');
    story.when('dossier.assess', us());
    expect(story.states()[life]).toBe('life.assessing');
  });

  test('is closed from wherever it is open, and reopened on new facts', () => {
    for (const story of [aware(), aware('dossier.assess'), aware('dossier.assess', 'dossier.hold')]) {
      story.when('dossier.close', us());
      expect(story.states()[life]).toBe('life.closed');
      story.when('dossier.reopen', us());
      expect(story.states()[life]).toBe('life.assessing');
    }
  });

  test('takes no act before its government has heard of the incident', () => {
    const story = unaware();
    expect(story.refused('dossier.assess', us())).toBeNull();
    for (const type of ['dossier.gather', 'measure.consider', 'custody.hold']) {
      expect(story.refused(type, us())).toBe('aware');
    }
  });

  test('is private to its party', () => {
    const story = aware('dossier.assess', 'dossier.gather', 'measure.consider', 'custody.hold');
    expect(new Set(story.moves().map(({ sees }) => sees))).toEqual(new Set(['party']));
    for (const type of ['dossier.hold', 'dossier.gather', 'measure.prepare', 'custody.release']) {
      expect(story.refused(type, { by: 'china' })).toBe('byParty');
    }
  });

  test('attributes on evidence with a confidence that can be revised, and withdraws it on doubt', () => {
    const story = aware();
    const to = (confidence: string) => us({ with: { to: 'a contractor', confidence } });
    expect(story.refused('dossier.attribute', to('low'))).toBeNull();
    story.when('dossier.gather', us());
    for (const confidence of ['low', 'moderate', 'high']) {
      story.when('dossier.attribute', to(confidence));
      expect(story.states()[attribution]).toBe(`attribution.attributed.${confidence}`);
      story.when('dossier.gather', us());
    }
    story.when('dossier.doubt', us());
    expect(story.states()[attribution]).toBe('attribution.doubted');
    story.when('dossier.gather', us());
    expect(story.states()[attribution]).toBe('attribution.gathering');
  });

  test('shows a measure to the other side once it is announced, and its lifting', () => {
    const story = prepared();
    story.when('measure.announce', us());
    story.when('measure.announce', us());
    story.when('measure.lift', us());
    const seen = story.moves().filter(({ sees }) => sees === 'all');
    expect(seen.map(({ from, to }) => [from, to])).toEqual([
      ['measures.prepared', 'measures.announced'],
      ['measures.announced', 'measures.announced'],
      ['measures.announced', 'measures.lifted'],
    ]);
  });

  test('keeps to itself what it considers while one measure stands', () => {
    const story = prepared();
    story.when('measure.announce', us());
    expect(story.when('measure.consider', us()).moves).toEqual([]);
    expect(story.when('measure.prepare', us()).moves).toEqual([]);
    story.when('measure.lift', us());
    story.when('measure.consider', us());
    expect(story.moves().at(-1)?.sees).toBe('party');
  });

  test('gives up a measure that was considered or prepared, and changes its mind about which', () => {
    const story = prepared();
    story.when('measure.consider', us());
    expect(story.states()[measures]).toBe('measures.considered');
    story.when('measure.drop', us());
    expect(story.states()[measures]).toBe('measures.none');
    const later = prepared();
    later.when('measure.drop', us());
    expect(later.states()[measures]).toBe('measures.none');
  });
});

describe('the rules of a dossier', () => {
  test('MEAS-1: a measure below its own test is announced as a departure, or refused where the profile hardens it', () => {
    const story = prepared();
    const below = us({ facts: { testMet: false } });
    expect(story.refused('measure.announce', { ...below, hardened: ['MEAS-1'] })).toBe('MEAS-1');
    expect(story.when('measure.announce', below).broken).toEqual(['MEAS-1']);
  });

  test('CLR-1: the announcement of a measure is cleared first', () => {
    const story = prepared();
    const uncleared = us({ facts: { cleared: false } });
    expect(story.refused('measure.announce', uncleared)).toBe('CLR-1');
    expect(story.when('measure.announce', { ...uncleared, aside: ['CLR-1'] }).broken).toEqual(['CLR-1']);
  });

  test("PRES-1: what is preserved lapses at its instant, and a renewal gives it the profile's days anew", () => {
    const story = aware('custody.hold');
    expect(story.timers()).toEqual({ preservation: 90 * DAY });
    story.when('custody.renew', us({ facts: { preservationMs: 60 * DAY } }));
    expect(story.timers()).toEqual({ preservation: 60 * DAY });
    story.due('preservation');
    expect(story.states()[custody]).toBe('custody.lapsed');
    expect(story.refused('custody.renew', us())).toBeNull();
  });

  test('PRES-1: a preservation is renewed as often as the profile lets it, and a new one counts anew', () => {
    const story = aware('custody.hold', 'custody.renew');
    expect(story.refused('custody.renew', us())).toBe('renewalsLeft');
    story.due('preservation');
    story.when('custody.hold', us());
    story.when('custody.renew', us());
    expect(story.states()[custody]).toBe('custody.held');
  });

  test('PRES-1: what is let go no longer lapses', () => {
    const story = aware('custody.hold', 'custody.release');
    expect(story.states()[custody]).toBe('custody.none');
    expect(story.timers()).toEqual({});
  });
});

describe('every state of a dossier', () => {
  const verbs = Object.keys(acts).filter((verb) => /^(dossier|measure|custody)\./.test(verb));
  const confidences = ['low', 'moderate', 'high'].map((confidence) => ({ to: 'a contractor', confidence }));
  const samples = [...verbs, 'dossier.learn'].flatMap((type) =>
    (type === 'dossier.attribute' ? confidences : [{}]).flatMap((given): Sample<DossierFacts>[] => [
      { type, by: 'us', with: given },
      { type, by: 'china', with: given },
    ]),
  );
  const explored = explore(dossier, [input], usual, samples);

  test('is reached', () => {
    expect([...explored.reached].sort()).toEqual(declaredLeaves(dossier).sort());
  });

  test('accepts each of its inputs somewhere', () => {
    expect(declaredInputs(dossier).filter((pair) => !explored.accepted.has(pair))).toEqual([]);
  });

  test('can be left', () => {
    expect(ends(dossier, explored)).toEqual([]);
  });

  test('lets every act on a dossier through somewhere', () => {
    const done = new Set([...explored.accepted].map((pair) => pair.slice(pair.indexOf('< ') + 2)));
    expect(verbs.filter((verb) => !done.has(verb))).toEqual([]);
  });
});
