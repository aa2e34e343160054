import { describe, expect, test } from 'vitest';
import { runText, scenarioText } from '../support/shippedScenario.ts';

const { entries, summary } = await runText(scenarioText('turbine-blades'));

describe('the demonstration', () => {
  test('leads the incident from detection over the hotline to the ministers and to its close by both sides', () => {
    const blades = summary.incidents.find(({ id }) => id === 'blades');
    expect(blades?.history.map(({ state }) => state)).toEqual([
      'detected',
      'assessed',
      'requested',
      'hotline',
      'requested',
      'hotline',
      'requested',
      'ministerialReview.inReview',
      'ministerialReview.decided',
      'requested',
      'assessed',
      'closed',
    ]);
    expect(blades?.closedBy.map(({ party, outcome }) => [party, outcome])).toEqual([
      ['us', 'mitigated'],
      ['china', 'resolved'],
    ]);
  });

  test('has a request each way: one answered late, one in time', () => {
    const answers = summary.requests.map(({ label, answer, timeliness }) => [
      label,
      answer,
      timeliness.ack?.result,
      timeliness.answer?.result,
    ]);
    expect(answers).toEqual([
      ['US-1', 'partial', 'met', 'late'],
      ['CN-1', 'partial', 'met', 'met'],
    ]);
  });

  test('has a call that nobody answers, also out of hours in Beijing, and one that is arranged', () => {
    expect(summary.calls.map(({ id, from, state }) => [id, from, state])).toEqual([
      ['call-1', 'us', 'messageLeft'],
      ['call-2', 'china', 'ended.agreed'],
    ]);
    const rings = entries.flatMap(({ at, moves }) =>
      moves.filter(({ ref, to }) => ref === 'call/us:call-1' && to === 'ringing').map(() => at.slice(11, 16)),
    );
    expect(rings).toEqual(['21:00', '21:20', '21:55', '23:00']);
  });

  test('CALL-4 the notes of the two sides are private, and differ on the point that was left open', () => {
    const notes = entries.filter((entry) => entry.do === 'call.note');
    expect(notes.map(({ audience }) => audience)).toEqual([['us'], ['china']]);
    expect(JSON.stringify(notes[0]?.with)).toContain('did not say no');
    expect(JSON.stringify(notes[1]?.with)).toContain('no promise was given');
  });

  test('brings the ministers together with one U.S. co-chair away, and lets the line in brackets fall out', () => {
    const [meeting] = summary.reviews;
    expect(meeting).toMatchObject({
      level: 'full',
      away: ['us/homeland-secretary'],
      conclusion: 'joint-summary',
    });
    expect(meeting?.docket).toMatchObject([{ decision: 'plan' }]);
  });

  test('accuses nobody: no allegation, no measure, and no more confidence than low', () => {
    expect(
      entries.filter(({ do: verb }) => verb === 'incident.allege' || verb.startsWith('measure.')),
    ).toEqual([]);
    expect(summary.dossiers.map(({ attribution }) => attribution)).not.toContain('attributed.high');
  });
});
