import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verbs } from '../../src/contract/act/acts.ts';
import { agreementEditorSchema, scenarioEditorSchema } from './editorSchemas.ts';
import { filesUnder, readText, root } from './markdown.ts';

const asFile = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

describe('the schemas for editors', () => {
  test.each([
    ['schema/scenario.schema.json', scenarioEditorSchema],
    ['schema/agreement.schema.json', agreementEditorSchema],
  ])('%s is what the shapes of the code say; npm run docs writes it anew', async (path, schema) => {
    await expect(asFile(schema())).toMatchFileSnapshot(`${root}${path}`);
  });

  test('are named at the top of every shipped file', () => {
    const kinds = { scenarios: 'scenario', agreements: 'agreement' } as const;
    for (const [folder, kind] of Object.entries(kinds)) {
      for (const file of filesUnder(folder, '.yaml')) {
        const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readText(file)) ?? [];
        const up = '../'.repeat(file.split('/').length - 1);
        expect([file, path]).toEqual([file, `${up}schema/${kind}.schema.json`]);
        expect(existsSync(join(root, dirname(file), path))).toBe(true);
      }
    }
  });

  test('know the fields of every act, and point at nothing that is not there', () => {
    const text = asFile(scenarioEditorSchema());
    const { definitions } = JSON.parse(text) as { definitions: Record<string, unknown> };
    expect(verbs.filter((verb) => !(verb in definitions))).toEqual([]);
    const named = [...text.matchAll(/"\$ref": "#\/definitions\/(.+)"/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => !(name in definitions))).toEqual([]);
  });

  test('say of every field of a scenario what it is', () => {
    const silent: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties, anyOf, items, additionalProperties } = node as Record<string, unknown>;
      for (const [name, field] of Object.entries((properties ?? {}) as Record<string, object>)) {
        const at = `${path}.${name}`;
        if (!('description' in field) && !/^\.verbs/.test(at) && !at.endsWith('.en') && !at.endsWith('.zh'))
          silent.push(at);
        visit(field, at);
      }
      for (const option of (anyOf ?? []) as unknown[]) visit(option, path);
      visit(items, `${path}[]`);
      visit(additionalProperties, `${path}.*`);
    };
    const { definitions, ...whole } = scenarioEditorSchema();
    const shared = definitions as Record<string, unknown>;
    visit(whole, '');
    for (const name of ['item', 'condition', 'text']) visit(shared[name], `.${name}`);
    expect(silent).toEqual([]);
  });
});
