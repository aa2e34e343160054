/** `hotline serve`: the server, until Ctrl-C or SIGTERM. It prints the director's link, and nothing else on standard output. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { iso } from '../contract/time.ts';
import { MARK } from '../report/line.ts';
import type { NotListening, Server } from '../server/server.ts';
import { DEFAULT_PORT } from './serveDefaults.ts';
import { StoreFault, storeFaults } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import { exit, fail } from './io.ts';
import type { ExitCode, Failure, Shell } from './io.ts';

export interface ServeOptions {
  readonly port?: number;
  readonly host: string;
  readonly url?: string;
  readonly data: string;
  readonly scenarios?: string;
  readonly agreements?: string;
  readonly verbose?: boolean;
}

export async function serve(options: ServeOptions, shell: Shell): Promise<ExitCode> {
  const { io, outside } = shell;
  const interrupt = io.interrupt();
  const folders = {
    scenarios: resolve(io.cwd, options.scenarios ?? outside.folders.scenarios),
    agreements: resolve(io.cwd, options.agreements ?? outside.folders.agreements),
  };
  const wrong =
    wrongUrl(options.url) ??
    notThere('--scenarios', folders.scenarios) ??
    notThere('--agreements', folders.agreements);
  if (wrong) return fail(shell, wrong);
  const data = resolve(io.cwd, options.data);
  // the store's thread opens its file while the server is loaded
  const [kept, { openServer }, { maker }] = await Promise.all([
    withStore(shell, data),
    import('../server/server.ts'),
    import('./readLog.ts'),
  ]);
  if ('code' in kept) return fail(shell, kept);
  const library = outside.openLibrary(folders);
  const look = outside.openLook();
  const close = async (): Promise<void> => {
    await Promise.all([library.close(), look.close()]);
    await kept.store.close();
  };
  try {
    const server = await openServer(
      {
        store: kept.store,
        library,
        look,
        surroundings: outside.surroundings,
        maker: maker(),
        dashboard: outside.dashboard,
        backUp: () => backUp(kept.store, data, outside.now()),
        log: { level: options.verbose === true ? 'info' : 'warn', write: (line) => io.stderr.write(line) },
      },
      {
        host: options.host,
        port: options.port ?? DEFAULT_PORT,
        orNext: options.port === undefined,
        url: options.url === undefined ? null : new URL(options.url).origin,
      },
    );
    if ('fault' in server) return fail(shell, notListening(server, options));
    say(server, options, shell);
    // read now, so that whoever opens the link need not wait for it
    library.catalogue().catch(() => undefined);
    const lost = await Promise.race([aborted(interrupt), kept.store.lost]);
    await server.close();
    return lost ? fail(shell, storeFailure(lost)) : exit.done;
  } catch (error) {
    if (error instanceof StoreFault) return fail(shell, storeFailure(error));
    throw error;
  } finally {
    await close();
  }
}

function say(server: Server, { port, host, url }: ServeOptions, { io, name }: Shell): void {
  if (port === undefined && server.port !== DEFAULT_PORT)
    io.stderr.write(`${name}: port ${DEFAULT_PORT} is taken; ${server.port} is used.\n`);
  if (url === undefined && !['127.0.0.1', 'localhost', '::1'].includes(host))
    io.stderr.write(
      `${name}: others on the network can reach it at ${host}, and read what goes over it. See docs/security.md for TLS.\n`,
    );
  io.stdout.write(`${MARK} · The director's link: ${server.link}\n`);
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolved) => {
    if (signal.aborted) resolved();
    else signal.addEventListener('abort', () => resolved(), { once: true });
  });

async function withStore({ outside }: Shell, data: string): Promise<{ store: Store } | Failure> {
  try {
    return { store: await outside.openStore(data) };
  } catch (error) {
    if (error instanceof StoreFault) return storeFailure(error);
    throw error;
  }
}

const storeFailure = ({ message }: StoreFault): Failure => ({ code: exit.machine, message });

/** The copy lies beside the store, named by when it was made. */
async function backUp(store: Store, data: string, now: number): Promise<string> {
  const folder = join(data, 'backups');
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new StoreFault('place', `${folder}: ${storeFaults.place}, and could not be made.`);
  }
  const file = join(folder, `hotline-${iso(now).replace(/[:.]/g, '-')}.db`);
  await store.backup(file);
  return file;
}

function notListening({ fault }: NotListening, { port, host }: ServeOptions): Failure {
  const at = port ?? DEFAULT_PORT;
  const said = {
    taken:
      port === undefined
        ? `--port: ${at} and the ports after it are taken. Choose one that is free with --port.`
        : `--port ${at}: another program uses it. Choose another one, or 0 for any that is free.`,
    'not-allowed': `--port ${at}: this user may not use it. Choose one from 1024 on.`,
    'no-such-host': `--host ${host}: it is no address of this machine. Expected one such as 127.0.0.1 or 0.0.0.0.`,
  };
  return { code: fault === 'no-such-host' ? exit.input : exit.machine, message: said[fault] };
}

function notThere(option: string, folder: string): Failure | null {
  try {
    readdirSync(folder);
    return null;
  } catch {
    return { code: exit.input, message: `${option}: ${folder} is no folder that can be read.` };
  }
}

function wrongUrl(url: string | undefined): Failure | null {
  if (url === undefined) return null;
  const expected = 'Expected one such as https://exercise.example.org.';
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    return { code: exit.input, message: `--url ${url}: it is no address. ${expected}` };
  // the pages ask for what they need from the root of where they came from
  if (new URL(url).href === `${new URL(url).origin}/`) return null;
  return { code: exit.input, message: `--url ${url}: it has more than a name and a port. ${expected}` };
}
