import { describe, expect, test } from 'vitest';
import { pictureSource } from '../../src/report/pictureSource.ts';
import { shownWhole } from '../../src/report/shown.ts';
import { timeline } from '../../src/report/timeline.ts';
import { opening } from '../support/opening.ts';
import { after, director, does, given } from '../support/story.ts';
import { reportsFor } from './reported.ts';

describe('EX-4: channels bear the names that the agreement gives them at the time', () => {
  const amends = (channels: object) => director('agreement.amend', { with: { channels } });
  const suspends = (channel: string) => does('south/minister', 'channel.suspend', { channel });
  const lifts = (channel: string) => does('south/minister', 'channel.lift', { channel });
  const assumption = 'For the test.';
  const crisisLine = { name: 'Crisis line', kind: 'cert', state: 'operational', tracks: [], assumption };

  const start = opening();
  const { play } = given(start).when(
    suspends('post'),
    after('1d'),
    lifts('post'),
    amends({ post: { name: 'Courier' }, crisis: crisisLine }),
    after('1d'),
    suspends('post'),
    suspends('crisis'),
  );

  test.each(['director', 'north/desk'])('in the report for %s', (seat) => {
    const { facts, markdown } = reportsFor(start, play.entries, seat);
    expect(facts.channels).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'post', name: 'Courier' }),
        expect.objectContaining({ id: 'crisis', name: 'Crisis line', kind: 'cert' }),
      ]),
    );
    expect(facts.figures.suspensions.map(({ name }) => name)).toEqual(['Post', 'Courier', 'Crisis line']);
    for (const name of ['Post', 'Courier', 'Crisis line'])
      expect(markdown).toContain(`${name} suspended by SO`);
  });

  test('in the timeline, from the amendment on', () => {
    const lines = timeline(start, play.entries.map(shownWhole)).map(({ text }) => text);
    const suspended = lines.filter((text) => text.includes('SO minister suspends'));
    expect(suspended.map((text) => text.slice(text.indexOf('suspends')))).toEqual([
      'suspends Post.',
      'suspends Courier.',
      'suspends Crisis line.',
    ]);
  });

  test('in the pictures', () => {
    expect(pictureSource(start, play.entries).names).toMatchObject({
      // a picture shows the time before as well
      'channel/post': 'Post, later Courier',
      'channel/crisis': 'Crisis line',
    });
  });
});
