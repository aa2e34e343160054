/**
 * The browser that pages are tried in: the Chromium that comes in a package (Linux on x64), or one that is on the machine. It is
 * unpacked once, before any test, since several tests may want it at once.
 */
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export async function findChromium(): Promise<string> {
  const named = process.env['HOTLINE_CHROMIUM'];
  if (named !== undefined) return named;
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: chromium } = await import('@sparticuz/chromium');
    return chromium.executablePath();
  }
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error('No Chromium was found. Set HOTLINE_CHROMIUM to the program of one.');
  return found;
}

/** Before any test. */
export async function setup(): Promise<void> {
  await findChromium();
}
