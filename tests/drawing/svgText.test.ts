import { describe, expect, test } from 'vitest';
import { renderToStaticMarkup } from 'react-dom/server';
import { createElement } from 'react';
import { sceneCss } from '../../src/drawing/sceneCss.ts';
import { SceneSvg } from '../../src/drawing/SceneSvg.tsx';
import { svgText } from '../../src/drawing/svgText.tsx';
import type { Scene } from '../../src/picture/scene.ts';
import { hatched, line, path, rect } from '../../src/picture/shapes.ts';
import { textAt } from '../../src/picture/text.ts';

const scene: Scene = {
  width: 200,
  height: 99.4,
  title: 'EXERCISE: <a> & "b"',
  says: 'Two marks.',
  marks: [
    {
      what: 'late one',
      says: 'The second.',
      at: 2,
      shapes: [hatched(1, 2, 30, 8, 'late'), textAt(5, 9, 'a < b')],
    },
    {
      what: 'line',
      says: 'The first.',
      at: 1,
      shapes: [line(0, 0, 10.04, 10, 'way'), rect(1, 1, 2, 2, 'place', 4)],
    },
    {
      what: 'circle',
      says: '',
      shapes: [
        { is: 'circle', x: 3, y: 3, r: 2, look: 'spot' },
        path(
          [
            [0, 0],
            [1, 1],
          ],
          'way',
        ),
      ],
    },
  ],
};

describe('a scene as SVG', () => {
  const svg = svgText(scene);

  test('is one picture for those who cannot see it, with a title and all of its words in the order of time', () => {
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*aria-labelledby="picture-title"[^>]*aria-describedby="picture-says"/,
    );
    expect(svg).toContain('<title id="picture-title">EXERCISE: &lt;a&gt; &amp; &quot;b&quot;</title>');
    expect(svg).toContain('<desc id="picture-says">Two marks.\nThe first.\nThe second.</desc>');
  });

  test('has a title for each mark that says something, and draws words above everything else', () => {
    expect(svg.match(/<g class="p-mark[^>]*><title>/g)).toHaveLength(2);
    expect(svg.indexOf('<text')).toBeGreaterThan(svg.lastIndexOf('<circle class="p-spot"'));
    expect(svg).toContain('a &lt; b</text>');
  });

  test('opens and closes every element, and has a box around all of it', () => {
    const open: string[] = [];
    for (const [, closing, name, itself] of svg
      .replace(/<style>.*<\/style>/s, '')
      .matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
      if (closing === '/') expect(open.pop()).toBe(name);
      else if (itself !== '/') open.push(name ?? '');
    }
    expect(open).toEqual([]);
    expect(svg).toContain('viewBox="0 0 200 100"');
  });

  test('stands beside another on a page: ids are its own, and the style sheet is the page’s', () => {
    const page = ['one', 'two']
      .map((id) => renderToStaticMarkup(createElement(SceneSvg, { scene, id })))
      .join('');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page).toContain('fill:url(#two-late)');
    expect(page).not.toContain('<style>');
    expect(svg).toContain('<style>');
  });

  test('has every colour in light and in dark, is light on paper, and asks no font of anybody', () => {
    const colours = [...sceneCss.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
    expect(new Set(colours).size).toBeGreaterThan(8);
    for (const name of new Set(colours)) expect(sceneCss.split(`${name}:`)).toHaveLength(4);
    expect(sceneCss).toMatch(/prefers-color-scheme: dark/);
    expect(sceneCss).toMatch(/@media print/);
    expect(svg).not.toMatch(/@import|@font-face|url\(http/);
  });
});
