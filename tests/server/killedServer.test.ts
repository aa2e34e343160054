/** A loaded server that is killed at random moments, again and again (design §3, §9). */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { parseInstant, HOUR } from '../../src/contract/time.ts';
import { startexOf } from '../../src/engine/state.ts';
import { openLog } from '../../src/runtime/openLog.ts';
import type { OpenedLog } from '../../src/runtime/openLog.ts';
import { sqliteStore } from '../../src/store/sqlite/sqliteStore.ts';
import { full } from '../support/counts.ts';
import { drawFrom } from '../support/draw.ts';
import { testFolder } from '../support/folder.ts';
import { killedPlay } from '../support/killedPlay.ts';
import { clientOf } from '../support/liveServer.ts';
import type { Client } from '../support/liveServer.ts';
import { storeThread, tsx } from '../support/storeThread.ts';

const folder = testFolder();
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});
const program = fileURLToPath(new URL('../support/liveProcess.ts', import.meta.url));
/** Hours of exercise time in a second of the room. */
const HOURS_A_SECOND = 12;
const IN_FLIGHT = 6;

interface Started {
  readonly child: ChildProcess;
  readonly port: number;
  readonly exercise: string;
  readonly tokens: Readonly<Record<string, string>>;
}

async function start(): Promise<Started> {
  const child = spawn(process.execPath, ['--import', tsx, program, folder.path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return { child, ...(JSON.parse(line) as Omit<Started, 'child'>) };
}

/** Notes that a seat sends as fast as they are answered; which were answered, and which were under way when the line was cut. */
interface Notes {
  readonly answered: Set<string>;
  readonly underWay: Set<string>;
}

let counter = 0;

async function keepWriting(client: Client, notes: Notes, isOver: () => boolean): Promise<void> {
  const again = [...notes.underWay];
  const next = (): string => again.shift() ?? `note-${String((counter += 1)).padStart(6, '0')}`;
  const one = async (): Promise<void> => {
    while (!isOver()) {
      const id = next();
      notes.underWay.add(id);
      const reply = await Promise.race([
        client.command({ kind: 'act', id, do: 'note.write', refs: {}, with: { text: id } }).catch(() => null),
        once(client.socket as never, 'disconnect').then(() => null),
      ]);
      if (reply === null) return;
      // too often is an answer, and nothing has happened
      if (reply.ok) notes.answered.add(id);
      if (reply.ok || reply.refused.code === 'too-often') notes.underWay.delete(id);
      if (!reply.ok) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
}

const isInject = ({ do: verb }: { readonly do?: string | undefined }): boolean => verb === 'inject.deliver';

async function logKept(exercise: string): Promise<OpenedLog> {
  const store = await sqliteStore(folder.at('hotline.db'), storeThread);
  const opened = openLog(await store.lines(`${exercise}.1`), { version: '0.0.0', machines: 'test' });
  await store.close();
  if ('fault' in opened) throw new Error(opened.fault.message);
  return opened.log;
}

test(
  'after kill -9 no acknowledged command is lost, none is doubled, and no timer is lost, repeated or burst',
  { timeout: 900_000 },
  async () => {
    const draw = drawFrom(41);
    const rounds = full(3, 100);
    const notes = new Map<string, Notes>(
      ['north-desk', 'south-desk'].map((seat) => [seat, { answered: new Set(), underWay: new Set() }]),
    );
    let tokens: Readonly<Record<string, string>> = {};
    let exercise = '';
    for (let round = 0; round <= rounds; round += 1) {
      const started = await start();
      ({ exercise } = started);
      tokens = { ...tokens, ...started.tokens };
      const come = (place: string): Client => clientOf(started.port, tokens[place] ?? '');
      const director = come('director');
      await director.until('clock');
      // it is back paused: nothing fires before the director resumes
      expect(director.all('clock')[0]?.going).toBe('stands');
      const begins = round === 0 ? 'exercise.start' : 'exercise.resume';
      expect(await director.act(begins)).toMatchObject({ ok: true });
      expect(await director.act('conduct.clock', {}, { speed: HOURS_A_SECOND * 3600 })).toMatchObject({
        ok: true,
      });
      await director.command({ kind: 'brakes', brakes: [] });
      const gone = once(started.child, 'exit');
      let over = false;
      const writing = [...notes].map(([seat, theirs]) => keepWriting(come(seat), theirs, () => over));
      // however slow the machine is, something has come due when it is killed first
      if (round === 0) await director.until('entries', ({ entries }) => entries.some(isInject));
      await new Promise((resolve) => setTimeout(resolve, 30 + draw.below(400)));
      over = round === rounds;
      if (over) await Promise.all(writing);
      started.child.kill('SIGKILL');
      await gone;
      over = true;
      await Promise.all(writing);
      director.socket.disconnect();
    }
    const { entries, end } = await logKept(exercise);
    expect(end).toHaveProperty('state');
    const written = entries
      .filter(({ do: verb }) => verb === 'note.write')
      .map(({ with: fields }) => String(fields?.['text']));
    const answered = [...notes.values()].flatMap((theirs) => [...theirs.answered]);
    expect(new Set(written).size).toBe(written.length);
    expect(answered.filter((id) => !written.includes(id))).toEqual([]);
    const injects = entries.filter(isInject);
    const startex = startexOf(killedPlay);
    expect(injects.map(({ item }) => item)).toEqual(injects.map((_, index) => `I-${index + 1}`));
    expect(injects.map(({ at }) => parseInstant(at))).toEqual(
      injects.map((_, index) => startex + (index + 1) * HOUR),
    );
    expect(injects.length).toBeGreaterThan(0);
    process.stdout.write(
      `killed ${rounds} times: ${entries.length} entries, ${answered.length} commands acknowledged, ${injects.length} injects\n`,
    );
  },
);
