import { describe, expect, test } from 'vitest';
import { seatsOf } from '../../src/report/seatView.ts';
import { opening } from '../support/opening.ts';
import { holds } from '../support/property.ts';
import { playAtRandom, scripts } from '../support/randomPlay.ts';
import { director, does } from '../support/story.ts';
import { reported, reportsFor } from './reported.ts';
import { asks, blades, reports } from './told.ts';

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);

/** What a page may not have: it stands alone, runs nothing and fetches nothing. */
const foreign =
  /<script|<link|<iframe|<img|<object|\son\w+=|javascript:|@import|(?:src|srcset|data|action|xlink:href)="|url\((?!#)/i;

describe('the report as a page', () => {
  const { html } = reported([reports, asks, director('exercise.end')]);

  test('EX-2: begins with EXERCISE in its title, in its print header and in every section', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"><head>.*?<title>EXERCISE · /s);
    expect(html).toMatch(/<thead><tr><td><strong>EXERCISE<\/strong>/);
    const headings = matches(html, /<h2>(.*?)<\/h2>/g).filter((words) => words !== 'Contents');
    expect(headings.length).toBeGreaterThan(8);
    expect(
      headings.filter((words) => !words.startsWith('<span class="mark-word">EXERCISE · </span>')),
    ).toEqual([]);
  });

  test('stands alone: it runs no script and fetches nothing', () => {
    expect(foreign.exec(html)?.[0] ?? null).toBeNull();
    expect(matches(html, /href="([^"]*)"/g).filter((href) => !href.startsWith('#'))).toEqual([]);
  });

  test('has each id once, also where both sides use one name, and no link that leads nowhere', () => {
    const calls = ['north', 'south'].map((side) =>
      does(`${side}/vice`, 'call.place', { call: 'c1', ...blades }),
    );
    const page = reported([reports, asks, ...calls]).html;
    const ids = matches(page, /\sid="([^"]*)"/g);
    expect(ids).toEqual(expect.arrayContaining(['call-north-c1', 'call-south-c1']));
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    expect(matches(page, /href="#([^"]*)"/g).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('takes what people write as words, in a page and in Markdown', () => {
    const text = '<b onclick="x()">**Please** | _now_</b>';
    const sends = does(
      'north/desk',
      'request.send',
      { request: 'r1', ...blades },
      { kind: 'information', text },
    );
    const told = reported([reports, sends]);
    expect(told.html).not.toContain('<b onclick');
    expect(told.html).toContain('&lt;b onclick=&quot;x()&quot;&gt;**Please** | _now_&lt;/b&gt;');
    expect(told.markdown).toContain('\\<b onclick="x()"\\>\\*\\*Please\\*\\* \\| \\_now\\_\\</b\\>');
  });

  test('is the same for the same log', () => {
    expect(reported([reports, asks]).html).toBe(reported([reports, asks]).html);
  });
});

describe('the report as Markdown', () => {
  const { markdown } = reported([reports, asks, director('exercise.end')]);

  test('EX-2: begins with EXERCISE, and so does every section', () => {
    const headings = markdown.split('\n').filter((line) => /^##? /.test(line));
    expect(headings.length).toBeGreaterThan(8);
    expect(headings.filter((line) => !/^##? EXERCISE · /.test(line))).toEqual([]);
  });

  test('has tables whose rows have as many cells as their head', () => {
    const tables = markdown.split('\n\n').filter((part) => part.startsWith('| '));
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      const cells = table
        .trimEnd()
        .split('\n')
        .map((row) => row.match(/(?<!\\)\|/g)?.length ?? 0);
      expect(new Set(cells).size, table).toBe(1);
    }
  });
});

describe('the report of any play', () => {
  test('leaves no gap in a sentence, accuses nobody, and can be made for every seat', () => {
    const quiet = opening();
    const seats = seatsOf(quiet);
    let made = 0;
    holds(scripts(100), { small: 13, full: 500 }, (seeds) => {
      const { play } = playAtRandom(quiet, seeds);
      for (const seat of ['director', seats[made % seats.length]]) {
        const { markdown, html } = reportsFor(quiet, play.entries, seat);
        for (const text of [markdown, html]) {
          const gap = /undefined|\bnull\b|NaN|\[object|“”|\(\)(?!\)| \{)/.exec(text);
          expect(gap && text.slice(Math.max(0, gap.index - 120), gap.index + 40)).toBeNull();
        }
        expect(markdown).not.toMatch(/breach|violat/i);
        const ids = matches(html, /\sid="([^"]*)"/g);
        expect(new Set(ids).size).toBe(ids.length);
      }
      made += 1;
    });
    expect(made).toBeGreaterThanOrEqual(seats.length);
  });
});
