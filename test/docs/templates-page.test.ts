import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEMPLATE_FIELDS } from '../../engine/papers/template-fields.ts';
import { openTemplates } from '../../engine/rendering/templates/open-templates.ts';
import { BUILT_IN_WORDS, TEMPLATE_WORDS } from '../../engine/rendering/templates/template-words.ts';
import { readLayout } from '../rendering/geometry/read-layout.ts';
import { runHere } from '../support/run-here.ts';
import { mustRun } from '../support/small-district.ts';
import { withFieldsPage } from '../tools/generate-template-fields.ts';
import { readViewTypes, type Shape } from '../tools/read-view-types.ts';
import { follow, type Stand } from './follow-guide.ts';
import { readGuide } from './guide-steps.ts';

const PAGE = readFileSync(fileURLToPath(new URL('../../templates/README.md', import.meta.url)), 'utf8');
const VIEWS = readViewTypes();

/** A value of the shape, with everything in it. */
function whole(shape: Shape): unknown {
  if (shape.is === 'list') return [whole(shape.of)];
  if (shape.is !== 'object') return { text: '', number: 0, boolean: false }[shape.is];
  return Object.fromEntries(shape.fields.map((field) => [field.name, whole(field.shape)]));
}

describe('fields of templates are those of the view types', () => {
  test('template-fields.ts is up to date: npm run templates:fields', () => {
    expect(TEMPLATE_FIELDS).toEqual(Object.fromEntries(VIEWS.map(({ name, shape }) => [name, whole(shape)])));
  });

  test('the list in templates/README.md is up to date: npm run templates:fields', () => {
    expect(withFieldsPage(PAGE, VIEWS)).toBe(PAGE);
  });

  test('every field is explained in Chinese', () => {
    const rows = PAGE.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((row) => !/\p{Script=Han}/u.test(row.split('|')[2] ?? ''))).toEqual([]);
  });

  test('every word is on the page', () => {
    const words = [...BUILT_IN_WORDS, ...Object.keys(TEMPLATE_WORDS)];
    const named = words.filter((word) => new RegExp(`\\{\\{#?${word} `, 'u').test(PAGE));
    expect(named).toEqual(words);
  });
});

describe('templates/README.md, followed by a reader', () => {
  let stand: Stand;
  let home = '';
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'yaohao-templates-page-'));
    await mustRun(runHere(['init', '区'], home));
    stand = { folder: join(home, '区'), at: '', said: '' };
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  const sections = readGuide(PAGE);

  test('its sections with steps', () => {
    expect(sections.map(({ title }) => title)).toEqual(['改一个标题', '写错了会怎样', '改字号、边距']);
  });

  test.each(sections)('$title', async ({ title, steps }) => {
    // Mistakes made on purpose stay in a folder of their own.
    let here = stand;
    if (title === '写错了会怎样') {
      await mustRun(runHere(['init', '错'], home));
      here = { folder: join(home, '错'), at: '', said: '' };
    }
    for (const step of steps) here = await follow(here, step);
  });

  test('both changes are in what is printed', async () => {
    const templates = openTemplates([join(stand.folder, 'templates')]);
    const form = templates.ok
      ? templates.value.renderTemplate('inspection-form', TEMPLATE_FIELDS['inspection-form'] ?? {})
      : templates;
    expect(form.ok && form.value).toContain('二、联合检查项目');
    const pdf = readFileSync(join(stand.folder, 'reports/yearly/2017/随机抽查事项清单.pdf'));
    const last = (await readLayout(new Uint8Array(pdf)))[2];
    const sizes = last?.lines.map(({ size }) => Math.round(size * 2) / 2) ?? [];
    expect([sizes.includes(10.5), sizes.includes(9)]).toEqual([true, false]);
  });
});
