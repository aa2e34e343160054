import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/contract/entry.ts';
import { WIDTH } from '../../src/report/line.ts';
import { transcript } from '../../src/report/transcript/transcript.ts';
import {
  loadedText,
  runText,
  runVariant,
  scenarioText,
  shippedScenarios,
} from '../support/shippedScenario.ts';

const folder = fileURLToPath(new URL('transcripts/', import.meta.url));
const file = (id: string): string => `${id.split('/').at(-1)}.txt`;

const told = (entries: readonly Entry[]): string =>
  transcript(entries)
    .map(({ text }) => `${text}\n`)
    .join('');

/** The most lines that are still read at a review. */
const longest: Readonly<Record<string, number>> = { 'two-meetings': 85 };
const most = (id: string): number => longest[id] ?? (id.startsWith('vignettes/') ? 42 : 60);

const variants = shippedScenarios.flatMap((id) =>
  loadedText(scenarioText(id)).variants.map((variant) => [id, variant.id] as const),
);

function expectReadable(text: string): void {
  expect(
    /undefined|NaN|null|\[object|“”|\(\)| {2}\S.* {2}|[;,:.]\.|is are/.exec(text)?.[0] ?? null,
  ).toBeNull();
  const parts = text.split('\n\n');
  expect(parts.filter((part) => !part.startsWith('EXERCISE · '))).toEqual([]);
  expect(text.split('\n').filter((line) => line.length > WIDTH)).toEqual([]);
}

describe('the transcripts of the shipped scenarios', () => {
  test.each(shippedScenarios)('%s is told as its transcript has it', async (id) => {
    const text = told((await runText(scenarioText(id))).entries);
    expectReadable(text);
    expect(text.split('\n').length).toBeLessThanOrEqual(most(id));
    await expect(text, `${file(id)} is not what is told; npm run docs writes it anew`).toMatchFileSnapshot(
      `${folder}${file(id)}`,
    );
  });

  test('there is none of a scenario that is not there', () => {
    expect(readdirSync(folder).sort()).toEqual(shippedScenarios.map(file).sort());
  });
});

describe('the variants of the shipped scenarios', () => {
  test.each(variants)('%s, %s: is told without a gap', async (id, variant) => {
    const text = told((await runVariant(scenarioText(id), variant)).entries);
    expectReadable(text);
    expect(text).toContain(`, variant ${variant})`);
  });
});
