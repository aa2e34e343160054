/** The lines of a log's file, or in plain words why they are none. What the lines mean is for others to say. */
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

export type LogLines = { readonly lines: readonly string[] } | { readonly fault: string };

/** In bytes. The first line carries a whole scenario and its agreement, which are a tenth of this. */
const LONGEST_LINE = 16_000_000;

const EXPECTED = 'expected the log of a run, as hotline run --log writes it';
const aFolder = `It is a folder; ${EXPECTED}.`;

export async function readLogFile(path: string): Promise<LogLines> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    if ((await file.stat()).isDirectory()) return { fault: aFolder };
    const lines: string[] = [];
    for await (const bytes of rawLines(file)) {
      const wrong = faultOf(bytes, lines.length + 1);
      if (wrong !== null) return { fault: wrong };
      lines.push(asText(bytes));
    }
    return lines.length === 0 ? { fault: `The file is empty; ${EXPECTED}.` } : { lines };
  } catch (error) {
    return { fault: unreadable(error) };
  } finally {
    await file?.close();
  }
}

/** The bytes between line ends. One that goes on for too long is given as far as it was read, and is the last. */
async function* rawLines(file: FileHandle): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)]);
      [parts, length, from] = [[], 0, end + 1];
    }
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > LONGEST_LINE) {
      yield Buffer.concat(parts);
      return;
    }
  }
  if (length > 0) yield Buffer.concat(parts);
}

function faultOf(bytes: Buffer, line: number): string | null {
  const kind = line === 1 ? kindOf(bytes) : null;
  if (kind !== null) return `The file is ${kind}; ${EXPECTED}.`;
  if (bytes.length > LONGEST_LINE)
    return `Line ${line} is longer than ${LONGEST_LINE / 1e6} MB; no line of a log is. Check that it is the file you mean.`;
  if (bytes.at(-1) === 13)
    return (
      'Its lines end as on Windows (CRLF); those of a log end with LF alone. ' +
      'Something changed them on the way: copy the file again without conversion.'
    );
  return null;
}

function kindOf(start: Buffer): string | null {
  const [a, b, c] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'text in UTF-16';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'text that begins with a byte order mark';
  return start.includes(0) ? 'a binary file' : null;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes that are not UTF-8 become text that matches no hash, so that the chain names the line. */
function asText(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such file.';
  if (code === 'EACCES' || code === 'EPERM') return 'This user may not read it.';
  if (code === 'EISDIR') return aFolder;
  if (code === 'ENXIO')
    return 'It is a socket or a terminal that cannot be opened; expected a file or a pipe.';
  return `It could not be read: ${error instanceof Error ? error.message : String(error)}.`;
}
