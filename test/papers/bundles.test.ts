import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../rendering/print-page.ts';
import { DEMO_PATIENCE, demoDistrict } from '../support/demo-district.ts';

let documents = '';
/** Pages of the papers of 一企一表.pdf, as text, without the index. */
let pages: readonly string[] = [];
beforeAll(async () => {
  documents = join(await demoDistrict(), 'reports/2017-08/documents');
  const all = await textOf(bytesOf('一企一表.pdf'));
  pages = all.filter((page) => !isIndex(page));
}, DEMO_PATIENCE.timeout);

const bytesOf = (path: string) => new Uint8Array(readFileSync(join(documents, path)));
const filesIn = (folder: string) => readdirSync(join(documents, folder)).toSorted();
const numberOf = (page: string) => /编号(2017-08-\d{4})/u.exec(page)?.[1] ?? '';
/** 检查机关, on the first page of a form. */
const agenciesOf = (page: string) =>
  (/牵头机关.*?检查机关(.*?)本年度已查/u.exec(page)?.[1] ?? '').split('、');
const isIndex = (page: string) => page.includes('合订本目录');
const papersIn = async (path: string) => (await textOf(bytesOf(path))).filter((page) => !isIndex(page));
const countPages = async (path: string) => (await papersIn(path)).length;

async function countIn(folder: string): Promise<number> {
  let pages = 0;
  for (const file of filesIn(folder)) pages += await countPages(`${folder}/${file}`);
  return pages;
}

describe('二(七) 合订本: one file for each agency and each town', () => {
  test.each(['检查通知书', '一企一表'])('%s: the towns together have as many pages as all', async (paper) => {
    expect(filesIn(`${paper}（按乡镇街道）`).length).toBeGreaterThan(3);
    expect(await countIn(`${paper}（按乡镇街道）`)).toBe(await countPages(`${paper}.pdf`));
  });

  test.each(['检查通知书', '一企一表'])(
    '%s: the index names every paper and the page on which it stands',
    async (paper) => {
      const [town = ''] = filesIn(`${paper}（按乡镇街道）`);
      const path = `${paper}（按乡镇街道）/${town}`;
      const [all, papers] = [await textOf(bytesOf(path)), await papersIn(path)];
      // The head of an index names its first and last number.
      const table = all
        .filter(isIndex)
        .join('')
        .replaceAll(/\d{4}-\d\d-\d{4}至\d{4}-\d\d-\d{4}/gu, '');
      const lines = table.matchAll(/(2017-08-\d{4}).*?(?:上午|下午)(\d+?)[12](?=\d+2017|起始页从)/gu);
      const named = [...lines].map(([, number, page]) => [number, Number(page)]);
      const first = papers.flatMap((page, i) =>
        numberOf(page) === numberOf(papers[i - 1] ?? '') ? [] : [[numberOf(page), i + 1]],
      );
      expect(named.length).toBeGreaterThan(1);
      expect(named).toEqual(first);
      const document = await getDocumentProxy(bytesOf(path));
      const outline = (await document.getOutline()).slice(1);
      expect(outline.map(({ title }) => title.split('　')[0])).toEqual(first.map(([number]) => number));
      const labels = (await document.getPageLabels()) ?? [];
      for (const [i, { dest }] of outline.entries()) {
        expect(labels[await document.getPageIndex((dest as [never])[0])]).toBe(String(first[i]?.[1]));
      }
    },
  );

  test('a town has the forms of its own addresses', async () => {
    const towns = filesIn('一企一表（按乡镇街道）').map((file) => file.replace('.pdf', ''));
    const addressOf = (page: string) => /地址安徽省淮南市谢家集区(.*?)检查时间/u.exec(page)?.[1] ?? '';
    const named = (town: string) => pages.filter((page) => addressOf(page).startsWith(town)).map(numberOf);
    const town = towns.toSorted((a, b) => named(a).length - named(b).length).at(-1) ?? '';
    expect(named(town).length).toBeGreaterThan(3);
    const bound = (await papersIn(`一企一表（按乡镇街道）/${town}.pdf`)).map(numberOf);
    expect(bound).toEqual(expect.arrayContaining([...named(town)]));
    const others = towns.filter((other) => other !== town).flatMap(named);
    expect(bound.filter((number) => others.includes(number))).toEqual([]);
  });

  test('an agency has the forms that name it, whole, and no other', async () => {
    const agencies = filesIn('一企一表（按机关）').map((file) => file.replace('.pdf', ''));
    expect(agencies.length).toBeGreaterThan(5);
    for (const agency of agencies) {
      const forms = new Set(pages.filter((page) => agenciesOf(page).includes(agency)).map(numberOf));
      const own = pages.filter((text) => forms.has(numberOf(text)));
      expect(await countPages(`一企一表（按机关）/${agency}.pdf`), agency).toBe(own.length);
    }
  });
});
