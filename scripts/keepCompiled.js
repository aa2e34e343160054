/**
 * Starts a built program and keeps, when it ends, what Node compiled of it on the way.
 *
 *   node scripts/keepCompiled.js PROGRAM FILE ARGUMENTS...
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { start } from '../bin/start.js';

const [node = '', , program = '', file = '', ...args] = process.argv;
process.argv = [node, program, ...args];
const script = start(pathToFileURL(program));
process.once('exit', () => writeFileSync(file, script.createCachedData()));
