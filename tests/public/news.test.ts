/** What a picture shows that it did not show a moment ago. */
import { expect, test } from 'vitest';
import { newsIn } from '../../public/pictures/useNews.ts';
import { iso } from '../../src/contract/time.ts';
import { path } from '../../src/picture/path.ts';
import type { Mark, Scene } from '../../src/picture/scene.ts';
import { pictureSource } from '../../src/report/pictureSource.ts';
import { opening } from '../support/opening.ts';
import { does, given } from '../support/story.ts';
import type { When } from '../support/story.ts';

const reports = does('north/desk', 'incident.report', { incident: 'blades' }, { severity: 2 });
const asks = does(
  'north/desk',
  'request.send',
  { request: 'r1', incident: 'blades' },
  { kind: 'information' },
);

function drawn(steps: readonly When[], width = 1200): Scene {
  const start = opening();
  const { play } = given(start).when(...steps);
  return path(pictureSource(start, play.entries, 'director', iso(play.now)), { width });
}
const kinds = (marks: ReadonlySet<Mark>): string[] => [...new Set([...marks].map(({ what }) => what))].sort();

test('a transition and the state that it led to are news on the path, once', () => {
  const [before, now] = [drawn([reports]), drawn([reports, asks])];
  const news = newsIn(before, now);
  expect(kinds(news)).toEqual(['state', 'transition']);
  expect([...news].filter(({ what }) => what === 'transition')).toHaveLength(1);
  expect([...news].some(({ says }) => says.startsWith('Requested'))).toBe(true);
  expect([...news].some(({ says }) => says.startsWith('Closed'))).toBe(false);
  expect(newsIn(now, drawn([reports, asks])).size).toBe(0);
});

test('a picture that is drawn for another width brings no news', () => {
  expect(newsIn(drawn([reports]), drawn([reports, asks], 900)).size).toBe(0);
});
