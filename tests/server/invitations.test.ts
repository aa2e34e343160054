import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf } from '../../src/server/addresses.ts';
import { testFolder } from '../support/folder.ts';
import { httpServer } from '../support/httpServer.ts';
import type { HttpServerUnderTest } from '../support/httpServer.ts';

const folder = testFolder();
let server: HttpServerUnderTest;
beforeAll(async () => {
  server = await httpServer(folder.path);
});
afterAll(() => server.close());

describe('inviting people', () => {
  test('links are drawn as QR codes, one for each, and only for those who run the exercise', async () => {
    const links = ['http://192.0.2.7:3400/#/join/a.one', 'http://192.0.2.7:3400/#/join/a.two'];
    const { body } = await server.post('/api/v1/qr', { links }, server.house);
    const { drawn } = body as { drawn: readonly string[] };
    expect(drawn.map((svg) => svg.slice(0, 4))).toEqual(['<svg', '<svg']);
    expect(drawn[0]).not.toBe(drawn[1]);
    expect((await server.post('/api/v1/qr', { links })).status).toBe(401);
    expect((await server.post('/api/v1/qr', { links: [] }, server.house)).problem?.code).toBe('invalid');
  });

  test('a server on this machine alone has no address for others', async () => {
    expect((await server.get('/api/v1/addresses', server.house)).body).toEqual({
      addresses: [],
      port: server.port,
    });
  });

  test('a server that listens beyond names the addresses that lead to it', () => {
    expect(addressesOf({ host: '192.0.2.7', url: null }, 3400).addresses).toEqual(['http://192.0.2.7:3400']);
    expect(addressesOf({ host: '127.0.0.1', url: 'https://play.example' }, 3400).addresses).toEqual([
      'https://play.example',
    ]);
    for (const address of addressesOf({ host: '0.0.0.0', url: null }, 3400).addresses)
      expect(address).not.toMatch(/127\.0\.0\.1|fe80/);
  });
});
