import { afterAll, expect, test } from 'vitest';
import { lookBack } from '../../src/server/look/lookBack.ts';
import type { LookAsk } from '../../src/server/look/look.ts';
import { threadedLook } from '../../src/server/look/threadedLook.ts';
import { startThread } from '../../src/thread/startThread.ts';
import { opening } from '../support/opening.ts';
import { playLive } from '../support/livePlay.ts';

const program = new URL('../../src/server/look/thread.ts', import.meta.url);
// on a machine that is busy with other things a thread may take long to begin
const most = { view: 240_000, log: 240_000, report: 240_000 };
const { look, close } = threadedLook(() => startThread(program), most);
afterAll(close);

test('views, logs and reports are made in a thread of their own, and are the same there', async () => {
  const live = await playLive(opening({ scenario: { world: { meetings: [] } } }));
  await live.act('director', 'exercise.start');
  await live.act('north/desk', 'note.write', {}, { text: 'Ours.' });
  const lines = await live.exercise.lines();
  const seat = 'north/desk';
  const asks: LookAsk[] = [
    { do: 'view', lines, seat, branch: 1, n: 1 },
    { do: 'view', lines, seat, branch: 1, n: 99 },
    { do: 'log', lines, seat },
    ...(['html', 'markdown', 'json'] as const).map((format): LookAsk => {
      return { do: 'report', lines, seat, format, journal: [], reveal: [] };
    }),
    { do: 'report', lines, seat: 'director', format: 'json', journal: [], reveal: ['blades'] },
  ];
  for (const ask of asks) expect(await look(ask)).toEqual(lookBack(ask));
  expect(asks.map((ask) => lookBack(ask).is)).toEqual([
    'document',
    'problem',
    'document',
    'document',
    'document',
    'document',
    'problem',
  ]);
});
