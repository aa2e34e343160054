/**
 * Pages of the dashboard in a real browser, against a server as people start it: a process of its own that can be killed and started
 * again. Every error of every page is kept; a test that ends with one has failed.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { builtProgram } from './built.ts';
import { findChromium } from './chromium.ts';
import { clientOf } from './liveServer.ts';
import type { Client } from './liveServer.ts';
import { patience } from './patience.ts';

export interface PageLooks {
  readonly phone?: boolean;
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

export interface Begun {
  readonly exercise: string;
  /** Links by place, such as `us-desk`, `us` for a cell, `wall`. */
  readonly links: Readonly<Record<string, string>>;
}

export interface Dashboard {
  readonly origin: () => string;
  /** For whoever runs the server. */
  readonly link: () => string;
  /** The version of the browser. */
  readonly chromium: () => string;
  readonly page: (looks?: PageLooks) => Promise<Page>;
  /** A page that has come in by a link of a place, and has been welcomed. */
  readonly come: (link: string, name: string, looks?: PageLooks) => Promise<Page>;
  /** Sets up an exercise over HTTP, as the lobby does. */
  readonly begin: (scenario: { name: string } | { text: string }, cast?: object) => Promise<Begun>;
  /** Comes in as its director. */
  readonly direct: (exercise: string, looks?: PageLooks) => Promise<Page>;
  /** A director without a page, for what a test is not about. */
  readonly driver: (exercise: string) => Promise<Client>;
  readonly post: (path: string, body: unknown) => Promise<unknown>;
  readonly kill: () => Promise<void>;
  /** On the same port, with what was kept. */
  readonly startAgain: () => Promise<void>;
  /** What pages and consoles complained of, but for the line that a killed server cuts. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--mute-audio'],
  });
}

/** `together`: pages share what they have fetched, as tabs of one browser do; otherwise each is in a browser of its own. */
export async function openDashboard(
  data: string,
  more: readonly string[] = [],
  { together = false } = {},
): Promise<Dashboard> {
  const program = builtProgram();
  let served = await serve(program, data, 0, more);
  const browser = await openBrowser();
  const complaints: string[] = [];
  let shared: Promise<BrowserContext> | null = null;
  const clients: Client[] = [];

  const page = async ({ phone, dark, width, height }: PageLooks = {}): Promise<Page> => {
    const size = phone === true ? PHONE : { width: width ?? DESK.width, height: height ?? DESK.height };
    const context = (): Promise<BrowserContext> =>
      browser.newContext({
        viewport: size,
        colorScheme: dark === true ? 'dark' : 'light',
        reducedMotion: 'reduce',
        locale: 'en-GB',
        hasTouch: phone === true,
        acceptDownloads: true,
      });
    const made = await (await (together ? (shared ??= context()) : context())).newPage();
    if (together) await made.setViewportSize(size);
    made.setDefaultTimeout(patience);
    made.on('pageerror', (error) => complaints.push(`page: ${error.stack ?? error.message}`));
    made.on('console', (message) => {
      if (message.type() === 'error' && !isCut(message.text())) complaints.push(`console: ${message.text()}`);
    });
    return made;
  };
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${served.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${served.token}` },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(JSON.stringify(answer));
    return answer;
  };
  const directorOf = async (exercise: string): Promise<string> => {
    const answer = await post(`/api/v1/exercises/${exercise}/direct`, { name: 'Director' });
    return (answer as { token: string }).token;
  };
  const come = async (link: string, name: string, looks?: PageLooks): Promise<Page> => {
    const made = await page(looks);
    await made.goto(link);
    await made.getByLabel('Your name').fill(name);
    await made.getByRole('button', { name: 'Come in' }).click();
    await made.getByRole('timer').waitFor();
    return made;
  };
  return {
    origin: () => served.origin,
    link: () => served.link,
    chromium: () => browser.version(),
    page,
    come,
    begin: async (scenario, cast = {}) => {
      const answer = (await post('/api/v1/exercises', { scenario, cast })) as {
        exercise: { id: string };
        places: readonly { id: string; link: string }[];
      };
      const links = Object.fromEntries(answer.places.map(({ id, link }) => [id, link]));
      return { exercise: answer.exercise.id, links };
    },
    driver: async (exercise) => {
      const client = clientOf(Number(new URL(served.origin).port), await directorOf(exercise));
      clients.push(client);
      await client.until('welcome');
      return client;
    },
    direct: async (exercise, looks) => {
      const token = await directorOf(exercise);
      const made = await page(looks);
      // a frame in the page has no storage
      await made.addInitScript(
        `if (self === top) sessionStorage.setItem('hotline.seat', ${JSON.stringify(token)})`,
      );
      await made.goto(`${served.origin}/#/seat`);
      await made.getByRole('timer').waitFor();
      return made;
    },
    post,
    kill: () => ended(served.process, 'SIGKILL'),
    startAgain: async () => {
      served = await serve(program, data, Number(new URL(served.origin).port), more);
    },
    complaints: () => complaints,
    close: async () => {
      for (const { socket } of clients) socket.disconnect();
      await browser.close();
      await ended(served.process, 'SIGTERM');
    },
  };
}

/** A line that was cut is told in the page itself; the console says it too. */
const isCut = (text: string): boolean =>
  /ERR_CONNECTION|WebSocket connection|ERR_EMPTY|Failed to load resource/.test(text);

interface Served {
  readonly process: ChildProcess;
  readonly link: string;
  readonly origin: string;
  readonly token: string;
}

async function serve(program: string, data: string, port: number, more: readonly string[]): Promise<Served> {
  const argv = [program, 'serve', '--port', String(port), '--data', data, ...more];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for await (const line of createInterface(child.stdout)) {
    const link = /https?:\S+/.exec(line)?.[0];
    if (link === undefined) continue;
    return {
      process: child,
      link,
      origin: new URL(link).origin,
      token: link.slice(link.lastIndexOf('/') + 1),
    };
  }
  throw new Error(`The server did not start: ${said}`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await gone;
}
