import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { arrows, cruiseOptions } from './arrows.ts';
import { lawfulTree, plants } from './plants.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

async function forbiddenEdges(baseDir: string) {
  const places = ['machines', 'src', 'public'].filter((place) => existsSync(join(baseDir, place)));
  const { output } = await cruise(places, cruiseOptions(baseDir));
  if (typeof output === 'string') throw new Error(output);
  const edges = output.summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    edge: `${from} → ${to}`,
    reason: arrows.find(({ name }) => name === rule.name)?.comment,
  }));
  return { edges, files: output.modules.map(({ source }) => source) };
}

describe('the dependency rule', () => {
  test('every arrow in the tree points inward', async () => {
    const { edges, files } = await forbiddenEdges(root);
    expect(edges).toEqual([]);
    expect(files).toContain('src/contract/time.ts');
    expect(files.some((file) => /^machines\/.*\.ts$/.test(file))).toBe(true);
  });

  test('every forbidden edge has a name of its own and a reason sentence', () => {
    expect(new Set(arrows.map(({ name }) => name)).size).toBe(arrows.length);
    for (const { comment } of arrows) expect(comment).toMatch(/^[A-Z].{20,}\.$/);
  });

  describe('in a planted tree', () => {
    let tree = '';

    beforeEach(() => {
      tree = mkdtempSync(join(tmpdir(), 'hotline-arrows-'));
      plant(lawfulTree);
    });
    afterEach(() => {
      rmSync(tree, { recursive: true, force: true });
    });

    function plant(files: Readonly<Record<string, string>>) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(tree, path)), { recursive: true });
        writeFileSync(join(tree, path), text);
      }
    }

    test('the arrows that the house allows pass', async () => {
      const { edges } = await forbiddenEdges(tree);
      expect(edges).toEqual([]);
    });

    test.each(arrows.map(({ name }) => name))('a planted edge is caught by "%s"', async (name) => {
      const planted = plants[name];
      if (!planted) throw new Error(`Add a planted edge for "${name}" to plants.ts.`);
      plant(planted);
      const { edges } = await forbiddenEdges(tree);
      expect(edges.map(({ rule }) => rule)).toContain(name);
    });
  });
});
