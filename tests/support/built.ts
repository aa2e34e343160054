/** The build of what is in the checkout: made when it is not there, or not of these sources. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/setup.js'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** The program as people start it. */
export function builtProgram(): string {
  build();
  return fileURLToPath(new URL('bin/hotline.js', root));
}

/** What a thread runs that tests scenarios: it starts in a fifth of the time that it takes from the sources. */
export function builtThread(): URL {
  build();
  return new URL('dist/cli/worker.js', root);
}
