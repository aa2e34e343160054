/** The one line to the server, `hotline-live/1` (docs/live-protocol.md): what it tells is folded, what is sent is answered once. */
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { LIVE_PROTOCOL } from '../../src/contract/live/protocol.ts';
import type { Command, Handshake, Question } from '../../src/contract/live/command.ts';
import type { Reply } from '../../src/contract/live/reply.ts';
import type { ClientSends, ServerTells } from '../../src/contract/live/told.ts';
import { nothingYet, withDraft, withEntries, withView } from './state.ts';
import type { LiveState } from './state.ts';

export type WithoutId<C> = C extends { id: string } ? Omit<C, 'id'> : never;
export type ToSend = WithoutId<Command>;

export interface Connection {
  readonly state: () => LiveState;
  readonly onChange: (hear: () => void) => () => void;
  /** Sent again after a dropped line, with the same id: it is done once. */
  readonly command: (command: ToSend, id?: string) => Promise<Reply>;
  readonly question: (question: Question) => Promise<Reply>;
  readonly close: () => void;
}

const ANSWER_MS = 15_000;
/** How long one waits before coming back to a server that had no room. */
const ROOM_MS = 3_000;

export function connect(token: string): Connection {
  let state = nothingYet;
  const hearers = new Set<() => void>();
  const set = (next: LiveState): void => {
    if (next === state) return;
    state = next;
    for (const hear of hearers) hear();
  };
  const since = (): Handshake['since'] => {
    const seats = Object.entries(state.seats).map(([seat, { view }]) => [seat, view.n]);
    return seats.length === 0
      ? undefined
      : { branch: state.branch, seats: Object.fromEntries(seats) as Record<string, number> };
  };
  const socket: Socket<ServerTells, ClientSends> = io({
    auth: (give) => {
      const seen = since();
      give({ token, protocol: LIVE_PROTOCOL, ...(seen === undefined ? {} : { since: seen }) });
    },
    transports: ['websocket', 'polling'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
    retries: 100,
    ackTimeout: ANSWER_MS,
  });
  const startAnew = (): void => {
    set({ ...state, seats: {} });
    socket.disconnect().connect();
  };

  let comesBack: ReturnType<typeof setTimeout> | undefined;

  // what was being written is told anew: what was done with while the line was down is not told any more
  socket.on('welcome', (welcome) => set({ ...state, welcome, drafts: {}, line: { is: 'live' } }));
  socket.on('waiting', () => set({ ...state, line: { is: 'waiting' } }));
  socket.on('view', (told) => set(withView(state, told)));
  socket.on('entries', (told) => {
    const next = withEntries(state, told);
    if (next === null) startAnew();
    else set(next);
  });
  socket.on('clock', (told) => set({ ...state, clock: { ...told, toldAt: performance.now() } }));
  socket.on('presence', (presence) => set({ ...state, presence }));
  socket.on('draft', (told) => set(withDraft(state, told)));
  socket.on('wall', (wall) => set({ ...state, wall }));
  socket.on('places', (places) => set({ ...state, places }));
  socket.on('trouble', ({ message }) => set({ ...state, troubles: [...state.troubles, message] }));
  socket.on('gone', ({ why }) => {
    set({ ...state, line: { is: 'gone', code: 'removed', why } });
    socket.disconnect();
  });
  socket.on('disconnect', () => {
    if (state.line.is !== 'gone') set({ ...state, line: { is: 'lost' } });
  });
  socket.on('connect_error', (error) => {
    const data = (error as Error & { data?: { code: string; message: string } }).data;
    if (data !== undefined && data.code !== 'busy') {
      set({ ...state, line: { is: 'gone', code: data.code, why: data.message } });
      socket.disconnect();
      return;
    }
    set({ ...state, line: { is: 'lost' } });
    // a server that was not reached is tried again without being asked; one that has refused is not
    if (data !== undefined) comesBack = setTimeout(() => socket.connect(), ROOM_MS);
  });

  return {
    state: () => state,
    onChange: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    command: (command, id = crypto.randomUUID()) => socket.emitWithAck('command', { ...command, id }),
    question: (question) => socket.emitWithAck('question', question),
    close: () => {
      clearTimeout(comesBack);
      socket.disconnect();
    },
  };
}
