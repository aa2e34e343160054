import { describe, expect, test } from 'vitest';
import { RUN_FORMAT, runSummarySchema } from '../../src/contract/runSummary.ts';
import { firstCells, readText, section } from './markdown.ts';
import { keysOf } from './schemaKeys.ts';

const manual = readText('docs/run-json.md');

/** Shapes that occur in several places are described once. */
const once = (path: string): string =>
  path
    .replace(/^.+\.(?=history\[\]\.)/, '')
    .replace(/^.+\.(?=suspensions\[\]\.)/, '')
    .replace(/\.timeliness\.(ack|answer|update)\./, '.timeliness.*.')
    .replace(/\.quality\.(requester|responder)\./, '.quality.*.');

describe('the description of the --json formats', () => {
  test('has a row for every field of a run, and for no other', () => {
    const rows = firstCells(section(manual, `## \`${RUN_FORMAT}\``));
    const described = new Set(keysOf(runSummarySchema).map(once));
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
    expect([...rows].sort()).toEqual([...described].sort());
  });
});
