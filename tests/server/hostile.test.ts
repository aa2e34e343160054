/** A running server under messages that no honest client sends (design §5): it answers or hangs up, and nobody else notices. */
import { afterEach, expect, test } from 'vitest';
import type { Reply } from '../../src/contract/live/reply.ts';
import { machineSurroundings } from '../../src/runtime/machineSurroundings.ts';
import { full } from '../support/counts.ts';
import { drawFrom } from '../support/draw.ts';
import { almostCommand, anything, notTheirs } from '../support/hostile.ts';
import { liveServer } from '../support/liveServer.ts';
import type { LiveServerUnderTest } from '../support/liveServer.ts';
import { opening } from '../support/opening.ts';
import { patience } from '../support/patience.ts';

let server: LiveServerUnderTest;
afterEach(() => server.close());

const freely = { sockets: 5_000, socketsOfOne: 200, commands: { atOnce: 1e9, perSecond: 1e9 } };

test(
  'each hostile message is refused with a code or its line is cut, memory stays bounded, and others notice nothing',
  { timeout: 900_000 },
  async () => {
    server = await liveServer(undefined, undefined, freely);
    const made = await server.begin(opening({ scenario: { storyline: [], world: { meetings: [] } } }));
    const director = await server.come(made, 'director');
    await director.act('exercise.start');
    await director.act('conduct.discuss');
    const watch = await server.come(made, 'south-desk');
    const attacker = await server.come(made, 'observer');
    const draw = drawFrom(97);
    const heard = watch.told.length;
    const before = made.room.exercise.authority()?.saved();
    const most = full(2_500, 60_000);
    const memory = process.memoryUsage().heapUsed;
    let refused = 0;
    let done = 0;
    for (let sent = 0; sent < most;) {
      const together = Array.from({ length: Math.min(50, most - sent) }, async () => {
        const state = made.room.exercise.authority()?.state();
        const given =
          draw.percent(30) && state
            ? notTheirs(draw, state)
            : draw.percent(60)
              ? almostCommand(draw)
              : anything(draw);
        const event = draw.percent(75) ? 'command' : 'question';
        const reply = (await attacker.socket.timeout(patience).emitWithAck(event, given as never)) as Reply;
        if (reply.ok) done += 1;
        else {
          refused += 1;
          expect(reply.refused.code).not.toBe('');
          expect(reply.refused.message).not.toMatch(/at .*\.[tj]s:\d+|TypeError|undefined/);
        }
      });
      sent += together.length;
      await Promise.all(together);
    }
    expect(refused + done).toBe(most);
    expect(refused).toBeGreaterThan(most * 0.9);
    // what an observer may do is a note to itself and a draft; nothing of it is seen by a player
    const entries = (await made.room.exercise.lines(before)).map(
      (line) => JSON.parse(line) as { do: string },
    );
    expect(new Set(entries.map((entry) => entry.do))).toEqual(
      new Set(entries.length === 0 ? [] : ['note.write']),
    );
    expect(watch.told.slice(heard).filter(({ event }) => event !== 'presence')).toEqual([]);
    expect(await watch.act('note.write', {}, { text: 'Still here.' })).toEqual({ ok: true });
    expect(process.memoryUsage().heapUsed - memory).toBeLessThan(300 * 1024 * 1024);
    process.stdout.write(`${most} hostile messages: ${refused} refused, ${done} done\n`);
  },
);

test('unknown events, no answers, floods and lines that are not of the protocol do no harm', async () => {
  // no time passes: how slow the machine is gives nobody more leave to send
  server = await liveServer(undefined, { ...machineSurroundings, monotonic: () => 0 });
  const made = await server.begin(opening({ scenario: { storyline: [] } }));
  const [attacker, watch] = [await server.come(made, 'north-desk'), await server.come(made, 'south-desk')];
  const raw = attacker.socket as unknown as { emit: (event: string, ...rest: unknown[]) => void };
  raw.emit('command');
  raw.emit('command', { kind: 'act' });
  raw.emit('dance', {});
  raw.emit('command', () => undefined);
  raw.emit('question', null, null, null);
  const replies = await Promise.all(
    Array.from({ length: 200 }, () => attacker.act('note.write', {}, { text: 'Flood.' })),
  );
  expect(replies.some((reply) => !reply.ok && reply.refused.code === 'too-often')).toBe(true);
  // larger than any message may be: the line is cut
  const cut = new Promise((resolve) => attacker.socket.once('disconnect', resolve));
  raw.emit('command', { text: 'x'.repeat(2_000_000) });
  await cut;
  for (const path of [
    '/socket.io/?EIO=4&transport=polling',
    '/socket.io/?EIO=99',
    '/socket.io/?EIO=4&transport=websocket&sid=x',
  ]) {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      method: 'POST',
      body: 'x'.repeat(10_000),
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
  }
  expect(await watch.act('note.write', {}, { text: 'Still here.' })).toEqual({ ok: true });
});
