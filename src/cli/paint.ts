/** Lines on the screen: colour only for people who look, and never instead of words. */
import pc from 'picocolors';
import type { Line, Tone } from '../report/line.ts';
import type { Io, Screen } from './io.ts';

export function printLines(lines: readonly Line[], screen: Screen, { env }: Io): void {
  const colours = pc.createColors(wantsColour(screen, env));
  const paint: Record<Tone, (text: string) => string> = {
    title: colours.bold,
    plain: (text) => text,
    quiet: colours.dim,
    flag: colours.yellow,
    good: colours.green,
    bad: colours.red,
  };
  screen.write(lines.map(({ text, tone }) => `${text === '' ? '' : paint[tone](text)}\n`).join(''));
}

/** On a terminal, unless NO_COLOR says no; anywhere when FORCE_COLOR asks for it. */
function wantsColour(screen: Screen, env: Io['env']): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0') return true;
  return screen.isTTY === true && env['TERM'] !== 'dumb';
}
