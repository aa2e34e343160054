/** A running server under requests that no honest client sends (design §5): each is answered with a code, and nobody else notices. */
import { Agent } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { PROBLEM_TYPE, problemSchema } from '../../src/contract/http/problem.ts';
import { full } from '../support/counts.ts';
import { drawFrom } from '../support/draw.ts';
import { hostileRequest, send, sendLine } from '../support/hostileRequests.ts';
import { httpServer } from '../support/httpServer.ts';
import type { HttpServerUnderTest } from '../support/httpServer.ts';
import { clientOf } from '../support/liveServer.ts';
import type { Client } from '../support/liveServer.ts';
import { testFolder } from '../support/folder.ts';
import { base } from '../support/smallScenario.ts';

const folder = testFolder();
folder.put('small.yaml', base);
let server: HttpServerUnderTest;
let watch: Client;
afterEach(async () => {
  watch.socket.disconnect();
  await server.close();
});

test(
  'each hostile request is refused with a code or its line is cut, memory stays bounded, and others notice nothing',
  { timeout: 1_800_000 },
  async () => {
    server = await httpServer(folder.path, { where: { url: 'http://127.0.0.1' } });
    const begun = await server.begin();
    const { id } = begun.exercise;
    const director = await server.come(begun, 'director');
    const player = await server.come(begun, 'us-desk');
    const own = [
      await server.come(begun, 'observer'),
      await server.come(begun, 'wall'),
      await server.come(begun, 'china-desk'),
    ];
    watch = clientOf(server.port, player.token);
    await watch.until('wall');
    const heard = watch.told.length;
    const log = async (): Promise<string> =>
      (await server.get(`/api/v1/exercises/${id}/log`, director.token)).text;
    const before = await log();
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const draw = drawFrom(131);
    const most = full(1_000, 40_000);
    const memory = process.memoryUsage().heapUsed;
    const counts = { refused: 0, answered: 0, cut: 0 };
    for (let sent = 0; sent < most; sent += 20)
      await Promise.all(
        Array.from({ length: 20 }, async () => {
          if (draw.percent(4)) {
            expect(await sendLine(server.port, draw)).not.toMatch(/\n *at |node:internal/);
            counts.cut += 1;
            return;
          }
          const asked = hostileRequest(
            draw,
            [id, 'nothing'],
            own.map(({ token }) => token),
          );
          const answer = await send(server.port, agent, asked);
          if (answer === null) counts.cut += 1;
          else if (answer.status < 400) counts.answered += 1;
          else counts.refused += 1;
          const what = `${asked.method} ${asked.path.slice(0, 120)} ${answer?.status ?? 'cut'} ${answer?.text.slice(0, 200) ?? ''}`;
          if (!answer || answer.status < 400 || asked.method === 'HEAD') return;
          expect([what, answer.status === 500]).toEqual([what, false]);
          expect(answer.text).not.toMatch(/\n *at |node:internal|TypeError|[a-z]\.ts:\d/);
          if (asked.path.startsWith('/api/')) {
            expect([what, answer.type]).toEqual([what, expect.stringContaining(PROBLEM_TYPE)]);
            expect(problemSchema.parse(JSON.parse(answer.text)).status).toBe(answer.status);
          }
        }),
      );
    agent.destroy();
    expect(counts.refused).toBeGreaterThan(most * 0.7);
    expect(await log()).toBe(before);
    expect(watch.told.slice(heard).filter(({ event }) => event !== 'presence')).toEqual([]);
    expect(await watch.act('note.write', {}, { text: 'Still here.' })).toEqual({ ok: true });
    expect(process.memoryUsage().heapUsed - memory).toBeLessThan(300 * 1024 * 1024);
    expect(server.log.filter((line) => line.includes('The program failed'))).toEqual([]);
    process.stdout.write(
      `${most} hostile requests: ${counts.refused} refused, ${counts.answered} answered, ${counts.cut} cut\n`,
    );
  },
);
