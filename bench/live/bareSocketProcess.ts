/**
 * Bare socket.io: whoever comes in is told as much as Hotline tells, and what one client sends is told to all, as it is; nothing is
 * decided, kept or cut for anyone.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answerParent } from './child.ts';
import type { Sample, Told } from './clientsProcess.ts';

const http = createServer();
const io = new Server(http, { serveClient: false });
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

let greeting: readonly Told[] = [];
/** What is told of a command, but for its title. */
let template: Readonly<Record<string, unknown>> = {};

io.on('connection', (socket) => {
  for (const told of greeting) socket.emit(...told);
  socket.on('command', ({ with: { title } }: { with: { title: string } }, reply: (said: object) => void) => {
    const [entry] = template['entries'] as { with: object }[];
    io.emit('entries', { ...template, entries: [{ ...entry, with: { ...entry?.with, title } }] });
    reply({ ok: true });
  });
});

answerParent({
  tells: (sample: Sample) => {
    greeting = sample.greeting;
    template = { ...sample.entries };
    return (http.address() as AddressInfo).port;
  },
});
