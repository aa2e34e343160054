/**
 * Starts the program from its build: one script, together with what Node compiled of it when it was built, so that a start compiles
 * little. What another version of Node compiled is left aside by Node itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * How much V8 runs of a function before it optimizes it, in bytes of bytecode; by itself 67,584. Most commands are over before that pays,
 * and a third of what a run of a thousand entries took went into it; at ten thousand entries it makes no difference.
 */
const BEFORE_OPTIMIZING = 300_000;

/**
 * @param {URL} program
 * @param {URL} [compiled]
 */
export function start(program, compiled) {
  // what was compiled under other flags is not taken
  setFlagsFromString(`--interrupt-budget=${BEFORE_OPTIMIZING}`);
  const filename = fileURLToPath(program);
  const kept = compiled && existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {};
  // a build has no sign beyond ASCII
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...kept });
  script.runInThisContext()(createRequire(filename), program.href);
  return script;
}
