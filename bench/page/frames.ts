/** How long each frame takes while something is done in a page, measured in the page by its own frames. */
import type { Page } from 'playwright-core';

export interface Frames {
  readonly about: string;
  readonly frames: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
}

export async function framesWhile(page: Page, about: string, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(`
    globalThis.frameTimes = []; globalThis.frameGo = true;
    (function next(last) {
      requestAnimationFrame((now) => {
        if (last !== undefined) frameTimes.push(now - last);
        if (frameGo) next(now);
      });
    })();
  `);
  await act();
  const times = await page.evaluate<number[]>(`frameGo = false; frameTimes`);
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { about, frames: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) };
}
