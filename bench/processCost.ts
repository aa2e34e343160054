/** The whole process of `hotline run`, from its start to its end, beside a bare Node process that imports the three main packages. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { packageFolder } from '../src/compose.ts';
import { manyMatters } from './manyMatters.ts';
import { median } from './median.ts';

export interface ProcessCost {
  readonly entries: number;
  /** Milliseconds of `hotline run`, the scenario read, checked, played and shown. */
  readonly run: number;
  /** Milliseconds of Node, with xstate, zod and yaml imported. */
  readonly bare: number;
  /** The same, when it has also read the scenario's file with yaml, and done no more. */
  readonly reads: number;
  /** The most memory that `hotline run` held, in MB. */
  readonly peak: number;
}

const root = packageFolder();
const program = join(root, 'bin/hotline.js');
const imports = "import 'xstate'; import 'zod'; import * as yaml from 'yaml';";
const evaluated = (code: string): string[] => ['--input-type=module', '--eval', code];
const bare = evaluated(imports);
const reading = (file: string): string[] =>
  evaluated(`${imports} import fs from 'fs'; yaml.parse(fs.readFileSync(${JSON.stringify(file)}, 'utf8'));`);

/** Tells at the end, on a stream of its own, the most memory that the process held. */
const tellPeak =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))";

export function processCost(matters: number, rounds: number): ProcessCost {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-bench-'));
  const file = join(folder, 'many-matters.yaml');
  try {
    writeFileSync(file, stringify(manyMatters(matters)));
    const { stdout, stderr } = start(['--import', tellPeak, program, 'run', file, '--json']);
    const { entries } = JSON.parse(stdout) as { entries: number };
    const run: number[] = [];
    const alone: number[] = [];
    const reads: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      run.push(timed([program, 'run', file]));
      alone.push(timed(bare));
      reads.push(timed(reading(file)));
    }
    const peak = Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024;
    return { entries, run: median(run), bare: median(alone), reads: median(reads), peak };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function timed(args: readonly string[]): number {
  const before = performance.now();
  start(args);
  return performance.now() - before;
}

function start(args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  // what this process was started with is not passed on
  const { NODE_OPTIONS: _, ...env } = process.env;
  const result = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (result.status !== 0) throw new Error(`node ${args.join(' ')} failed: ${result.stderr}`);
  return result;
}
