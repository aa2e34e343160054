/** The bytes of a scenario's or a profile's file. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { largestScenario } from '../scenario/readText.ts';

/** No more of a file is read than a scenario may hold, however large the file is, and whether or not it ends. */
export function readBytes(path: string): { bytes: Uint8Array } | { fault: string } {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const found = fstatSync(file);
    if (found.isDirectory()) return { fault: 'It is a folder; expected a file.' };
    if (found.isFile() && found.size > largestScenario) return { fault: tooLarge(found.size) };
    const bytes = Buffer.alloc(largestScenario + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    return { bytes: bytes.subarray(0, length) };
  } catch (error) {
    return { fault: unreadable(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Of a scenario or a profile; the log of a run is told as what it is. */
export function readYamlBytes(path: string): ReturnType<typeof readBytes> {
  const read = readBytes(path);
  const begins = 'bytes' in read ? Buffer.from(read.bytes.subarray(0, 10)).toString('latin1') : '';
  return begins.startsWith('{"seq":0,')
    ? { fault: 'It is the log of a run; expected a scenario. What happened in it: hotline replay.' }
    : read;
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number): string => `${Math.round(bytes / 100_000) / 10} MB`;
  return `The file has ${megabytes(size)}; at most ${megabytes(largestScenario)} are read. Check that it is the file you mean.`;
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such file.';
  if (code === 'EACCES' || code === 'EPERM') return 'This user may not read it.';
  if (code === 'EISDIR') return 'It is a folder; expected a file.';
  if (code === 'ENXIO')
    return 'It is a socket or a terminal that cannot be opened; expected a file or a pipe.';
  return `It could not be read: ${error instanceof Error ? error.message : String(error)}.`;
}
