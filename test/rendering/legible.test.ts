import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chartSvg } from '../../engine/rendering/chart-svg.ts';
import { contrast, ENOUGH_CONTRAST, greyOf } from '../support/grey-contrast.ts';

const PARTIALS = fileURLToPath(new URL('../../templates/partials/', import.meta.url));
/** The watermark of a draft lies under the text and must not hinder it. */
const NOT_TO_READ = /\.watermark/u;

interface Rule {
  readonly file: string;
  readonly selector: string;
  readonly colour: string | undefined;
  readonly ground: string | undefined;
}

/** Innermost blocks of the style sheets. */
function rulesOf(file: string): readonly Rule[] {
  const css = readFileSync(PARTIALS + file, 'utf8').replaceAll(/\/\*.*?\*\//gsu, '');
  return [...css.matchAll(/([^{}]*)\{([^{}]*)\}/gu)].map(([, selector = '', body = '']) => ({
    file,
    selector: selector.trim(),
    colour: /(?:^|[\s;])color:\s*(#[0-9a-f]{3,6})/iu.exec(body)?.[1],
    ground: /background(?:-color)?:\s*(#[0-9a-f]{3,6})/iu.exec(body)?.[1],
  }));
}

describe('everything can be read on a grey print', () => {
  const rules = readdirSync(PARTIALS)
    .filter((name) => name.endsWith('.css'))
    .flatMap(rulesOf);
  const grounds = [
    '#fff',
    ...rules.flatMap(({ selector, ground }) => (/rule/u.test(selector) ? [] : (ground ?? []))),
  ];

  test('there are colours to look at', () => {
    expect(rules.filter(({ colour }) => colour !== undefined).length).toBeGreaterThan(8);
    expect(grounds.length).toBeGreaterThan(3);
  });

  test('every colour of text on every ground there is', () => {
    const weak = rules.flatMap(({ file, selector, colour }) => {
      if (colour === undefined || NOT_TO_READ.test(selector)) return [];
      return grounds
        .filter((ground) => contrast(greyOf(colour), greyOf(ground)) < ENOUGH_CONTRAST)
        .map((ground) => `${file} ${selector}: ${colour} on ${ground}`);
    });
    expect(weak).toEqual([]);
  });

  test('series of a chart differ by lightness, not by hue alone, and its words are dark', () => {
    const series = ['本期', '上期', '去年同期'].map((name, i) => ({
      name,
      bars: [{ value: i + 1, text: `${i}` }],
    }));
    const svg = chartSvg({ unit: '项', categories: ['应录'], series });
    const words = [...svg.matchAll(/<text\b[^>]*\bfill="(#[0-9a-f]{3,6})"/giu)].map(([, fill = '']) => fill);
    expect(words.length).toBeGreaterThan(6);
    for (const fill of words)
      expect(contrast(greyOf(fill), 255), fill).toBeGreaterThanOrEqual(ENOUGH_CONTRAST);
    const fills = new Set(
      [...svg.matchAll(/<path\b[^>]*\bfill="(#[0-9a-f]{6})"/giu)].map(([, fill = '']) => fill),
    );
    const greys = [...fills].map(greyOf).toSorted((a, b) => a - b);
    expect(greys).toHaveLength(3);
    for (const [i, grey] of greys.slice(1).entries()) expect(grey - (greys[i] ?? 0)).toBeGreaterThan(40);
  });

  test('a chart in two columns: no figure leaves the chart or runs into the names beside it', () => {
    const categories = Array.from({ length: 16 }, (_, i) => `第${i}测试市烟草专卖局示例分局`);
    const bars = categories.map(() => ({ value: 100, text: '100.00' }));
    const svg = chartSvg({ unit: '分', categories, series: [{ name: '总分', bars }] });
    const width = Number(/<svg\b[^>]*\bwidth="(\d+)"/u.exec(svg)?.[1]);
    const words = [...svg.matchAll(/<text\b([^>]*)translate\(([\d.]+) ([\d.]+)\)[^>]*>([^<]+)</gu)].map(
      ([, style = '', x, y, text = '']) => {
        // A figure is half as wide as a letter; as in the face that is printed, or a little more.
        const long = [...text].reduce((sum, sign) => sum + (sign < '⺀' ? 0.56 : 1), 0) * 11;
        const left = style.includes('anchor="end"') ? Number(x) - long : Number(x);
        return { y: Number(y), left, right: left + long, text };
      },
    );
    expect(words.length).toBe(32);
    for (const [y, row] of Map.groupBy(words, (word) => word.y)) {
      const edges = row.toSorted((a, b) => a.left - b.left).flatMap(({ left, right }) => [left, right]);
      expect(edges, `${y}`).toEqual(edges.toSorted((a, b) => a - b));
      expect(edges.at(-1), `${y}`).toBeLessThanOrEqual(width);
    }
  });

  test('a light grey turns it red', () => {
    expect(contrast(greyOf('#999'), greyOf('#fff'))).toBeLessThan(ENOUGH_CONTRAST);
    expect(contrast(greyOf('#000'), greyOf('#ffffff'))).toBeCloseTo(21);
  });
});
