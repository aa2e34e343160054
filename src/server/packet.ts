/**
 * What is told to many sockets: written out once, and framed once, in one piece. socket.io hands the head and the body of a frame to
 * the system as two pieces, which takes it half as long again for each socket.
 */
import type { ServerTells } from '../contract/live/told.ts';
import type { LiveSocket } from './line.ts';

/** An event as socket.io writes it (its protocol 5, without attachments), and in a frame, as engine.io sends it over a WebSocket. */
export interface Packet {
  readonly text: string;
  readonly options: { readonly compress: boolean; readonly wsPreEncodedFrame: readonly [Buffer] };
}

export function packetOf<E extends keyof ServerTells>(event: E, ...told: Parameters<ServerTells[E]>): Packet {
  const text = `2${JSON.stringify([event, ...told])}`;
  return { text, options: { compress: false, wsPreEncodedFrame: [frameOf(`4${text}`)] } };
}

/** A client that polls is sent the text. */
export function send({ conn }: LiveSocket, { text, options }: Packet): void {
  conn.write(text, options);
}

/** A whole text message of RFC 6455, as servers send it: without a mask. */
function frameOf(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = headOf(length);
  const frame = Buffer.allocUnsafe(head.length + length);
  frame.set(head);
  frame.write(text, head.length);
  return frame;
}

const WHOLE_TEXT = 0x81;

function headOf(length: number): readonly number[] {
  if (length < 126) return [WHOLE_TEXT, length];
  if (length < 65_536) return [WHOLE_TEXT, 126, length >> 8, length & 0xff];
  return [WHOLE_TEXT, 127, 0, 0, 0, 0, ...[24, 16, 8, 0].map((bits) => (length >> bits) & 0xff)];
}
