/** Bare socket.io: what one client sends is told to all, as it is; nothing is decided, kept or cut for anyone. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answerParent } from './child.ts';

const http = createServer();
const io = new Server(http, { serveClient: false });
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));

/** What is told, but for its title. */
let template: Readonly<Record<string, unknown>> = {};

io.on('connection', (socket) => {
  socket.on('command', ({ with: { title } }: { with: { title: string } }, reply: (said: object) => void) => {
    const [entry] = template['entries'] as { with: object }[];
    io.emit('entries', { ...template, entries: [{ ...entry, with: { ...entry?.with, title } }] });
    reply({ ok: true });
  });
});

answerParent({
  tells: (told: typeof template) => {
    template = told;
    return (http.address() as AddressInfo).port;
  },
});
