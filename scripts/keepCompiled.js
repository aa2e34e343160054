/**
 * Starts a built program and keeps, when it ends, what Node compiled of it on the way. A server ends as soon as it answers.
 *
 *   node scripts/keepCompiled.js PROGRAM FILE ARGUMENTS...
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { start } from '../bin/start.js';

const [node = '', , program = '', file = '', ...args] = process.argv;
process.argv = [node, program, ...args];
if (args[0] === 'serve')
  process.stdout.write = (said) => {
    const address = /http:[^#]+/.exec(String(said))?.[0] ?? '';
    fetch(`${address}readyz`).finally(() => process.kill(process.pid, 'SIGTERM'));
    return true;
  };
const script = start(pathToFileURL(program));
process.once('exit', () => writeFileSync(file, script.createCachedData()));
