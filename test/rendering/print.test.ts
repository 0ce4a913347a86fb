import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { rosterCoveragePaper } from '../../engine/papers/roster-coverage.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { planImprint } from '../../engine/rendering/print/place-imprint.ts';
import { openTemplates } from '../../engine/rendering/templates/open-templates.ts';
import { EXAMPLE_COVERAGE, EXAMPLE_LABEL } from '../papers/example-coverage.ts';
import { emptyTextsOf, fontsOf, page, textOf } from './print-page.ts';

const printer = openRenderer();
afterAll(() => printer.close());

const DATE = isoDate('2017-08-15');

function order(html: string, tagged = false) {
  return { html, title: '检查通知', date: DATE, tagged };
}

async function print(html: string, tagged = false): Promise<Uint8Array> {
  const pdf = await printer.renderPdf(order(html, tagged));
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems));
  return pdf.value;
}

async function problemsOf(html: string) {
  const pdf = await printer.renderPdf(order(html));
  return pdf.ok ? [] : pdf.problems.map(({ code, values }) => ({ code, ...values }));
}

describe('what is printed can be searched and copied', () => {
  test('common, rare and special characters come out as themselves, from embedded TrueType faces', async () => {
    const text = '谢家集区一人大示范市工厂〔2017〕№℃㎡☐☑☒䶮㛃𬭎①—％';
    const pdf = await print(page(`<p>${text}</p><h1 style="font-family:Hei">${text}</h1>`));
    const printed = (await textOf(pdf)).join('');
    expect(printed).toBe(text + text);
    expect(printed).not.toMatch(/[\u2e80-\u2fdf]/u);
    expect(fontsOf(pdf)).toEqual(['LXGWWenKai-Light', 'NotoSansSC-Medium', 'YaohaoTickBoxes']);
  });

  test('A4, with a title, and the date of the paper instead of the time of printing', async () => {
    const text = Buffer.from(await print(page('<p>检查</p>'), true)).toString('latin1');
    expect(text).toMatch(/\/MediaBox \[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/u);
    expect(text.match(/D:\d+[^)]*/gu)).toEqual(["D:20170815000000+08'00'", "D:20170815000000+08'00'"]);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain('/Lang (zh-CN)');
  });

  test('the same page gives the same bytes, tagged or not, whatever was printed in between', async () => {
    const html = page('<h1>一</h1><p>检查</p><table><tr><th>甲</th></tr><tr><td>乙</td></tr></table>');
    for (const tagged of [true, false]) {
      const first = await print(html, tagged);
      await print(page('<p>其间另印一份</p>'), tagged);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      expect(Buffer.compare(first, await print(html, tagged))).toBe(0);
    }
  });

  test('the run can say which browser and which faces', async () => {
    const provenance = await printer.provenance();
    expect(provenance.ok && provenance.value.browser).toMatch(/\/\d+\.\d+\.\d+\.\d+$/u);
    expect(provenance.ok && provenance.value.fonts.map((font) => font.role)).toEqual([
      '宋体',
      '小标宋',
      '黑体',
      '楷体',
      '仿宋',
    ]);
  });
});

describe('what cannot be printed right is not printed', () => {
  test('a character without a glyph is named, with its place', async () => {
    expect(await problemsOf(page('<p>企业名称：示例🙂商行，编号&#xE123;</p>'))).toEqual([
      {
        code: 'glyph-missing',
        character: '🙂',
        codePoint: 'U+1F642',
        paper: '检查通知',
        near: '企业名称：示例🙂商行，编号\ue123',
      },
      {
        code: 'glyph-missing',
        character: '\ue123',
        codePoint: 'U+E123',
        paper: '检查通知',
        near: '名称：示例🙂商行，编号\ue123',
      },
    ]);
  });

  test('what is wider than its sheet is named, with by how much', async () => {
    expect(await problemsOf(page('<p>正文</p><div style="width:176.1mm">过宽的表</div>'))).toEqual([
      { code: 'page-overflow', paper: '检查通知', text: '过宽的表', over: 20 },
    ]);
  });

  test('a face that is not one of the five is named', async () => {
    expect(await problemsOf(page('<p style="font-family:Fangsnog">检查</p>'))).toMatchObject([
      { code: 'font-foreign', paper: '检查通知' },
    ]);
  });
});

describe('a page reaches nothing outside itself', () => {
  test.each([
    '<iframe src="file:///etc/passwd" width="500" height="300"></iframe>',
    '<object data="file:///etc/passwd"></object><embed src="file:///etc/passwd">',
    '<script>document.body.textContent = "root:x:0:0"</script>',
    '<img src="x" onerror="document.body.textContent=\'root:x:0:0\'">',
    '<meta http-equiv="refresh" content="0;url=file:///etc/passwd">',
    '<link rel="stylesheet" href="file:///etc/passwd"><style>@import "file:///etc/passwd";</style>',
  ])('%s', async (attack) => {
    const text = (await textOf(await print(page(`<p>正文</p>${attack}<p>结尾</p>`)))).join('');
    expect(text).toBe('正文结尾');
  });

  test('no request arrives at a server on this machine', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const attack = `<img src="${url}/img"><iframe src="${url}/frame"></iframe><p style="background:url(${url}/css)">正文</p><meta http-equiv="refresh" content="0;url=${url}/go">`;
    const text = (await textOf(await print(page(attack)))).join('');
    await new Promise((resolve) => server.close(resolve));
    expect([text, asked]).toEqual(['正文', []]);
  });
});

describe('检查对象名录库情况 in print', () => {
  async function pdfOf(names: readonly string[], number: string | null = EXAMPLE_LABEL.number) {
    const towns = [{ name: names.join(''), rows: 80 }];
    const paper = rosterCoveragePaper({ ...EXAMPLE_COVERAGE, towns }, { ...EXAMPLE_LABEL, number });
    const templates = openTemplates([fileURLToPath(new URL('../../templates/', import.meta.url))]);
    if (!paper.ok || !templates.ok) throw new Error('not made');
    const html = templates.value.renderTemplate('roster-coverage', paper.value);
    if (!html.ok) throw new Error(JSON.stringify(html.problems));
    return print(html.value, true);
  }

  const printPaper = async (...order: Parameters<typeof pdfOf>) => textOf(await pdfOf(...order));

  test('every page says 示例; pages are numbered; 版记 stands on the last page, an even one', async () => {
    const pages = await printPaper(['示例街道']);
    expect(pages.length % 2).toBe(0);
    expect(pages.every((text) => text.includes('所列主体、数据均为虚构'))).toBe(true);
    expect(pages.map((text, i) => text.includes(`—${i + 1}—`))).toEqual(pages.map(() => true));
    expect(pages.map((text) => text.includes('2017年8月15日印发'))).toEqual(
      pages.map((_, i) => i === pages.length - 1),
    );
    expect(pages[0]).toContain('谢市监〔2017〕3号');
    expect(pages[0]).toContain('名录库现有检查对象98户');
    expect(pages.join('')).not.toContain('草稿');
  });

  test('names that try something, and long ones, are only names', async () => {
    const pages = await printPaper(
      [
        '<script>alert(1)</script>',
        '<iframe src="file:///etc/passwd"></iframe>',
        '=cmd|示例',
        '长'.repeat(300),
      ],
      null,
    );
    const text = pages.join('');
    expect(text).toContain('<script>alert(1)</script><iframesrc="file:///etc/passwd"></iframe>=cmd|示例长长');
    expect(text).not.toContain('root:x:');
    expect(text).toContain('草');
  });

  // Turned, it reaches over the foot of its page: whether the browser paints that or not depends on what it did before.
  test('the mark of a draft paints nothing into the page before its own', async () => {
    const empty = await emptyTextsOf(await pdfOf(['示例街道'], null));
    expect(empty.length).toBeGreaterThan(1);
    expect(empty).toEqual(empty.map(() => 0));
  });
});

describe('版记 goes to the bottom of the last even page', () => {
  const TEXT_HEIGHT = (225 / 25.4) * 72;
  test.each([
    ['text ends on an even page with room', 2, 300, 0],
    ['text ends on an odd page', 1, 300, 1],
    ['text ends on an even page without room', 4, 620, 2],
  ])('%s', (_, onPage, y, breaks) => {
    const plan = planImprint(onPage, y, 52);
    expect(plan.breaks).toBe(breaks);
    const top = breaks === 0 ? y : 0;
    expect(Math.abs(top + plan.space + 52 - TEXT_HEIGHT)).toBeLessThan((1 / 25.4) * 72);
  });
});
