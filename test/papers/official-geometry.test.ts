import { afterAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { inspectionNoticePaper } from '../../engine/papers/inspection-notice.ts';
import { officialFrame } from '../../engine/papers/official-frame.ts';
import type { ReportView } from '../../engine/papers/paper-view.ts';
import { tableView } from '../../engine/papers/table-view.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { bottomOf } from '../rendering/geometry/grid.ts';
import { measureForm } from '../rendering/geometry/measure-form.ts';
import { measureOfficial } from '../rendering/geometry/measure-official.ts';
import { readLayout } from '../rendering/geometry/read-layout.ts';
import { htmlOf, valued } from './check-paper.ts';
import { OFFICIAL_PAPERS, officialTemplates } from './official-papers.ts';
import { sampleRound } from './sample-round.ts';

const printer = openRenderer();
afterAll(() => printer.close());

const ON = isoDate('2017-09-05');

async function layoutOf(html: string) {
  return readLayout(valued(await printer.renderPdf({ html, title: '文书', date: ON, tagged: true })));
}

async function faultsOf(html: string): Promise<readonly string[]> {
  return measureOfficial(await layoutOf(html));
}

/** A report of `lines` lines of text and what else it is given. */
function report(lines: number, rest: Partial<Pick<ReportView['frame'], 'annexes'>> = {}): ReportView {
  const label = { number: '谢市监〔2017〕1号', signedOn: ON, addressee: null, copyTo: [] };
  const issuer = '谢家集区市场监督管理局';
  return {
    frame: officialFrame({
      issuer,
      example: true,
      title: '关于检查的报告',
      label,
      annexes: rest.annexes ?? [],
    }),
    lead: '检'.repeat(60),
    sections: [
      { title: '情况', paragraphs: Array.from({ length: lines }, () => '查'.repeat(10)), tables: [] },
    ],
  };
}

const NOTE = '合计的户数、上门次数各只计一次，其余各栏件数相加等于合计。';

function table(rows: number, { chart = false, below = '' } = {}) {
  const columns = [
    { label: '单位', width: 70, align: 'text' as const },
    { label: '户数', width: 30, align: 'number' as const },
  ];
  const body = Array.from({ length: rows }, (_, i) => [`第${i + 1}个单位${below}`, i]);
  const bars = body.map((_, i) => ({ value: i, text: String(i) }));
  const categories = body.map((_, i) => `第${i + 1}个单位`);
  const drawn = { unit: '户', categories, series: [{ name: '户数', bars }] };
  return tableView({
    ...{ caption: '各单位户数', columns, rows: body, note: NOTE },
    ...(chart ? { chart: drawn } : {}),
  });
}

/** A table of eight rows and its chart, after some lines of text. */
function withChart(lines: number): ReportView {
  const view = report(lines);
  const sections = view.sections.map((section) => ({ ...section, tables: [table(8, { chart: true })] }));
  return { ...view, sections: [...sections, ...report(3).sections] };
}

function annex(...rows: readonly number[]) {
  return { title: '名单', label: '', tables: rows.map((one) => table(one)), notes: [NOTE.repeat(2)] };
}

describe('GB/T 9704-2012: margins, lines, characters, mark, number, rule, title, page numbers, 版记, within 1 mm', () => {
  test('every template that is an official document is measured, where its golden is printed', () => {
    expect(Object.keys(OFFICIAL_PAPERS).sort()).toEqual([...officialTemplates()].sort());
  });

  test('a page of text holds 22 lines of 28 characters', async () => {
    const long = report(0);
    const text = { title: '情况', paragraphs: ['检查对象'.repeat(28 * 22)], tables: [] };
    const pages = await layoutOf(htmlOf('supervision-notice', { ...long, sections: [text] }));
    const body = pages[2]?.lines.filter(({ text: line }) => line.includes('检查')) ?? [];
    expect(body.map((line) => [...line.text].length)).toEqual(Array.from({ length: 22 }, () => 28));
    expect(measureOfficial(pages)).toEqual([]);
  });
});

describe('what is moved is found', () => {
  test.each([
    [
      'margin: 37mm 25.8mm 34.7mm 28mm',
      'margin: 39mm 25.8mm 32.7mm 28mm',
      /page 1, mark below .* 37\.\d mm/u,
    ],
    [
      'margin: 37mm 25.8mm 34.7mm 28mm',
      'margin: 37mm 23.8mm 34.7mm 30mm',
      /left edge of the text: 29\.\d mm/u,
    ],
    [
      'margin: 37mm 25.8mm 34.7mm 28mm',
      'margin: 37mm 25.8mm 45mm 28mm',
      /lowest rule of 版记|page number below/u,
    ],
    ['--line: calc(225mm / 22)', '--line: calc(225mm / 21)', /lines: \d+\.\d mm instead/u],
    ['--char: calc(156mm / 28)', '--char: calc(156mm / 26)', /2[0-6] characters|indent of/u],
    ['padding-top: 35mm', 'padding-top: 38mm', /mark below the top of the text area: 3[78]/u],
    ['color: #d7000f', 'color: #333333', /the mark is #333333/u],
    [
      'margin-top: calc(var(--line) * 2);\n  line-height: 1',
      'margin-top: var(--line);\n  line-height: 1',
      /number below the mark/u,
    ],
    ['margin-top: 4mm', 'margin-top: 7mm', /red rule below the number/u],
    ['calc(var(--line) * 2 - 2.4mm) 0 var(--line)', 'var(--line) 0', /title below the red rule/u],
    ['@page :left {\n  @bottom-left', '@page :left {\n  @bottom-right', /page number from the left/u],
    ['font: 14pt Song', 'font: 12pt Song', /page number: 12 pt/u],
    ['padding-right: calc(var(--char) * 4)', 'padding-right: calc(var(--char) * 5)', /date from the right/u],
    ['padding: 0 14pt', 'padding: 0', /left of 版记/u],
  ])('%s → %s', async (from, to, fault) => {
    const html = htmlOf('supervision-notice', report(30));
    expect(html).toContain(from);
    expect((await faultsOf(html.replaceAll(from, to))).join('\n')).toMatch(fault);
  });

  test('an annex title in another line, a table head without rows', async () => {
    const html = htmlOf('supervision-notice', report(3, { annexes: [annex(3)] }));
    const lower = html.replace('margin: calc(var(--line) - 1.1mm) 0', 'margin: calc(var(--line) * 2) 0');
    expect((await faultsOf(lower)).join('\n')).toMatch(/title of an annex in the third line/u);
    const headOnly = html.replace(/<tbody>[\s\S]*<\/tbody>/u, '<tbody></tbody>');
    expect((await faultsOf(headOnly)).join('\n')).toMatch(/a table head stands without a row/u);
  });

  test('the notes of a table on the page after it, with its head or without', async () => {
    const html = htmlOf('supervision-notice', report(3, { annexes: [annex(24)] }));
    const paragraphs = html
      .replaceAll(/<tr class="note">[\s\S]*?<\/tr>/gu, '')
      .replaceAll(/<\/table>/gu, (end) => {
        return `${end}<p class="note" style="break-before:page">${NOTE}</p>`;
      });
    expect((await faultsOf(paragraphs)).join('\n')).toMatch(/a note stands without its table/u);
    const alone = html.replace('<tr class="note"', '<tr class="note" style="break-before:page"');
    expect((await faultsOf(alone)).join('\n')).toMatch(/a table head stands without a row/u);
  });

  test('the last two rows alone on a page, a chart on the page before its table', async () => {
    const rows = htmlOf('supervision-notice', report(3, { annexes: [annex(24)] }));
    const last = rows.replace(
      '<tr><td class="text">第23个',
      '<tr style="break-before:page"><td class="text">第23个',
    );
    expect((await faultsOf(last)).join('\n')).toMatch(/2 rows stand alone below a repeated head/u);
    const charted = htmlOf('supervision-notice', withChart(3));
    const apart = charted
      .replace('<table class="data">\n<caption>', '')
      .replace('</figure>', '</figure><table class="data" style="break-before:page"><caption>');
    expect((await faultsOf(apart)).join('\n')).toMatch(/a chart stands without its table/u);
  });
});

describe('forms lie off the grid, on one of their own; what is moved is found there too', () => {
  const { policy, forms } = sampleRound(1);
  const form = forms[0] as (typeof forms)[number];
  const html = htmlOf('inspection-notice', valued(inspectionNoticePaper({ policy, form })));

  test.each([
    ['margin: 12mm 14mm 15mm', 'margin: 12mm 12mm 15mm 16mm', /left end of the head: 1[56]\.\d mm/u],
    ['margin: 12mm 14mm 15mm', 'margin: 15mm 14mm 15mm', /rule below the head, from above: 2\d/u],
    ['@bottom-center', '@bottom-left', /middle of the page number/u],
    ['width: 22mm;\n  height: 22mm', 'width: 16mm;\n  height: 16mm', /width of the code: 16\.\d mm/u],
  ])('%s → %s', async (from, to, fault) => {
    expect(html).toContain(from);
    expect(measureForm(await layoutOf(html.replaceAll(from, to))).join('\n')).toMatch(fault);
  });
});

describe('where a page ends', () => {
  test.each([0, 1, 2, 5, 20, 21, 22, 23])('落款 is never alone after %i lines', async (lines) => {
    for (const annexes of [[], [annex(3)]]) {
      expect(await faultsOf(htmlOf('supervision-notice', report(lines, { annexes })))).toEqual([]);
    }
  });

  test.each([6, 13, 19, 25])('a table head is never alone: tables of %i rows and others', async (rows) => {
    const annexes = [annex(rows, 20, rows + 9, 9, 30, rows)];
    expect(await faultsOf(htmlOf('supervision-notice', report(3, { annexes })))).toEqual([]);
  });

  test.each([3, 9, 15, 21])('a chart stands on the page of its table, after %i lines', async (lines) => {
    expect(await faultsOf(htmlOf('supervision-notice', withChart(lines)))).toEqual([]);
  });

  test('the notes of a table stand below rows of it, wherever it ends', async () => {
    const annexes = Array.from({ length: 16 }, (_, i) => annex(16 + i));
    expect(await faultsOf(htmlOf('supervision-notice', report(3, { annexes })))).toEqual([]);
  });

  test.each([1, 2])('of tall rows too: a cell has %i lines more', async (lines) => {
    const below = '\n谢家集区示例单位'.repeat(lines);
    const tall = (rows: number) => ({ ...annex(rows), tables: [table(rows, { below })] });
    const annexes = Array.from({ length: 14 }, (_, i) => tall(27 + i));
    expect(await faultsOf(htmlOf('supervision-notice', report(3, { annexes })))).toEqual([]);
  });
});

test('上行文: 文号 and 签发人 never touch; where both have no room 签发人 stands a line above', async () => {
  const view = report(3);
  const of = async (number: string, signer: string) => {
    const frame = { ...view.frame, number, signer };
    const [page] = await layoutOf(htmlOf('supervision-notice', { ...view, frame }));
    const lines = page?.lines ?? [];
    const [left, right] = ['号', '签发人'].map((word) => lines.find(({ text }) => text.includes(word)));
    return { left, right };
  };
  const short = await of('谢市监〔2017〕1号', '区市场监管局负责人');
  const low = ({ left }: typeof short) => left && bottomOf(left);
  expect(short.right && bottomOf(short.right)).toBeCloseTo(low(short) ?? 0, 0);
  for (const number of ['谢市监双随机〔2017〕60号', '谢市监双随机〔2017〕160号']) {
    const long = await of(number, '区市场监管局负责人');
    expect(long.left?.text).toBe(number);
    expect((low(long) ?? 0) - (long.right ? bottomOf(long.right) : 0)).toBeGreaterThan(5);
  }
});
