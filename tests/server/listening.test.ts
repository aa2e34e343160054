import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testFolder } from '../support/folder.ts';
import { httpServer } from '../support/httpServer.ts';

const folder = testFolder();
const other = createServer();
let taken = 0;
beforeAll(async () => {
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  taken = (other.address() as AddressInfo).port;
});
afterAll(() => {
  other.close();
});

test('a port that is taken is left to whoever has it, and the next free one is used where that is allowed', async () => {
  const server = await httpServer(folder.path, { where: { port: taken, orNext: true } });
  expect(server.port).toBeGreaterThan(taken);
  expect((await server.get('/healthz')).status).toBe(200);
  await server.close();
});

test('a port that was asked for by hand is not exchanged for another', async () => {
  await expect(httpServer(folder.path, { where: { port: taken, orNext: false } })).rejects.toThrow('taken');
});

test('an address that is not of this machine is told as such', async () => {
  await expect(httpServer(folder.path, { where: { host: '203.0.113.7' } })).rejects.toThrow('no-such-host');
});
