import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { machineNames } from '../../src/contract/subject.ts';
import { bench, quiet } from './shell.ts';

const { folder, hotline, refused } = bench();

beforeAll(async () => {
  folder.put('quiet.yaml', quiet);
  await hotline('run', 'quiet.yaml', '--log', 'quiet.jsonl');
});

async function drawn(...argv: string[]): Promise<string> {
  const { code, stdout, stderr } = await hotline('graph', ...argv);
  expect([code, stderr]).toEqual([exit.done, '']);
  return stdout;
}

describe('hotline graph', () => {
  test('alone lists the machines and the two pictures', async () => {
    const list = await drawn();
    for (const name of [...machineNames, 'path', 'bridge'])
      expect(list).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  });

  test('draws any machine as SVG, or as Mermaid', async () => {
    for (const name of machineNames) {
      expect(await drawn(name)).toMatch(
        new RegExp(`^<svg .*<title[^>]*>The machine ${name}</title>.*</svg>\n$`, 's'),
      );
      expect(await drawn(name, '--mermaid')).toMatch(/^---\ntitle: .*\n---\nstateDiagram-v2\n/);
    }
    expect(await drawn('call', '--svg')).toBe(await drawn('call'));
  });

  test('EX-2: lights up one run in a machine, the only one there is or the one that is named', async () => {
    const only = await drawn('request', '--log', 'quiet.jsonl');
    expect(only).toContain('<title id="picture-title">EXERCISE · Quiet, US-1: request</title>');
    for (const name of ['US-1', 'blades-1', 'us:blades-1', 'request/us:blades-1'])
      expect(await drawn('request', '--log', 'quiet.jsonl', '--of', name)).toBe(only);
    expect(await drawn('request', '--log', 'quiet.jsonl', '--mermaid')).toMatch(
      /title: "EXERCISE .*class \w+.* here/s,
    );
  });

  test('EX-2: draws the path and the bridge of a run, as a seat saw them, as they stood at a place', async () => {
    const path = await drawn(
      'path',
      '--log',
      'quiet.jsonl',
      '--of',
      'blades',
      '--seat',
      'us/desk',
      '--at',
      'T+3h',
    );
    expect(path).toMatch(/EXERCISE · Quiet<\/text>/);
    expect(path).toContain('as US desk sees it');
    expect(path).toContain('as it stood Wed 1 Mar 2017 16:00 UTC');
    const bridge = await drawn(
      'bridge',
      '--log',
      'quiet.jsonl',
      '--from',
      'T+1h',
      '--to',
      'T+1d',
      '--width',
      '700',
    );
    expect(bridge).toContain('viewBox="0 0 700 ');
    expect(bridge).toContain('US-1 information');
    const earlier = await drawn('bridge', '--log', 'quiet.jsonl', '--at', '1');
    expect(earlier).not.toContain('US-1');
  });

  test('writes a file whole, and replaces one only when told to', async () => {
    expect(await drawn('call', '--out', 'call.svg')).toBe('');
    const file = readFileSync(folder.at('call.svg'), 'utf8');
    expect(file).toBe(await drawn('call'));
    expect(await refused(exit.input, 'graph', 'review', '--out', 'call.svg')).toMatch(
      /call\.svg is there already/,
    );
    expect(await drawn('review', '--out', 'call.svg', '--force')).toBe('');
    expect(readFileSync(folder.at('call.svg'), 'utf8')).not.toBe(file);
    expect(await refused(exit.input, 'graph', 'call', '--out', 'nowhere/call.svg')).toMatch(/no such folder/);
  });

  test.each([
    [['pth'], /nothing to draw by the name of pth\. Did you mean path\?/],
    [['path'], /drawn from a run\. Give its log with --log/],
    [['bridge', '--mermaid', '--log', 'quiet.jsonl'], /Mermaid is for machines/],
    [['call', '--mermaid', '--svg'], /Expected one of them/],
    [['call', '--of', 'call-1'], /--of needs a run/],
    [['call', '--width', '300'], /a machine has one size/],
    [['path', '--log', 'quiet.jsonl', '--from', 'T+1d'], /--from is for the bridge/],
    [['call', '--log', 'quiet.jsonl'], /knew of no call in this run/],
    [['request', '--log', 'quiet.jsonl', '--of', 'US-7'], /no request of that name\. Expected one of US-1\./],
    [['dossier', '--log', 'quiet.jsonl'], /which dossier\? Say --of and one of/],
    [['bridge', '--log', 'quiet.jsonl', '--from', 'soon'], /--from soon: it is no moment/],
    [['bridge', '--log', 'quiet.jsonl', '--from', 'T+2d', '--to', 'T+1d'], /is not after/],
    [['path', '--log', 'quiet.jsonl', '--seat', 'us/desc'], /us\/desk/],
    [['path', '--log', 'quiet.jsonl', '--at', 'T-1d'], /--at: 'T-1d' is neither/],
    [['path', '--log', 'nothing.jsonl'], /nothing\.jsonl/],
  ])('refuses %j and says what was expected', async (argv, message) => {
    expect(await refused(exit.input, 'graph', ...argv)).toMatch(message);
  });
});
