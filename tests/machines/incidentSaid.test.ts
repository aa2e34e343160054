import { describe, expect, test } from 'vitest';
import { at, china, heard, inReview, publicity, raised, us } from './incidentStory.ts';

describe('NORM-1: an allegation', () => {
  const theft = { with: { statement: 'A state stands behind it.' } };
  const denial = { with: { of: 'fact', statement: 'It does not.' } };

  test('NORM-1: is made to the other side, so the incident has been raised first', () => {
    expect(heard().refused('incident.allege', us(theft))).toBe('raised');
    expect(raised().when('incident.allege', us(theft)).moves).toEqual([]);
  });

  test('NORM-1: is disputed in fact or scope by the other side, once it was made', () => {
    const story = raised();
    expect(story.refused('incident.dispute', china(denial))).toBe('alleged');
    story.when('incident.allege', us(theft));
    expect(story.refused('incident.dispute', us(denial))).toBe('byOther');
    expect(story.when('incident.dispute', china(denial)).moves).toEqual([]);
    story.when('incident.allege', china(theft));
    story.when('incident.dispute', us({ with: { of: 'scope', statement: 'Not all of it.' } }));
  });

  test('NORM-1: can be made and disputed during the meeting too', () => {
    const story = inReview();
    story.when('incident.allege', us(theft));
    story.when('incident.dispute', china(denial));
  });
});

describe('PUB-1: speaking in public', () => {
  const words = { with: { text: 'We were robbed.' } };

  test('PUB-1: a statement without warning the other side first is a departure, or refused where the profile hardens it', () => {
    const story = raised();
    expect(story.refused('statement.publish', us({ ...words, hardened: ['PUB-1'] }))).toBe('PUB-1');
    expect(story.when('statement.publish', us(words)).broken).toEqual(['PUB-1']);
    expect(at(story, publicity)).toBe('publicity.public');
  });

  test('PUB-1: each side warns for itself', () => {
    const story = raised();
    story.when('statement.warn', us());
    story.when('statement.warn', us());
    expect(story.when('statement.publish', us(words)).broken).toEqual([]);
    expect(story.when('statement.publish', china(words)).broken).toEqual(['PUB-1']);
  });

  test('PUB-1: what the other side knows nothing of is published without a departure, and is known from then on', () => {
    const story = heard();
    expect(story.refused('statement.warn', us())).toBe('raised');
    expect(story.when('statement.publish', us(words)).broken).toEqual([]);
    story.when('statement.comment', china(words));
  });

  test('PUB-1: a leak makes it known to all, and each side comments, declines, or makes a statement of its own', () => {
    const story = heard();
    story.when('incident.leak');
    expect(at(story, publicity)).toBe('publicity.leaked');
    expect(story.when('statement.decline', china()).moves).toEqual([]);
    story.when('statement.warn', china());
    story.when('statement.comment', us(words));
    expect(at(story, publicity)).toBe('publicity.public');
    expect(story.when('statement.publish', china(words)).broken).toEqual([]);
  });

  test('CLR-1: a statement in public needs its clearance, unless the director sets that aside', () => {
    const uncleared = us({ ...words, facts: { cleared: false } });
    const confidential = raised();
    expect(confidential.refused('statement.publish', uncleared)).toBe('CLR-1');
    confidential.when('incident.leak');
    expect(confidential.refused('statement.comment', uncleared)).toBe('CLR-1');
    expect(confidential.refused('statement.publish', uncleared)).toBe('CLR-1');
    expect(confidential.when('statement.comment', { ...uncleared, aside: ['CLR-1'] }).broken).toEqual([
      'CLR-1',
    ]);
    expect(confidential.refused('statement.comment', uncleared)).toBe('CLR-1');
  });
});
