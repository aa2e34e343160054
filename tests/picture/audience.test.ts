import { describe, expect, test } from 'vitest';
import { svgText } from '../../src/drawing/svgText.tsx';
import { bridge } from '../../src/picture/bridge.ts';
import { path } from '../../src/picture/path.ts';
import { pictureSource } from '../../src/report/pictureSource.ts';
import { opening } from '../support/opening.ts';
import { director, does, given } from '../support/story.ts';
import type { When } from '../support/story.ts';

const blades = { incident: 'blades' };
const elements = { facts: 'Given.', 'action-asked': 'Given.' };
const asks = does(
  'north/desk',
  'request.send',
  { request: 'r1', ...blades },
  { kind: 'information', elements },
);
const start = opening({ scenario: { incidents: { blades: { victim: 'north', title: 'SECRET-title' } } } });

const secrets: readonly When[] = [
  does('north/desk', 'incident.report', { incident: 'secret-incident' }, { severity: 4 }),
  does('north/desk', 'dossier.gather', blades, { evidence: 'SECRET-evidence' }),
  does('north/vice', 'dossier.attribute', blades, { to: 'SECRET-actor', confidence: 'high' }),
  does('north/desk', 'measure.consider', blades, { measure: 'sanctions' }),
  does('north/desk', 'custody.hold', blades, { what: 'SECRET-drives' }),
  does('north/desk', 'request.draft', { request: 'secret-draft', ...blades }, { text: 'SECRET-draft' }),
  does('north/desk', 'clearance.circulate', {}, { text: 'statement', of: 'secret', severity: 3 }),
  director('inject.deliver', { to: ['north/desk'], title: 'SECRET-inject' }),
];

/** Both pictures of one seat as the files that they are written to. */
function filesFor(steps: readonly When[], seat: string): string {
  const { play } = given(start).when(...steps);
  const source = pictureSource(start, play.entries, seat);
  return [bridge(source, { width: 1440 }), path(source, { width: 1440, incident: 'north:blades' })]
    .map(svgText)
    .join('\n');
}

const reports = does('north/desk', 'incident.report', blades, { severity: 2 });

describe("a seat's pictures", () => {
  test.each(['south/desk', 'south/minister', 'wall', 'observer'])(
    'of %s show nothing of what the other side keeps to itself',
    (seat) => {
      const files = filesFor([reports, asks, ...secrets], seat);
      expect(files).toContain('NO-1');
      expect(files.match(/.{0,60}secret.{0,20}|attributes|sanctions|clearing/i)?.[0] ?? null).toBeNull();
      expect(files).toBe(filesFor([reports, asks], seat));
    },
  );

  test('show its own side what it keeps to itself, marked private', () => {
    const files = filesFor([reports, asks, ...secrets], 'north/desk');
    expect(files).toContain('NO file, private to NO');
    for (const words of ['attributes, high', 'considers sanctions', 'SECRET-inject', 'private to NO'])
      expect(files).toContain(words);
    expect(files).not.toContain('SECRET-title');
    expect(files).not.toContain('SO file');
  });

  test('show an inject to the seat that it was addressed to, and to no other of its side', () => {
    const [desk, vice] = ['north/desk', 'north/vice'].map((seat) => filesFor([reports, ...secrets], seat));
    expect([desk?.includes('SECRET-inject'), vice?.includes('SECRET-inject')]).toEqual([true, false]);
  });

  test('show the director both sides, the titles of incidents, and the numbers of the log', () => {
    const files = filesFor(
      [reports, asks, ...secrets, does('south/desk', 'dossier.assess', blades, {})],
      'director',
    );
    for (const words of ['NO file, private to NO', 'SO file, private to SO', 'SECRET-title', 'entry '])
      expect(files).toContain(words);
    expect(filesFor([reports, asks], 'north/desk')).not.toMatch(/entry \d/);
  });

  test('show of an incident that a seat knows nothing of, that it knows nothing of it', () => {
    const file = svgText(
      path(pictureSource(start, given(start).when(reports).play.entries, 'south/desk'), { width: 900 }),
    );
    expect(file).toContain('nothing is known of an incident yet');
  });
});
