import { describe, expect, test } from 'vitest';
import { readLogFile } from '../../src/store/readLogFile.ts';
import { testFolder } from '../support/folder.ts';

const folder = testFolder();

async function faultOf(path: string): Promise<string> {
  const read = await readLogFile(path);
  return 'fault' in read ? read.fault : '';
}

describe('reading the file of a log', () => {
  test('gives the lines without their ends, the last one also when its end is missing', async () => {
    expect(await readLogFile(folder.put('whole', 'one\ntwo\n'))).toEqual({ lines: ['one', 'two'] });
    expect(await readLogFile(folder.put('cut', 'one\ntw'))).toEqual({ lines: ['one', 'tw'] });
  });

  test('gives lines whole that are longer than what is read at a time', async () => {
    const long = '热'.repeat(100_000);
    expect(await readLogFile(folder.put('long', `${long}\n${long}\n`))).toEqual({ lines: [long, long] });
  });

  test('keeps an empty line, so that the chain can name it', async () => {
    expect(await readLogFile(folder.put('gap', 'one\n\ntwo\n'))).toEqual({ lines: ['one', '', 'two'] });
  });

  test.each([
    ['a file that is not there', () => folder.at('nothing'), 'There is no such file.'],
    ['a name inside a file', () => `${folder.put('file', 'x')}/log`, 'There is no such file.'],
    ['a folder', () => folder.path, 'It is a folder'],
    ['an empty file', () => folder.put('empty', ''), 'The file is empty'],
    ['a binary file', () => folder.put('binary', Uint8Array.from([0x7f, 0x45, 0, 1, 2])), 'a binary file'],
    ['text in UTF-16', () => folder.put('utf16', Buffer.from('\ufeff{"seq":0}\n', 'utf16le')), 'UTF-16'],
    ['a byte order mark', () => folder.put('bom', '\ufeff{"seq":0}\n'), 'byte order mark'],
    ['lines that end as on Windows', () => folder.put('crlf', 'one\r\ntwo\r\n'), 'CRLF'],
    ['a line of 100 MB', () => folder.put('huge', Buffer.alloc(100_000_000, 'x')), 'longer than 16 MB'],
  ])('says of %s what it is and what was expected', async (_, path, words) => {
    expect(await faultOf(path())).toContain(words);
  });

  test('gives bytes that are not UTF-8 as text that is not what they were', async () => {
    const read = await readLogFile(folder.put('broken', Uint8Array.from([0x7b, 0xff, 0x7d, 0x0a])));
    expect(read).toEqual({ lines: ['{ÿ}'] });
  });
});
