import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { BatchOrder, PrintedDocument } from '../../engine/domain/ports.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { ok } from '../../engine/kernel/result.ts';
import { openRenderer } from '../../engine/rendering/open-renderer.ts';
import { openTemplates } from '../../engine/rendering/templates/open-templates.ts';
import { page, textOf } from './print-page.ts';

const printer = openRenderer();
afterAll(() => printer.close());

/** A form of the shipped layout, as a paper of a later phase would bring it. */
const FORM = `{{#> form-page}}
{{> form-facts facts=form.facts}}
<h2>检查事项</h2>
<table class="box"><thead><tr><th>事项</th><th>机关及人员</th><th>结果</th></tr></thead><tbody>
{{#each form.items}}<tr><td>{{name}}</td><td>{{agency}}</td><td>{{box false}}未发现问题 {{box true}}其他</td></tr>{{/each}}
</tbody></table>
<div class="sign"><span>检查人员：</span><span>企业负责人：</span></div>
{{/form-page}}`;

let templatesOfForms: ReturnType<typeof openTemplates> | undefined;

function openForms() {
  const own = mkdtempSync(join(tmpdir(), 'yaohao-templates-'));
  mkdirSync(join(own, 'partials'));
  writeFileSync(join(own, 'form.hbs'), FORM);
  return openTemplates([fileURLToPath(new URL('../../templates/', import.meta.url)), own]);
}

function formHtml(name: string, items: number): string {
  templatesOfForms ??= openForms();
  const templates = templatesOfForms;
  if (!templates.ok) throw new Error(JSON.stringify(templates.problems));
  const html = templates.value.renderTemplate('form', {
    form: {
      title: '联合检查记录表',
      subtitle: '一企一表',
      subject: name,
      serial: `2017-08-${name}`,
      example: true,
      verify: `https://example.invalid/${name}`,
      facts: [
        [
          { label: '企业名称', value: name, wide: false },
          { label: '统一社会信用代码', value: '91340404MA2示例', wide: false },
        ],
        [{ label: '地址', value: null, wide: true }],
      ],
      items: Array.from({ length: items }, (_, i) => ({
        name: `事项${i + 1}`,
        agency: '区市场监管局（示例）',
      })),
    },
  });
  if (!html.ok) throw new Error(JSON.stringify(html.problems));
  return html.value;
}

type Documents = ReturnType<BatchOrder['documents']>;

async function printBatch(documents: () => Documents) {
  const [taken, bound]: [PrintedDocument[], PrintedDocument[]] = [[], []];
  const done = await printer.renderPdfBatch({
    documents,
    title: '一企一表',
    date: isoDate('2017-08-30'),
    take: async (document) => {
      taken.push(document);
    },
    takeBundle: async (bundle) => {
      bound.push(bundle);
    },
  });
  return { done, taken, merged: bound[0]?.pdf ?? new Uint8Array() };
}

describe('二(七) 一企一表: printed together, split, and merged', () => {
  test('a bundle holds the pages of its papers, in order, whichever print they came from', async () => {
    const bundles: PrintedDocument[] = [];
    const names = Array.from({ length: 43 }, (_, i) => `示例${i + 1}`);
    const done = await printer.renderPdfBatch({
      documents: () =>
        names.map((name, i) =>
          ok({
            name,
            html: formHtml(name, i === 40 ? 60 : 1),
            bundles: [...(i % 20 === 0 ? ['甲机关'] : []), i < 2 ? '乙镇' : '丙镇'],
          }),
        ),
      title: '一企一表',
      date: isoDate('2017-08-30'),
      take: async () => {},
      takeBundle: async (bundle) => void bundles.push(bundle),
    });
    expect(done.ok).toBe(true);
    expect(bundles.map(({ name, pages }) => [name, pages])).toEqual([
      ['', 45],
      ['丙镇', 43],
      ['乙镇', 2],
      ['甲机关', 5],
    ]);
    const numbers = (await textOf(bundles[3]?.pdf ?? new Uint8Array())).map(
      (text) => /编号2017-08-(示例\d+)/u.exec(text)?.[1],
    );
    expect(numbers).toEqual(['示例1', '示例21', '示例41', '示例41', '示例41']);
    expect(Buffer.from(bundles[1]?.pdf ?? []).toString('latin1')).not.toMatch(/D:20(?!17)/u);
  });

  test('each form has its own pages, counted from 1; the merged file has all in order', async () => {
    const forms = [
      ['示例甲', 3],
      ['示例乙', 60],
      ['示例丙', 3],
    ] as const;
    const { merged, taken } = await printBatch(() =>
      forms.map(([name, n]) => ok({ name, html: formHtml(name, n) })),
    );
    expect(taken.map(({ name, pages }) => [name, pages])).toEqual([
      ['示例甲', 1],
      ['示例乙', 3],
      ['示例丙', 1],
    ]);
    for (const { name, pdf } of taken) {
      const pages = await textOf(pdf);
      expect(pages.map((text, i) => text.includes(`第${i + 1}页`))).toEqual(pages.map(() => true));
      expect(pages.every((text) => text.includes(`编号2017-08-${name}`))).toBe(true);
      const withRows = pages.filter((text) => /事项\d/u.test(text));
      expect(withRows.every((text) => text.includes('事项机关及人员结果'))).toBe(true);
      expect(withRows.length).toBeGreaterThan(0);
      expect(pages.join('')).not.toContain(name === '示例甲' ? '示例乙' : '示例甲');
    }
    expect((await textOf(merged)).map((text) => /编号2017-08-(示例.)/u.exec(text)?.[1])).toEqual([
      '示例甲',
      '示例乙',
      '示例乙',
      '示例乙',
      '示例丙',
    ]);
  });

  test('more than one print: nothing lost at the seam, read lazily, and the same bytes again', async () => {
    let asked = 0;
    const documents = function* () {
      for (asked = 0; asked < 45; asked += 1)
        yield ok({ name: `第${asked}份`, html: page(`<p>第${asked}份文书</p>`) });
    };
    const [first, second] = [await printBatch(documents), await printBatch(documents)];
    expect(first.done.ok && second.done.ok).toBe(true);
    expect((await textOf(first.merged)).map((text) => text)).toEqual(
      Array.from({ length: 45 }, (_, i) => `第${i}份文书`),
    );
    expect(Buffer.compare(first.merged, second.merged)).toBe(0);
    expect(first.taken.map(({ pdf }) => Buffer.from(pdf).toString('base64'))).toEqual(
      second.taken.map(({ pdf }) => Buffer.from(pdf).toString('base64')),
    );
  });

  test('a glyph that is missing is named with the paper it is in', async () => {
    const documents = ['甲', '乙🙂'].map((name) => ok({ name: `示例${name}`, html: page(`<p>${name}</p>`) }));
    const { done, taken } = await printBatch(() => documents);
    expect(taken).toEqual([]);
    expect(
      done.ok ? [] : done.problems.map(({ code, values }) => [code, values.character, values.paper]),
    ).toEqual([['glyph-missing', '🙂', '一企一表 示例乙🙂']]);
  });

  test('none is no file, not an error', async () => {
    const { done, taken, merged } = await printBatch(() => []);
    expect([done.ok, taken, merged.length]).toEqual([true, [], 0]);
  });
});
