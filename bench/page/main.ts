/**
 * `npm run bench:page`: the dashboard in a real browser on loopback. How much JavaScript a cell takes, how soon its first view can be
 * used, and how long frames take in the control room of an exercise of 5,000 entries and 50 incidents.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openDashboard } from '../../tests/support/browser.ts';
import type { Dashboard } from '../../tests/support/browser.ts';
import { busyExercise } from './busyExercise.ts';
import { framesWhile } from './frames.ts';
import type { Frames } from './frames.ts';
import { dragging, scrolling, scrollingLog, scrubbing, searchingLog, zooming } from './gestures.ts';
import type { Doing } from './gestures.ts';

const data = mkdtempSync(join(tmpdir(), 'hotline-page-'));
const dashboard = await openDashboard(data);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const progress = (line: string): boolean => process.stderr.write(`measuring ${line} ...\n`);
try {
  say(`EXERCISE. Node ${process.versions.node}, Chromium ${dashboard.chromium()}, loopback.`);
  progress('the first view of a cell');
  await firstView(dashboard);
  progress('the control room with 5,000 entries and 50 incidents');
  await busyRoom(dashboard);
} finally {
  await dashboard.close();
  rmSync(data, { recursive: true, force: true });
}

async function firstView(to: Dashboard): Promise<void> {
  const { links } = await to.begin({ name: 'turbine-blades' }, { us: { 'played-by': 'person' } });
  const page = await to.page();
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await page.goto(links['us-desk'] ?? '');
  await page.getByLabel('Your name').fill('Ann');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('timer').waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(scripts.values());
  const total = sizes.reduce((sum, size) => sum + size, 0);
  say(`JavaScript of a cell, compressed: ${kB(total)} in ${sizes.length} files (to reach: under 250 kB)`);
  const cold = await timeToView(page);
  const warm = await timeToView(page);
  say(
    `First view of a cell, from the reload to its clock and picture: ${cold} ms, again ${warm} ms (under 1000 ms)`,
  );
}

async function timeToView(page: Page): Promise<number> {
  const start = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('timer').waitFor();
  await page.locator('svg.picture').first().waitFor();
  return Math.round(performance.now() - start);
}

async function busyRoom(to: Dashboard): Promise<void> {
  const { exercise, links } = await to.begin({ text: busyExercise() }, { us: { 'played-by': 'script' } });
  const driver = await to.driver(exercise);
  await driver.act('exercise.start');
  const ran = await driver.command({ kind: 'run', until: '2016-02-10T00:00:00Z' });
  if (!ran.ok) throw new Error(ran.refused.message);
  await driver.until('clock', ({ going }) => going === 'stands');
  const director = await to.direct(exercise);
  await director.locator('svg.picture').first().waitFor();
  await measure(director, 'control room', [
    () => scrolling(director),
    ...bridge(director),
    () => scrollingLog(director),
    () => searchingLog(director),
  ]);
  const cell = await to.come(links['us-desk'] ?? '', 'Ann');
  await cell.locator('svg.picture').first().waitFor();
  await measure(cell, 'cell', [() => scrolling(cell)]);
  await cell.getByText('The bridge, as we know it').click();
  await cell.locator('.scrubber').waitFor();
  await measure(cell, 'cell', bridge(cell));
}

type Prepare = () => Doing | Promise<Doing>;

function bridge(page: Page): Prepare[] {
  return [() => zooming(page), () => dragging(page), () => scrubbing(page)];
}

async function measure(page: Page, where: string, all: readonly Prepare[]): Promise<void> {
  for (const prepare of all) {
    const { about, act } = await prepare();
    show(await framesWhile(page, `${where}: ${about}`, act));
  }
}

function show({ about, frames, medianMs, p95Ms, worstMs, taskMs, longTasks }: Frames): void {
  say(
    `${about}: ${frames} frames, median ${ms(medianMs)}, 95 % under ${ms(p95Ms)}, the longest ${ms(worstMs)}; ` +
      `longest task ${ms(taskMs)} of processor, ${longTasks} longer than a frame`,
  );
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
