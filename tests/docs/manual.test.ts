import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manual, readText, root } from './markdown.ts';

/** The name by which a heading is linked to. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (path: string): string[] =>
  [...readText(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));

const prose = (path: string): string => readText(path).replace(/^```.*?^```$/gms, '');

describe('the manual', () => {
  test('has no link into the checkout that leads nowhere', () => {
    const broken = manual.flatMap((path) =>
      [...prose(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
        .filter(([, file = '', part]) => {
          const target = file === '' ? path : normalize(join(dirname(path), file));
          if (!existsSync(join(root, target))) return true;
          return part !== undefined && !anchorsOf(target).includes(part);
        })
        .map(([link]) => `${path}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test('names no file of the checkout that is not there', () => {
    const named = /`((?:src|machines|tests|agreements|scenarios|docs|scripts|bin)\/[\w./-]+)`/g;
    const missing = manual.flatMap((path) =>
      [...prose(path).matchAll(named)]
        .filter(([, file = '']) => !existsSync(join(root, file)))
        .map(([, file]) => `${path}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  const decisions = manual.filter((path) => path.startsWith('docs/decisions/'));

  test('counts its decisions without a gap', () => {
    const numbers = decisions.map((path) => Number(/\/(\d{4})-/.exec(path)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test.each(decisions)(
    'says in %s what the matter was, what was decided, what follows and what was given up',
    (path) => {
      const text = readText(path);
      const headings = [...text.matchAll(/^##? (.+)$/gm)].map(([, heading]) => heading);
      expect(headings[0]).toMatch(new RegExp(`^${/\/(\d{4})-/.exec(path)?.[1] ?? ''}: `));
      expect(headings.slice(1)).toEqual(['Context', 'Decision', 'What follows', 'What was given up']);
      expect(text.split('\n').length).toBeLessThan(70);
    },
  );
});
