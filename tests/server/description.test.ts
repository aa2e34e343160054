import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { application } from '../../src/server/application.ts';
import type { Desk } from '../../src/server/route.ts';
import { allRoutes } from '../../src/server/routes/all.ts';
import { httpServer } from '../support/httpServer.ts';
import type { HttpServerUnderTest } from '../support/httpServer.ts';

interface Described {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
}

let server: HttpServerUnderTest;
let described: Described;
beforeAll(async () => {
  server = await httpServer(mkdtempSync(join(tmpdir(), 'hotline-http-')));
  described = (await server.get('/api/v1/openapi.json')).body;
});
afterAll(() => server.close());

/** Every method and path that the application itself answers to, besides its pages. */
function answered(): string[] {
  const desk = { surroundings: {}, metrics: {}, rooms: {} } as unknown as Desk;
  const app = application({
    routes: allRoutes('test'),
    desk,
    house: { isHouse: () => false },
    dashboard: '/nowhere',
    url: null,
    logger: pino({ enabled: false }),
  });
  const layers = app.router.stack as unknown as {
    route?: { path: string; methods: Record<string, boolean>; stack: { method?: string }[] };
  }[];
  return layers.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {}).filter((method) => method !== '_all');
    return methods.map((method) => `${method} ${route?.path.replace(/:(\w+)/g, '{$1}')}`);
  });
}

describe('the description of the server', () => {
  test('has every route, and every path in it is a route', () => {
    const inIt = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(described.openapi).toBe('3.1.0');
    expect(inIt.sort()).toEqual(answered().sort());
    expect(inIt.length).toBeGreaterThan(15);
  });

  test('refers to nothing that it has not', () => {
    const text = JSON.stringify(described);
    const refs = [...text.matchAll(/"\$ref":"(.*?)"/g)].map(([, ref = '']) => ref);
    const known = Object.keys(described.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(refs.length).toBeGreaterThan(30);
    expect(refs.filter((ref) => !known.includes(ref))).toEqual([]);
    expect(known.filter((name) => !refs.includes(name))).toEqual([]);
  });

  test('names each operation once, with every part of its path', () => {
    const all = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, operation })),
    );
    const ids = all.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of all) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const said = operation.parameters?.filter((one) => one.in === 'path').map(({ name }) => name) ?? [];
      expect(said).toEqual(parts);
      expect(Object.keys(operation.responses)).toContain('429');
    }
  });

  test('of a parameter says its type', () => {
    const view = described.paths['/api/v1/exercises/{exercise}/view']?.['get'];
    expect(view?.parameters).toContainEqual(
      expect.objectContaining({
        name: 'entry',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ type: 'integer' }) as object,
      }),
    );
  });
});
