import { afterAll, describe, expect, test } from 'vitest';
import type { PrintedDocument } from '../../engine/domain/ports.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { ok } from '../../engine/kernel/result.ts';
import { inspectionFormPaper } from '../../engine/papers/inspection-form.ts';
import { inspectionNoticePaper } from '../../engine/papers/inspection-notice.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { textOf } from '../rendering/print-page.ts';
import { readTagging } from '../support/read-tagging.ts';
import { drawNoticeSample, drawnListSample, jointPlanSample, matchSummarySample } from './sample-papers.ts';
import { sampleRound } from './sample-round.ts';
import { pageOf, viewOf } from './sample-views.ts';

const printer = openRenderer();
afterAll(() => printer.close());

const round = sampleRound(9);

async function printed(name: string, view: object): Promise<readonly string[]> {
  const html = pageOf(name, view);
  const pdf = await printer.renderPdf({ html, title: name, date: isoDate('2017-08-30'), tagged: true });
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
  return textOf(pdf.value);
}

const isSigned = (i: number) => i % 2 === 0;

/** 草稿 in the head of every page and across it; a signed one is printed with it and has a place for the seal. */
function expectLife(pages: readonly string[], signed: boolean): void {
  expect(pages.map(draftMarks)).toEqual(pages.map(() => (signed ? [] : ['草稿', '草稿，未签发'])));
  expect(pages.join('').includes('（印章）2017年8月30日')).toBe(signed);
}

/** A notice split from a print of many: its own structure, whole, in its order; headings to go to; tables with heads. */
async function expectTagged(pdf: Uint8Array, name: string): Promise<void> {
  const { title, language, marked, outline, roles, read, unread } = await readTagging(pdf);
  expect([title.startsWith('检查通知书 '), language, marked]).toEqual([true, 'zh-CN', true]);
  expect(outline.map((heading) => heading.replace(/（\d+项）/u, ''))).toEqual([
    '联合检查通知书',
    ...['一、检查对象和时间', '二、检查事项', '三、执法检查人员'],
    ...['四、请备好的材料（各机关共用，备一份）', '五、你单位的权利'],
  ]);
  for (const role of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'Figure'])
    expect(roles.has(role), role).toBe(true);
  const text = read.join('').replaceAll(/\s/gu, '');
  expect(text).toMatch(/^联合检查通知书.*二维码.*一、检查对象.*二、检查事项.*可以拒绝检查.*送达回证/u);
  expect([...new Set(text.match(/示例\d{4}号/gu))]).toEqual([name.slice(0, 7)]);
  // What repeats on each page is not read again: the page number, the watermark.
  expect(unread.join('').replaceAll(/\s/gu, '')).toMatch(/^(?:第\d+页|草稿)*$/u);
}

/** On one page: the watermark, and the words of the running head. */
function draftMarks(page: string): readonly string[] {
  return [...new Set(page.match(/草稿(?!：)(?:，未签发)?/gu))].toSorted();
}

describe('the papers of a round in print', () => {
  const papers = [
    [
      'draw-notice',
      () => viewOf(drawNoticeSample(round)),
      ['抽取登记簿340404第1号', '怎样查证', '每年不低于3%'],
    ],
    ['drawn-list', () => viewOf(drawnListSample(round)), ['31415926535897932384', '示例0009号商贸有限公司']],
    ['match-summary', () => viewOf(matchSummarySample(round)), ['缺员1人', '执法检查人员任务量']],
    ['joint-plan', () => viewOf(jointPlanSample(round)), ['2017年9月4日上午', '不得随意更换执法检查人员']],
  ] as const;

  test.each(papers)('%s: A4, every page says 示例, its Chinese can be found', async (name, view, words) => {
    const pages = await printed(name, view());
    expect(pages.every((page) => page.includes('所列主体、数据均为虚构'))).toBe(true);
    for (const word of words) expect(pages.join('')).toContain(word);
  });

  test('检查通知书: one or two pages each, its own enterprise and nobody else, the rights whole', async () => {
    const signed = { number: '谢安监〔2017〕1号', signedOn: isoDate('2017-08-30') };
    const documents = round.forms.map((form, i) => {
      const label = isSigned(i) ? signed : { ...signed, number: null };
      const view = viewOf(inspectionNoticePaper({ policy: round.policy, form, label }));
      return { name: form.id, html: pageOf('inspection-notice', view) };
    });
    const taken: PrintedDocument[] = [];
    const order = {
      ...{ documents: () => documents.map(ok), title: '检查通知书', date: isoDate('2017-08-30') },
      tagged: true,
    };
    await printer.renderPdfBatch({ ...order, take: async (one) => void taken.push(one) });
    expect(taken).toHaveLength(round.forms.length);
    for (const [i, { pdf, pages }] of taken.entries()) {
      const form = round.forms[i];
      expect(pages).toBeLessThanOrEqual((form?.lines.length ?? 0) > 1 ? 2 : 1);
      const texts = await textOf(pdf);
      const text = texts.join('');
      expect([...new Set(text.match(/示例\d{4}号/gu))]).toEqual([form?.name.slice(0, 7)]);
      for (const word of ['可以拒绝检查', '申请其回避', '投诉电话：0554-0000001'])
        expect(text).toContain(word);
      expectLife(texts, isSigned(i));
      await expectTagged(pdf, form?.name ?? '');
    }
  });

  test('一企一表: one to two pages each, head and number on every page, nobody else on them', async () => {
    const documents = round.forms.map((form) => ({
      name: form.id,
      html: pageOf('inspection-form', viewOf(inspectionFormPaper({ policy: round.policy, form }))),
    }));
    const taken: PrintedDocument[] = [];
    const done = await printer.renderPdfBatch({
      documents: () => documents.map(ok),
      title: '一企一表',
      date: isoDate('2017-08-30'),
      take: async (document) => {
        taken.push(document);
      },
    });
    expect(done.ok).toBe(true);
    expect(taken.map(({ name }) => name)).toEqual(round.forms.map(({ id }) => id));
    for (const [i, { pdf, pages }] of taken.entries()) {
      const form = round.forms[i];
      expect(pages).toBeLessThanOrEqual(2);
      const texts = await textOf(pdf);
      expect(texts.every((page) => page.includes(`编号${form?.number}`))).toBe(true);
      expect(texts.join('')).toContain('通过登记的住所（经营场所）无法联系');
      expect([...new Set(texts.join('').match(/示例\d{4}号/gu))]).toEqual([form?.name.slice(0, 7)]);
    }
  });
});
