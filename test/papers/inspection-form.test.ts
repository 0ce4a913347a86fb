import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { FINDING_RESULTS, type IssuedForm } from '../../engine/domain/inspection.ts';
import { readMapping } from '../../engine/intake/tables/read-mapping.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { type InspectionFormView, inspectionFormPaper } from '../../engine/papers/inspection-form.ts';
import { valued } from './check-paper.ts';
import { sampleRound } from './sample-round.ts';
import { blanksOf, pageOf, problemsOf, templateFaults, viewOf } from './sample-views.ts';

const MAPPING = fileURLToPath(new URL('../../config/mappings/findings.yaml', import.meta.url));
const round = sampleRound(5);
const { policy } = round;
const whole = round.forms.find(({ name }) => name.startsWith('示例0001号')) as IssuedForm;

function formOf(change: Partial<IssuedForm> = {}) {
  return inspectionFormPaper({ policy, form: { ...whole, ...change } });
}

function itemsOf({ form }: InspectionFormView) {
  return form.blocks.flatMap(({ items }) => items);
}

describe('二(七) 一企一表', () => {
  test("the enterprise's own items and no others, each with its agency, inspectors and certificates", () => {
    const { blocks, itemCount } = viewOf(formOf()).form;
    const items = blocks.flatMap((block) => block.items);
    expect(items.map(({ code }) => code)).toEqual(whole.lines.map(({ item }) => item));
    expect(itemCount).toBe(6);
    for (const { agency, inspectors } of items) {
      expect(policy.agencies.map(({ name }) => name)).toContain(agency);
      expect(inspectors).toHaveLength(2);
      for (const { certificate } of inspectors) expect(certificate).toMatch(/^皖D04/u);
    }
  });

  test('contents, checkpoints with their methods, and basis come from the item list', () => {
    const item = policy.items.find(({ id }) => id === whole.lines[0]?.item);
    const [first] = itemsOf(viewOf(formOf()));
    expect(first?.name).toBe(item?.name);
    expect(first?.contents).toBe(item?.contents.join('、'));
    expect(first?.checkpoints).toHaveLength(item?.checkpoints.length ?? -1);
    expect(first?.basis).toContain(item?.basis[0]?.document);
  });

  test('检查要求, 要点, 检查程序 and 表格栏目 of each item are printed; what they share is printed once', () => {
    const ids = ['SC-01', 'SC-09', 'XF-02'];
    const [line] = whole.lines;
    const lines = ids.flatMap((item) => (line === undefined ? [] : [{ ...line, item }]));
    const own = ['出示执法证件', '现场查看'];
    const items = policy.items.map((item) =>
      item.id === 'XF-02' ? { ...item, procedure: own, jointAgencies: ['AMR'] } : item,
    );
    const view = viewOf(inspectionFormPaper({ policy: { ...policy, items }, form: { ...whole, lines } }));
    const of = (id: string) => itemsOf(view).find(({ code }) => code === id);
    expect(view.form.procedure).toEqual(policy.items.find(({ id }) => id === 'SC-01')?.procedure);
    expect([of('SC-01')?.procedure, of('XF-02')?.procedure]).toEqual([[], own]);
    expect(of('SC-01')?.requirements).toEqual(['只核对应当公示的信息', '不要求企业另报材料']);
    const page = pageOf('inspection-form', view);
    for (const words of [
      '要求：只核对应当公示的信息',
      '使用登记证编号：',
      '2.现场查看',
      '联合检查部门：区市场监管局',
    ]) {
      expect(page).toContain(words);
    }
    expect(page.split('告知检查事项和依据')).toHaveLength(2);
  });

  test('eight results to tick for every item, none of them ticked', () => {
    const view = viewOf(formOf());
    expect(view.form.results).toEqual(FINDING_RESULTS);
    const page = pageOf('inspection-form', view);
    for (const result of FINDING_RESULTS) {
      expect(page.split(`☐ ${result}</p>`)).toHaveLength(6 + 1);
    }
    expect(page).not.toContain('☑');
  });

  test('检查结果录入表 offers what the form has to tick, word for word', () => {
    const mapping = valued(readMapping(readFileSync(MAPPING), 'findings.yaml'));
    const choicesOf = (field: string) => mapping.fields.find(({ id }) => id === field)?.choices;
    const view = viewOf(formOf());
    expect(choicesOf('results')).toEqual(view.form.results);
    expect(choicesOf('followUp')).toEqual(view.form.followUps);
    const page = pageOf('inspection-form', view);
    for (const choice of choicesOf('inspected') ?? []) expect(page).toContain(`☐ ${choice}`);
    expect(choicesOf('inspected')).toEqual(['已检查', '未检查']);
  });

  test('visits of this year, by whom and when and not what was found; the draw it comes from', () => {
    const earlier = [
      { agency: 'ENV', visitedOn: isoDate('2017-03-02') },
      { agency: 'ENV', visitedOn: isoDate('2017-03-02') },
      { agency: 'SAF', visitedOn: isoDate('2016-12-30') },
    ];
    const { form } = viewOf(inspectionFormPaper({ policy, form: whole, earlier, opening: round.opening }));
    const facts = new Map(form.facts.flat().map(({ label, value }) => [label, value]));
    expect(facts.get('本年度已查')).toBe('1次：2017-03-02 区环保局');
    expect(facts.get('抽取编号')).toMatch(/^抽取登记簿 .+ 第\d+号，承诺值前16位 (?:[0-9a-f]{4} ?){4}$/u);
    expect(
      viewOf(formOf())
        .form.facts.flat()
        .find(({ label }) => label === '本年度已查')?.value,
    ).toBe('没有检查记录');
    const page = pageOf('inspection-form', { form });
    for (const words of ['企业提出的疑难问题', '拒绝检查', '见证人签字']) expect(page).toContain(words);
  });

  test('a block for every agency: its items, whether each was inspected, and who signs', () => {
    const view = viewOf(formOf());
    expect(view.form.blocks.map(({ agency, items, several }) => [agency, items.length, several])).toEqual([
      ['区财政局', 1, false],
      ['区安监局', 3, true],
      ['区城市管理行政执法局', 2, true],
    ]);
    expect(itemsOf(view).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    const page = pageOf('inspection-form', view);
    const blocks = page.split('<table class="box items">').slice(1);
    for (const [i, { agency, items, signers }] of view.form.blocks.entries()) {
      const block = blocks[i] ?? '';
      for (const box of ['☐ 已检查', '☐ 未检查：', '☐ 未发现问题', '☐ 无需后续处置'])
        expect(block.split(`${box}<`), box).toHaveLength(items.length + 1);
      for (const { agency: own, inspectors } of items) {
        expect(own).toBe(agency);
        expect(inspectors.map(({ name }) => name)).toEqual(signers);
      }
      expect(block).toContain(`${agency}检查人员签字：`);
      for (const signer of signers) expect(block).toContain(`<span class="signer">${signer}</span>`);
      expect(block.includes(`以上${items.length}项均已检查，全部“未发现问题”`)).toBe(items.length > 1);
    }
  });

  test('the QR code holds form number and enterprise', () => {
    const { verify, serial } = viewOf(formOf()).form;
    expect(verify).toBe(`${whole.number} 1 ${whole.id}`);
    expect(serial).toBe(whole.number);
  });

  test('issued again, it says that the earlier one is void', () => {
    const { form } = viewOf(formOf({ issue: 2 }));
    expect(form.serial).toBe(`${whole.number}（第2次签发）`);
    expect(form.subtitle).toContain('第2次签发，以前签发的作废');
  });

  test('an attached item is marked; a place that nobody fills is 缺员', () => {
    const lines = whole.lines.map((line) => ({
      ...line,
      attached: true,
      inspectors: line.inspectors.slice(1),
    }));
    const view = viewOf(formOf({ lines }));
    expect(itemsOf(view).map(({ open }) => open)).toEqual([1, 1, 1, 1, 1, 1]);
    const page = pageOf('inspection-form', view);
    expect(page.split('缺员1人')).toHaveLength(7);
    expect(page.split('（附带）')).toHaveLength(7);
  });

  test('nothing of risk: no rule, class, ratio or reason of the draw', () => {
    const text = JSON.stringify(viewOf(formOf()));
    expect(text).not.toMatch(/风险|比例|[A-D]类|倍/u);
    for (const { id } of policy.riskRules) expect(text).not.toContain(id);
  });

  test('an item twice, or one that the list does not have, refuses the form', () => {
    expect(problemsOf(formOf({ lines: [...whole.lines, ...whole.lines.slice(0, 1)] }))).toEqual([
      'totals-differ 检查事项',
    ]);
    const lines = whole.lines.map((line) => ({ ...line, item: `${line.item}-X` }));
    expect(problemsOf(formOf({ lines }))).toHaveLength(6);
  });

  test('names of a hostile roster are only names', () => {
    const page = pageOf('inspection-form', viewOf(formOf({ name: '示例<script>x</script>' })));
    expect(page).toContain('示例&lt;script&gt;');
    expect(page).not.toContain('<script');
  });

  test('no text is blank, and the template asks only for what is there', () => {
    const view = viewOf(formOf());
    expect(blanksOf(view)).toEqual([]);
    expect(templateFaults('inspection-form', view)).toEqual([]);
  });
});
