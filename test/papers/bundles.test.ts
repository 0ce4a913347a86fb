import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../rendering/print-page.ts';
import { DEMO_PATIENCE, demoDistrict } from '../support/demo-district.ts';

let documents = '';
/** Pages of 一企一表.pdf, as text. */
let pages: readonly string[] = [];
beforeAll(async () => {
  documents = join(await demoDistrict(), 'reports/2017-08/documents');
  pages = await textOf(bytesOf('一企一表.pdf'));
}, DEMO_PATIENCE.timeout);

const bytesOf = (path: string) => new Uint8Array(readFileSync(join(documents, path)));
const filesIn = (folder: string) => readdirSync(join(documents, folder)).toSorted();
const numberOf = (page: string) => /编号(2017-08-\d{4})/u.exec(page)?.[1] ?? '';
/** 检查机关, on the first page of a form. */
const agenciesOf = (page: string) =>
  (/牵头机关.*?检查机关(.*?)本年度已查/u.exec(page)?.[1] ?? '').split('、');
const countPages = async (path: string) => (await getDocumentProxy(bytesOf(path))).numPages;

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

  test('a town has the forms of its own addresses', async () => {
    const towns = filesIn('一企一表（按乡镇街道）').map((file) => file.replace('.pdf', ''));
    const addressOf = (page: string) => /地址安徽省淮南市谢家集区(.*?)检查时间/u.exec(page)?.[1] ?? '';
    const named = (town: string) => pages.filter((page) => addressOf(page).startsWith(town)).map(numberOf);
    const town = towns.toSorted((a, b) => named(a).length - named(b).length).at(-1) ?? '';
    expect(named(town).length).toBeGreaterThan(3);
    const bound = (await textOf(bytesOf(`一企一表（按乡镇街道）/${town}.pdf`))).map(numberOf);
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
