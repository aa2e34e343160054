/** The line of a page: refused for want of room, cut off, and back. */
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from '../../public/live/connection.ts';

const socket = Object.assign(new EventEmitter(), {
  connect: vi.fn(),
  disconnect: vi.fn(),
});
vi.mock('socket.io-client', () => ({ io: () => socket }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
  socket.removeAllListeners();
});

const refusal = (code: string): Error => Object.assign(new Error(code), { data: { code, message: 'Why.' } });

test('comes back by itself to a server that had no room, which its line does not', () => {
  const { state, close } = connect('x.token');
  socket.emit('connect_error', refusal('busy'));
  expect(state().line).toEqual({ is: 'lost' });
  vi.advanceTimersByTime(10_000);
  expect(socket.connect).toHaveBeenCalledOnce();
  socket.emit('connect_error', refusal('busy'));
  close();
  vi.advanceTimersByTime(10_000);
  expect(socket.connect).toHaveBeenCalledOnce();
});

test('leaves it to its line where the server was not reached, and does not come back where it is sent away', () => {
  const { state } = connect('x.token');
  socket.emit('connect_error', new Error('xhr poll error'));
  expect(state().line).toEqual({ is: 'lost' });
  socket.emit('connect_error', refusal('removed'));
  expect(state().line).toEqual({ is: 'gone', code: 'removed', why: 'Why.' });
  vi.advanceTimersByTime(10_000);
  expect(socket.connect).not.toHaveBeenCalled();
});

test('forgets what was being written when it is welcomed again: it is told what still is', () => {
  const { state } = connect('x.token');
  const told = (draft: string) => ({ seat: 'us/desk', draft, text: 'A line.', pen: 'p-1' });
  socket.emit('welcome', {});
  for (const name of ['sent', 'kept']) socket.emit('draft', told(name));
  socket.emit('disconnect');
  socket.emit('welcome', {});
  socket.emit('draft', told('kept'));
  expect(Object.keys(state().drafts)).toEqual(['us/desk kept']);
});
