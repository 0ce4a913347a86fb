import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { RosterCoverage } from '../../engine/domain/roster-coverage.ts';
import { rosterCoveragePaper } from '../../engine/papers/roster-coverage.ts';
import { checkTemplate } from '../../engine/rendering/templates/check-template.ts';
import { openTemplates, readTemplateFiles } from '../../engine/rendering/templates/open-templates.ts';
import { EXAMPLE_COVERAGE, EXAMPLE_LABEL } from './example-coverage.ts';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

function paperOf(change: Partial<RosterCoverage> = {}) {
  const paper = rosterCoveragePaper({ ...EXAMPLE_COVERAGE, ...change }, EXAMPLE_LABEL);
  if (!paper.ok) throw new Error(JSON.stringify(paper.problems));
  return paper.value;
}

describe('二(二) 检查对象名录库情况', () => {
  test('the first sentence says how many, how much of the register, and who is not drawn', () => {
    // 58 + 30 of the 90 registered; the cooperatives have no number and are not compared.
    expect(paperOf().lead).toBe(
      '名录库现有检查对象98户；法人库登记90户，覆盖率97.7%；区外4户、属地不明5户不参加抽取，可抽取89户。',
    );
  });

  test('without any number of the register it says so instead of a share', () => {
    const kinds = EXAMPLE_COVERAGE.kinds.map(({ registered: _, ...kind }) => kind);
    expect(paperOf({ kinds }).lead).toContain('法人库登记数未提供，覆盖率无法计算');
  });

  test('a share is rounded down, so that 100.0% means all: 94 of 104 is 90.38…', () => {
    const kinds = [{ kind: '企业', registered: 104, rows: 98, outside: 4, active: 0 }];
    expect(paperOf({ kinds }).lead).toContain('覆盖率90.3%');
  });

  test('table 1: 其中存续 is of all that are kept, 除区外 is what the register is compared with', () => {
    const [table] = paperOf().sections.flatMap(({ tables }) => tables);
    const labels = table?.columns.map(({ label }) => label);
    expect(labels).toEqual(['主体类型', '法人库登记', '入库', '其中存续', '除区外', '差额', '覆盖率']);
    const first = table?.rows[0]?.cells.map(({ text }) => text);
    expect(first).toEqual(['企业', '60', '61', '50', '58', '-2', '96.6%']);
  });

  const WRONG: readonly (readonly [string, Partial<RosterCoverage>, string])[] = [
    ['kinds', { kinds: EXAMPLE_COVERAGE.kinds.slice(1) }, '各类主体'],
    ['places', { unknownTown: 8 }, '各乡镇街道、未识别、属地不明与区外'],
    ['rows read', { refused: 3 }, '入库户数、重复并入行数与拒收行数'],
  ];
  test.each(WRONG)('parts that are not the whole refuse the paper: %s', (_, change, what) => {
    const paper = rosterCoveragePaper({ ...EXAMPLE_COVERAGE, ...change }, EXAMPLE_LABEL);
    expect(paper.ok ? [] : paper.problems.map((found) => [found.code, found.values.what])).toContainEqual([
      'totals-differ',
      what,
    ]);
  });

  test('towns without a row stay in the table, and the total is the whole roster', () => {
    const rows = paperOf().frame.annexes[0]?.tables[0]?.rows.map((row) => row.cells.map((cell) => cell.text));
    expect(rows).toContainEqual(['示例镇', '0', '0.0%']);
    expect(rows?.at(-1)).toEqual(['合计', '98', '100.0%']);
  });

  test('a paper without a number is a draft, and the mark never gets wider than the page', () => {
    const draft = rosterCoveragePaper(EXAMPLE_COVERAGE, { ...EXAMPLE_LABEL, number: null });
    expect(draft.ok && draft.value.frame).toMatchObject({ draft: true, number: '（未编号）' });
    const { mark, markSize } = paperOf({ issuer: '某'.repeat(20) }).frame;
    expect(mark.length * markSize).toBeLessThanOrEqual((150 / 25.4) * 72);
  });
});

describe('its templates', () => {
  const files = readTemplateFiles([TEMPLATES]);
  const partials = files.filter((file) => file.partial);

  test.each(['roster-coverage', 'roster-coverage-public'])('%s asks only for what the paper has', (name) => {
    const template = files.find((file) => file.name === name && !file.partial);
    if (template === undefined) throw new Error(`${name} is missing`);
    expect(checkTemplate(template, paperOf(), partials)).toEqual([]);
  });

  test('the page for the web brings its own policy, escapes names, and needs nothing from elsewhere', () => {
    const templates = openTemplates([TEMPLATES]);
    if (!templates.ok) throw new Error(JSON.stringify(templates.problems));
    const view = paperOf({ towns: [{ name: '<script>示例</script>', rows: 80 }] });
    const page = templates.value.renderTemplate('roster-coverage-public', view);
    const html = page.ok ? page.value : JSON.stringify(page.problems);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('&lt;script&gt;示例');
    expect(html).not.toMatch(/<script|src=|href=/u);
    expect(html).toContain('示例：所列主体、数据均为虚构');
  });
});
