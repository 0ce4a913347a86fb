import { describe, expect, test } from 'vitest';
import type { IssuedForm } from '../../engine/domain/inspection.ts';
import type { PolicyItem } from '../../engine/domain/policy.ts';
import { inspectionFormPaper } from '../../engine/papers/inspection-form.ts';
import { inspectionNoticePaper } from '../../engine/papers/inspection-notice.ts';
import { matchSummaryPaper } from '../../engine/papers/match-summary.ts';
import { matchSummaryInput } from './sample-papers.ts';
import { sampleRound } from './sample-round.ts';
import { blanksOf, rowsOf, templateFaults, viewOf } from './sample-views.ts';

const round = sampleRound(12);
const [plain] = round.forms;
if (plain === undefined) throw new Error('no form');
const CITY = 'URB';
const cityName = round.policy.agencies.find(({ id }) => id === CITY)?.name ?? '';
const officer = { code: 'URB-1', name: '示例甲', certificate: '示例证001', issuer: '示例' };
const LAB = {
  item: plain.lines[0]?.item ?? '',
  name: '示例检测有限公司',
  kind: 'institution',
  task: '抽样检测',
} as const;
const EXPERT = { ...LAB, name: '示例学院结构专业', kind: 'expert', task: '现场咨询' } as const;
const form: IssuedForm = {
  ...plain,
  beside: [{ agency: CITY, inspectors: [officer] }],
  helpers: [LAB, LAB, EXPERT],
};
const { policy } = round;

describe('二(八) 市级派员和协助检查', () => {
  test.each([
    ['一企一表', 'inspection-form', viewOf(inspectionFormPaper({ policy, form }))],
    ['检查通知书', 'inspection-notice', viewOf(inspectionNoticePaper({ policy, form }))],
  ] as const)('%s names them, each once, with what they are not', (_, template, view) => {
    const facts = new Map(view.form.facts.flat().map(({ label, value }) => [label, value]));
    expect(facts.get('市级派员')).toBe(`${cityName}：示例甲（示例证001）（参加检查，不计入各机关应派人数）`);
    expect(facts.get('协助检查')).toBe(
      '示例检测有限公司（抽样检测）；示例学院结构专业（专家，现场咨询）' +
        '（协助检查，不是执法检查人员，不单独检查，不在本表签字，报告附后）',
    );
    expect(blanksOf(view)).toEqual([]);
    expect(templateFaults(template, view)).toEqual([]);
  });

  test('一企一表 lists what they reported, by name and digest, as no result', () => {
    const sha256 = 'ab12'.repeat(16);
    const reports = [{ helper: LAB.name, item: LAB.item, file: '检测报告.pdf', sha256 }];
    const view = viewOf(inspectionFormPaper({ policy, form, reports }));
    const facts = new Map(view.form.facts.flat().map(({ label, value }) => [label, value]));
    expect(facts.get('协助报告')).toMatch(
      /^示例检测有限公司（[^）]+）：检测报告.pdf，SHA-256 前16位 ab12 ab12 ab12 ab12（附后，不是检查结果）$/u,
    );
    const before = viewOf(inspectionFormPaper({ policy, form }));
    expect(view.form.blocks).toEqual(before.form.blocks);
    expect(before.form.facts.flat().some(({ label }) => label === '协助报告')).toBe(false);
    expect(templateFaults('inspection-form', view)).toEqual([]);
  });

  test('none of them signs, inspects an item, or makes up for somebody who is missing', () => {
    const short = {
      ...form,
      lines: form.lines.map((line) => ({ ...line, inspectors: line.inspectors.slice(1) })),
    };
    const before = viewOf(inspectionFormPaper({ policy, form: { ...plain, lines: short.lines } })).form;
    const { blocks } = viewOf(inspectionFormPaper({ policy, form: short })).form;
    expect(blocks).toEqual(before.blocks);
    expect(blocks.flatMap(({ items }) => items).every(({ open }) => open > 0)).toBe(true);
  });

  test('the summary lists them outside every total', () => {
    const input = matchSummaryInput(round);
    const [visit] = round.plan.visits;
    const helped = policy.items.map(
      (item): PolicyItem => (item.id === LAB.item ? { ...item, helpers: [LAB, EXPERT] } : item),
    );
    const joined = [{ agency: CITY, tasks: [{ id: visit?.id ?? plain.id, people: ['URB-1'] }] }];
    const [before, view] = [input, { ...input, policy: { ...policy, items: helped }, joined }].map((one) =>
      viewOf(matchSummaryPaper(one)),
    );
    const section = view?.sections.find(({ title }) => title === '市级派员和协助检查');
    expect(section?.tables.flatMap(rowsOf)).toHaveLength(1);
    expect(section?.paragraphs.join()).toMatch(
      /在各机关应派人员之外，不计入上列人数；抽取证明没有列这些人员，核验程序核验不到.*示例检测有限公司（抽样检测）/su,
    );
    expect(view?.sections[0]).toEqual(before?.sections[0]);
    expect(before?.sections.some(({ title }) => title === '市级派员和协助检查')).toBe(false);
    expect(view?.frame.annexes).toEqual(before?.frame.annexes);
  });
});
