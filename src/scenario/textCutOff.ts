import { quoted } from './describeFound.ts';
import type { ParsedYaml } from './parseYaml.ts';
import { errorAt, type Problem } from './problem.ts';

/** A remark that begins right behind the sign, as in `title: Call #3`, was probably meant as text. */
export function textCutOff({ cut }: ParsedYaml, file: string): Problem[] {
  return cut
    .filter(({ remark }) => /^[^\s#!]/.test(remark))
    .map(({ position, text, remark }): Problem => {
      const whole = `${text} #${remark}`;
      const words = {
        code: 'text-cut-off' as const,
        found: quoted(text),
        expected: 'the whole text in quotes',
        message: `YAML takes '#' after a space for the beginning of a remark, so that this text is only ${quoted(text)}. Expected the whole text in quotes, if it was meant.`,
        hint: `Write ${JSON.stringify(whole)}, or put a space behind the '#' of a remark.`,
      };
      return { ...errorAt(file, words, position), severity: 'warning' };
    });
}
