/** The commands that a document gives, run in its order, and held against the output that it quotes after each. */
import { expect } from 'vitest';
import { exit } from '../../src/cli/io.ts';
import { hotline } from './commandLine.ts';

const prefix = 'npx hotline ';

/** The commands in order, each with the lines of output that are quoted after it. */
function tour(text: string): { command: string; quoted: string[] }[] {
  const steps: { command: string; quoted: string[] }[] = [];
  for (const [, language, body = ''] of text.matchAll(/^```(sh|text)\n(.*?)^```$/gms)) {
    const lines = body.trimEnd().split('\n');
    if (language === 'sh') for (const command of lines) steps.push({ command, quoted: [] });
    else steps.at(-1)?.quoted.push(...lines.filter((line) => line !== '...' && line.trim() !== ''));
  }
  return steps.filter(({ command }) => command.startsWith(prefix));
}

/** Runs them in a folder; gives how many there were. */
export async function takeTour(text: string, folder: string): Promise<number> {
  const steps = tour(text);
  for (const { command, quoted } of steps) {
    const { code, stdout, stderr } = await hotline(command.slice(prefix.length).split(' '), folder);
    expect([command, code, stderr]).toEqual([command, exit.done, '']);
    let rest = stdout.split('\n');
    for (const line of quoted) {
      const at = rest.indexOf(line);
      expect(at < 0 ? `${command} does not print, after the lines above: ${line}` : '').toBe('');
      rest = rest.slice(at + 1);
    }
  }
  return steps.length;
}
