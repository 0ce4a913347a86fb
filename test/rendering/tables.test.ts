import { afterAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { officialFrame } from '../../engine/papers/official-frame.ts';
import type { ReportView } from '../../engine/papers/paper-view.ts';
import { tableView } from '../../engine/papers/table-view.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { htmlOf, valued } from '../papers/check-paper.ts';
import { LONG } from '../support/tell-evidence.ts';
import { type PageLayout, readLayout } from './geometry/read-layout.ts';

const printer = openRenderer();
afterAll(() => printer.close());

const ON = isoDate('2017-09-05');
const HEADS = ['序号', '检查对象', '情况'];
/** Right edge of the text area: 210 − 26 mm. */
const RIGHT = 184.3;
/** Bottom of the text area: 297 − 35 mm. */
const BOTTOM = 262.5;

/** A paper whose annex is one table; every row begins and ends with its number, over two lines or more. */
function paper(rows: number, text: (i: number) => string = () => '情况正常'): ReportView {
  const columns = [
    { label: HEADS[0] ?? '', width: 16, align: 'center' as const },
    { label: HEADS[1] ?? '', width: 42, align: 'text' as const },
    { label: HEADS[2] ?? '', width: 42, align: 'text' as const },
  ];
  const body = Array.from({ length: rows }, (_, i) => [
    `第${i + 1}行`,
    `示例\n甲${i + 1}户`,
    `${text(i)}\n完${i + 1}毕`,
  ]);
  const table = tableView({ caption: '一览表', columns, rows: body });
  const label = { number: null, signedOn: ON, addressee: null, copyTo: [] };
  const annexes = [{ label: '', title: '一览', tables: [table], notes: [] }];
  const issuer = '谢家集区市场监督管理局';
  return {
    frame: officialFrame({ issuer, example: true, title: '关于检查的报告', label, annexes }),
    lead: '见附件。',
    sections: [],
  };
}

async function annexPages(view: ReportView): Promise<readonly PageLayout[]> {
  const html = htmlOf('task-progress', view);
  const pages = await readLayout(
    valued(await printer.renderPdf({ html, title: '表', date: ON, tagged: false })),
  );
  return pages.filter(({ lines }) => lines.some(({ text }) => text === HEADS[1]));
}

const textsOf = ({ lines }: PageLayout) => lines.map(({ text }) => text);
/** Pieces of one line of a cell may be read apart. */
const joined = (page: PageLayout) => textsOf(page).join('').replaceAll(' ', '');
const numbersIn = (page: PageLayout, pattern: RegExp) =>
  [...joined(page).matchAll(pattern)].map((match) => Number(match[1]));

/** Every row on one page, in order, none lost, and the heads above it. */
function expectWhole(pages: readonly PageLayout[], rows: number): void {
  const starts = pages.map((page) => numbersIn(page, /第(\d+)行/gu));
  const ends = pages.map((page) => numbersIn(page, /完(\d+)毕/gu));
  expect(starts.flat()).toEqual(Array.from({ length: rows }, (_, i) => i + 1));
  expect(ends.map((one) => new Set(one))).toEqual(starts.map((one) => new Set(one)));
  for (const page of pages) {
    for (const head of HEADS) expect(textsOf(page)).toContain(head);
    expect(page.lines.filter(({ right, text }) => right > RIGHT && !text.includes('—'))).toEqual([]);
    const body = page.lines.filter(({ text }) => /第\d+行/u.test(text));
    expect(body.filter(({ baseline }) => baseline > BOTTOM)).toEqual([]);
  }
}

describe('tables in print', () => {
  test('no row: the heads, and 无 below them', async () => {
    const [page, ...more] = await annexPages(paper(0));
    expect(more).toEqual([]);
    expect(joined(page as PageLayout)).toContain('序号检查对象情况无');
  });

  test('one row stands with its heads', async () => {
    const pages = await annexPages(paper(1));
    expect(pages).toHaveLength(1);
    expectWhole(pages, 1);
  });

  test('many rows: the heads on every page, no row broken, none lost', async () => {
    const rows = LONG ? 5_000 : 200;
    const pages = await annexPages(paper(rows));
    expect(pages.length).toBeGreaterThan(rows / 40);
    expectWhole(pages, rows);
  });

  test('a cell of 300 characters wraps, and its row stays whole', async () => {
    const long = (i: number) => (i % 5 === 0 ? '长'.repeat(300) : '短');
    const pages = await annexPages(paper(30, long));
    expectWhole(pages, 30);
    const printed = pages.map((page) => (joined(page).match(/长/gu) ?? []).length);
    expect(printed.reduce((sum, one) => sum + one, 0)).toBe(6 * 300);
  });

  test('a word without a place to break wraps too', async () => {
    expectWhole(await annexPages(paper(8, () => 'A1b2'.repeat(75))), 8);
  });
});
