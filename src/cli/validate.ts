/** `hotline validate FILES`: checks scenarios and agreement profiles, and says everything that is wrong in them at once. */
import { resolve } from 'node:path';
import { PROBLEMS_FORMAT } from '../contract/http/checked.ts';
import { countWords } from '../scenario/describeFound.ts';
import { checkFile } from '../scenario/checkFile.ts';
import type { Problem } from '../scenario/problem.ts';
import { exit, printJson } from './io.ts';
import type { ExitCode, Shell } from './io.ts';
import { readYamlBytes } from './readBytes.ts';
import { problemText } from './readScenario.ts';

interface Checked {
  readonly file: string;
  readonly kind: 'scenario' | 'agreement profile';
  /** Why it could not be read at all. */
  readonly fault: string | null;
  readonly problems: readonly Problem[];
  readonly text: string;
}

export function validate(
  files: readonly string[],
  { json }: { readonly json?: boolean },
  shell: Shell,
): ExitCode {
  const checked = files.map((file) => check(file, shell));
  const wrong = checked.filter(
    ({ fault, problems }) => fault !== null || problems.some(({ severity }) => severity === 'error'),
  );
  if (json === true) {
    const told = checked.map(({ file, kind, fault, problems }) => ({ file, kind, fault, problems }));
    printJson(shell, {
      marking: 'EXERCISE',
      format: PROBLEMS_FORMAT,
      valid: wrong.length === 0,
      files: told,
    });
  } else checked.forEach((one) => tell(one, shell));
  return wrong.length === 0 ? exit.done : exit.input;
}

function check(file: string, { io, outside }: Shell): Checked {
  const path = resolve(io.cwd, file);
  const read = readYamlBytes(path);
  if ('fault' in read) return { file, kind: 'scenario', fault: read.fault, problems: [], text: '' };
  const { kind, problems } = checkFile(read.bytes, file, outside.profilesFor(path));
  return { file, kind, fault: null, problems, text: Buffer.from(read.bytes).toString('utf8') };
}

function tell({ file, kind, fault, problems, text }: Checked, { io, name }: Shell): void {
  if (fault !== null) io.stderr.write(`${name}: ${file}: ${fault}\n`);
  if (problems.length > 0) io.stderr.write(`${problemText(problems, text, file)}\n`);
  if (fault !== null || problems.some(({ severity }) => severity === 'error')) return;
  const warnings = problems.length === 0 ? '' : `, with ${countWords(problems.length, 'warning')}`;
  io.stdout.write(`${file}: the ${kind} is in order${warnings}.\n`);
}
