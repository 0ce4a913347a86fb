import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { charactersOfHtml, textOfHtml } from '../../engine/rendering/fonts/characters-of-html.ts';
import { fontRoles, loadFaces } from '../../engine/rendering/fonts/load-faces.ts';
import { readSfnt } from '../../engine/rendering/fonts/read-sfnt.ts';
import { subsetFaces } from '../../engine/rendering/fonts/subset-faces.ts';
import { tickBoxFace } from '../../engine/rendering/fonts/tick-box-face.ts';
import { writeTrueType } from '../../engine/rendering/fonts/write-truetype.ts';

const NO_WINDIR = { env: { PATH: '' } };

function fontFile(name: string, bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'yaohao-fonts-')), name);
  writeFileSync(file, bytes);
  return file;
}

describe('which face stands for which role', () => {
  test('小标宋 and 仿宋 are told to be stand-ins where the office has none', async () => {
    const roles = await fontRoles(NO_WINDIR);
    if (!roles.ok) throw new Error(JSON.stringify(roles.problems));
    const told = roles.value.map(({ role, face, origin }) => `${role} ${face} ${origin}`);
    expect(told.slice(0, 4)).toEqual([
      '宋体 NotoSerifSC-Regular packaged',
      '小标宋 NotoSerifSC-Black standIn',
      '黑体 NotoSansSC-Medium packaged',
      '楷体 LXGWWenKai-Regular packaged',
    ]);
    expect(told[4]).toMatch(/^仿宋 (?:LXGWWenKai-Light standIn|\S+ installed)$/u);
  });

  test("the office's own file goes first", async () => {
    const own = fontFile('own.ttf', writeTrueType('OfficeFangSong', [{ codePoint: 0x4e00, contours: [] }]));
    const roles = await fontRoles({ ...NO_WINDIR, fonts: { FangSong: own } });
    expect(roles.ok && roles.value[4]).toEqual({
      role: '仿宋',
      face: 'OfficeFangSong',
      file: own,
      origin: 'configured',
    });
  });

  test('files that cannot be used are all told, each with the reason', async () => {
    const fonts = { FangSong: '/nowhere/simfang.ttf', XiaoBiaoSong: fontFile('x.ttf', new Uint8Array(64)) };
    const roles = await fontRoles({ ...NO_WINDIR, fonts });
    expect(
      roles.ok ? [] : roles.problems.map(({ code, values }) => [code, values.role, values.reason]),
    ).toEqual([
      ['font-unusable', '小标宋', 'not-truetype'],
      ['font-unusable', '仿宋', 'not-found'],
    ]);
  });
});

describe('reading and writing faces', () => {
  test('the tick boxes have ☐ ☑ ☒ and nothing else', () => {
    const facts = readSfnt(tickBoxFace());
    expect(facts?.name).toBe('YaohaoTickBoxes');
    expect(facts?.embeds).toBe(true);
    expect([0x260f, 0x2610, 0x2611, 0x2612, 0x2613, 0x41].map((code) => facts?.hasGlyph(code))).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('characters of a page', () => {
  test('its text without tags, styles and comments, entities resolved', () => {
    const html =
      '<head><title>题</title><style>p{color:red}</style></head><!-- 注 --><p title="属">甲&lt;乙&#x4e19;&#19969;&nbsp;</p>';
    expect(textOfHtml(html).replaceAll(/\s/gu, '')).toBe('甲<乙丙丁');
  });

  test('what a style sheet adds, page numbers, and no joiners or bidi marks', () => {
    const characters = charactersOfHtml(
      '<style>@page{@top-center{content:"示　例"}}</style><p>甲\u200d\u202e</p>',
    );
    expect(['示', '例', '甲', '—', '0', '9'].every((character) => characters.has(character))).toBe(true);
    expect(['\u200d', '\u202e', '\u3000'].some((character) => characters.has(character))).toBe(false);
  });
});

test('a subset made anew on another day is the same bytes: no print depends on what lies in the cache', async () => {
  const faces = await loadFaces(NO_WINDIR);
  if (!faces.ok) throw new Error(JSON.stringify(faces.problems));
  const order = { html: 'Song, FangSong, Hei', characters: new Set('谢家集区检查2017☐') };
  const subsets = async () => {
    const cache = mkdtempSync(join(tmpdir(), 'yaohao-subsets-'));
    await subsetFaces(faces.value, order, cache);
    const folder = join(cache, 'subsets');
    return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
  };
  const today = await subsets();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-04T05:06:07Z') });
  const then = await subsets().finally(() => vi.useRealTimers());
  expect(today.length).toBeGreaterThan(2);
  expect(then).toEqual(today);
});
