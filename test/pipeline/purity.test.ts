import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { frameOfItem } from '../../engine/pipeline/draw/frame-of-item.ts';
import { readSources } from '../support/folder-rule.ts';
import { findImpureCode } from '../support/impure-code.ts';
import { expectOk } from './draw/expect-ok.ts';
import { ground } from './draw/item-ground.ts';
import { playTo, ROUND } from './draw/sample-round.ts';

const FOLDERS = ['pipeline', 'domain', 'papers', 'kernel'];
const ENGINE = fileURLToPath(new URL('../../engine/', import.meta.url));
const PURE_SOURCES = FOLDERS.flatMap((folder) =>
  readSources(`${ENGINE}${folder}`).map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
);

/** SHA-256 and HMAC of what they are given. */
const ALLOWED = { 'kernel/hash.ts': ["import { createHash, createHmac } from 'node:crypto';"] };

describe('deciders touch no clock, disk, chance or network', () => {
  test('every file of the pure folders is looked at', () => {
    for (const folder of FOLDERS) {
      expect(PURE_SOURCES.filter(({ path }) => path.startsWith(`${folder}/`)).length).toBeGreaterThan(8);
    }
  });

  test('none reaches for anything outside it', () => {
    expect(findImpureCode(PURE_SOURCES, ALLOWED)).toEqual([]);
  });

  test('what is allowed is needed, and nothing more', () => {
    expect(findImpureCode(PURE_SOURCES)).toHaveLength(1);
  });

  test.each([
    ['the clock', 'const today = Date.now();'],
    ['the clock', 'const today = new Date();'],
    ['the clock', 'const today = new Date;'],
    ['the clock', 'const today = Date();'],
    ['the clock', 'const t = performance.now();'],
    ['the clock', 'setTimeout(() => {}, 5);'],
    ['the place of the machine', 'const year = date.getFullYear();'],
    ['the place of the machine', 'names.sort((a, b) => a.localeCompare(b));'],
    ['chance', 'const roll = Math.random();'],
    ['chance', 'const id = crypto.randomUUID();'],
    ['the machine', 'const user = process.env.USER;'],
    ['the machine', "const user = process['env'];"],
    ['the network', "const page = await fetch('https://example.com');"],
    ['a module of Node', "import { readFileSync } from 'node:fs';"],
    ['a module of Node', "import { readFileSync } from 'fs';"],
    ['a module that is named at run time', 'const fs = await import(name);'],
  ])('a planted reach for %s is found: %s', (what, line) => {
    const planted = { path: 'pipeline/draw/draw-round.ts', text: `/** 抽取 */\n${line}\nexport {};` };
    expect(findImpureCode([planted])).toEqual([
      expect.stringMatching(/^pipeline\/draw\/draw-round\.ts:2 reaches for /u),
    ]);
    expect(findImpureCode([planted])[0]).toContain(what);
  });

  test.each([
    '// Date.now() is not for deciders',
    '/** Never Math.random(), nor process.env. */',
    'const day = new Date(ms).toISOString();',
    'const day = new Date(ms).getUTCDay();',
    'const updated = isUpdateDate(row);',
    'readonly process: string;',
  ])('innocent: %s', (line) => {
    expect(findImpureCode([{ path: 'domain/x.ts', text: line }])).toEqual([]);
  });
});

describe('run where clock, chance and network are gone', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  function forbid(): void {
    const refuse = (what: string) => () => {
      throw new Error(`a decider asked for ${what}`);
    };
    vi.stubGlobal(
      'Date',
      new Proxy(Date, {
        apply: refuse('the time'),
        construct: (target, args) =>
          args.length === 0 ? refuse('the time')() : Reflect.construct(target, args),
        get: (target, key) => (key === 'now' ? refuse('the time') : Reflect.get(target, key)),
      }),
    );
    vi.spyOn(Math, 'random').mockImplementation(refuse('chance'));
    vi.stubGlobal('performance', { now: refuse('the time') });
    vi.stubGlobal('fetch', refuse('the network'));
    vi.stubGlobal('crypto', { getRandomValues: refuse('chance'), randomUUID: refuse('chance') });
  }

  test('the snare holds: whoever asks is refused', () => {
    forbid();
    const asked = [
      () => Date.now(),
      () => new Date(),
      () => Date(),
      () => Math.random(),
      () => performance.now(),
    ];
    for (const ask of asked) expect(ask).toThrow(/^a decider asked for/u);
  });

  test('a round is opened, drawn, claimed and matched, twice the same', () => {
    forbid();
    const [first, second] = [playTo('matched'), playTo('matched')];
    expect(first.state(ROUND).round.match?.file.agencies.map(({ agency }) => agency)).toEqual(['amr', 'env']);
    expect(second.state(ROUND).round).toEqual(first.state(ROUND).round);
  });

  test('the frame of an item is built', () => {
    forbid();
    expect(expectOk(frameOfItem(ground())).frame.members).toHaveLength(10);
  });
});
