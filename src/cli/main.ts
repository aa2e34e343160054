/** The program as the system starts it: its arguments, its two outputs, its exit code. */
import { exit } from './io.ts';
import { program } from './program.ts';

/** A reader that has enough closes the pipe; an output that cannot take it all is a failure of the machine. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  const cause = error.code === 'ENOSPC' ? 'the disk is full' : error.message;
  process.stderr.write(`hotline: the output could not be written: ${cause}.\n`);
  process.exit(exit.machine);
});
process.stderr.on('error', () => {
  process.exit();
});
const interruption = new AbortController();
let endsByItself = false;
// what a log has begun is taken back on the way out
process.once('SIGINT', () => {
  if (endsByItself) interruption.abort();
  else process.exit(exit.interrupted);
});
process.once('SIGTERM', () => {
  if (endsByItself) interruption.abort();
  else process.exit(143);
});

void program(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  cwd: process.cwd(),
  env: process.env,
  interrupt: () => {
    endsByItself = true;
    return interruption.signal;
  },
}).then((code) => {
  process.exitCode = code;
});
