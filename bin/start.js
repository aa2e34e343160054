/**
 * Starts the program from its build: one script, together with what Node compiled of it when it was built, so that a start compiles
 * little. What another version of Node compiled is left aside by Node itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/**
 * @param {URL} program
 * @param {URL} [compiled]
 */
export function start(program, compiled) {
  const filename = fileURLToPath(program);
  const kept = compiled && existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {};
  // a build has no sign beyond ASCII
  const script = new Script(readFileSync(filename, 'latin1'), { filename, ...kept });
  script.runInThisContext()(createRequire(filename), program.href);
  return script;
}
