/** The client of the manual plays a desk against a real server, as a program of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { liveServer } from '../support/liveServer.ts';
import type { LiveServerUnderTest } from '../support/liveServer.ts';
import { opening } from '../support/opening.ts';

let server: LiveServerUnderTest;
afterEach(() => server.close());

const program = fileURLToPath(new URL('../../docs/examples/desk-client.js', import.meta.url));

test('the desk of the manual acknowledges what it is sent', async () => {
  server = await liveServer();
  const made = await server.begin(opening({ scenario: { storyline: [] } }));
  const director = await server.come(made, 'director');
  const north = await server.come(made, 'north-desk');
  const joined = await made.room.places.join({ link: made.links.get('south-desk') ?? '' }, 'A program');
  if ('refused' in joined) throw new Error(joined.refused.message);
  const desk = spawn(process.execPath, [program, `http://127.0.0.1:${server.port}`, joined.token]);
  const gone = once(desk, 'exit');
  const lines = createInterface({ input: desk.stdout });
  const said: string[] = [];
  lines.on('line', (line) => said.push(line));
  await once(lines, 'line');
  await director.act('exercise.start');
  await north.act('incident.report', { incident: 'blades' });
  await north.act(
    'request.send',
    { request: 'r1', incident: 'blades' },
    { kind: 'information', text: 'Who?' },
  );
  await north.until('entries', ({ entries }) => entries.some((entry) => entry.do === 'request.acknowledge'));
  while (said.length < 2) await once(lines, 'line');
  expect(said).toEqual(['EXERCISE Test: south/desk', 'EXERCISE acknowledged request/north:r1']);
  desk.kill();
  await gone;
});
