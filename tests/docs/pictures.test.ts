import { expect, test } from 'vitest';
import { signWords } from '../../src/picture/bridgeKey.ts';
import { readText, section } from './markdown.ts';

const manual = readText('docs/pictures.md');

test('the guide to the pictures explains every sign of the bridge, and no other', () => {
  const rows = [...section(manual, '## The bridge').matchAll(/^\| ([a-z][^|]*) \|/gm)].map(
    ([, sign]) => sign,
  );
  expect(rows.filter((sign) => sign !== 'sign').sort()).toEqual([...signWords].sort());
});

test('the guide to the pictures imports what there is', () => {
  const imports = [...manual.matchAll(/import \{ (\w+) \} from '\.\.\/(.+)';/g)];
  expect(imports.length).toBeGreaterThan(4);
  for (const [, name = '', file = ''] of imports)
    expect(readText(`src/${file}`)).toMatch(new RegExp(`export (function|const) ${name}\\b`));
});
