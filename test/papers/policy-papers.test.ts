import { describe, expect, test } from 'vitest';
import { AGENCY_POLICY_PAPERS, POLICY_PAPERS } from '../../engine/app/papers/policy-papers.ts';
import type { Condition } from '../../engine/domain/condition.ts';
import type { Policy } from '../../engine/domain/policy.ts';
import { factTable } from '../../engine/domain/policy-facts.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { rational } from '../../engine/kernel/rational.ts';
import { conditionWords } from '../../engine/papers/condition-words.ts';
import { templateProblems, textsOf, valued } from './check-paper.ts';
import { cellsOf, LABEL, POLICY } from './sample-results.ts';

const ON = isoDate('2017-08-20');

function paperOf(name: string, policy: Policy = POLICY, on = ON) {
  const made = POLICY_PAPERS.find((paper) => paper.name === name)?.view({ policy, on, label: LABEL });
  if (made === undefined) throw new Error(`${name} is not made`);
  return valued(made);
}

const tablesOf = (name: string, policy?: Policy) =>
  paperOf(name, policy).frame.annexes.flatMap(({ tables }) => tables.map(cellsOf));

describe('papers that are the policy in print', () => {
  test('随机抽查事项清单: every item once under its agency, with basis, contents and method', () => {
    const [list] = paperOf('随机抽查事项清单').frame.annexes;
    const rows = (list?.tables ?? []).flatMap(cellsOf);
    expect(rows.map(([id]) => id).toSorted()).toEqual(POLICY.items.map(({ id }) => id).toSorted());
    const captions = paperOf('随机抽查事项清单').frame.annexes[0]?.tables.map(({ caption }) => caption);
    expect(captions?.[0]).toMatch(/^区市场监管局（12项）$/u);
    const fire = rows.find(([id]) => id === 'XF-01');
    expect(fire).toEqual([
      'XF-01',
      '人员密集场所消防监督检查（重点）',
      '《消防法》第五十三条',
      '消防设施、疏散通道、消防安全制度',
      '现场检查',
      '—',
    ]);
  });

  test('an item that is repealed is not on the list any more', () => {
    const items = POLICY.items.map((item) =>
      item.id === 'XF-01' ? { ...item, repealed: isoDate('2017-08-19') } : item,
    );
    const [list] = paperOf('随机抽查事项清单', { ...POLICY, items }).frame.annexes;
    const ids = (list?.tables ?? []).flatMap(cellsOf).map(([id]) => id);
    expect(ids).not.toContain('XF-01');
    expect(ids).toHaveLength(POLICY.items.length - 1);
  });

  test('合法性审查意见: number, day, post and three opinions of each reviewed item; the others are named', () => {
    const [, reviews] = paperOf('随机抽查事项清单').frame.annexes;
    const rows = (reviews?.tables ?? []).flatMap(cellsOf);
    const reviewed = POLICY.items.filter(({ review }) => review !== undefined);
    expect(rows.map(([id]) => id).toSorted()).toEqual(reviewed.map(({ id }) => id).toSorted());
    expect(rows[0]?.slice(1)).toEqual([
      '示例，未编号（待核）',
      '2017年8月14日',
      '区政府法制办审查岗',
      '合法',
      '示例，没有另写',
      '示例，没有另写',
    ]);
    const others = POLICY.items.length - reviewed.length;
    expect(reviews?.notes.join('')).toContain(`还没有合法性审查的${others}项`);
  });

  test('年度抽查计划: a row for every item of every line, with its legal ratio', () => {
    const lines = POLICY.plans.find(({ year }) => year === 2017)?.lines ?? [];
    const [rows = []] = tablesOf('年度抽查计划');
    expect(rows).toHaveLength(lines.flatMap(({ items }) => items).length);
    expect(rows[0]?.slice(0, 4)).toEqual(['P01', '企业公示信息抽查', '区市场监管局（区级）', '全区企业']);
    expect(rows[0]?.[5]).toMatch(/^每年不低于/u);
  });

  test('联合惩戒措施目录: every measure once in its scene; without a verified basis it is a hint', () => {
    const tables = tablesOf('联合惩戒措施目录');
    expect(tables).toHaveLength(5);
    expect(tables.flat()).toHaveLength(POLICY.sanctionRules.length);
    const hints = POLICY.sanctionRules.filter(({ basis }) => basis.every(({ verified }) => !verified));
    expect(tables.flat().filter(([, level]) => level === '提示')).toHaveLength(hints.length);
    expect(hints.length).toBeGreaterThan(0);
  });

  test('领导小组名单: by post, seats add up', () => {
    const [rows = []] = tablesOf('领导小组名单');
    const seats = rows.slice(0, -1).reduce((sum, row) => sum + Number(row[2]), 0);
    expect(rows.at(-1)).toEqual(['合计', '—', String(seats)]);
    expect(rows[0]).toEqual(['组长', '区委常委、区政府常务副区长', '1']);
  });

  test('a year without a plan has no paper of it', () => {
    const plan = POLICY_PAPERS.find(({ name }) => name === '年度抽查计划');
    expect(plan?.view({ policy: POLICY, on: isoDate('2019-01-01'), label: LABEL })).toBeUndefined();
  });

  // As GB/T 9704 asks: measured where their goldens are printed.
  test.each(POLICY_PAPERS.map(({ name }) => name))('%s: nothing broken', (name) => {
    const view = paperOf(name);
    expect(templateProblems('policy-paper', view)).toEqual([]);
    expect(textsOf(view).join('\n')).not.toMatch(/undefined|null|NaN|。。|，。/u);
  });

  test.each(AGENCY_POLICY_PAPERS)('%s: what the district has of the agency, under its own head', (name) => {
    const of = name.replace('部门', '');
    const own = POLICY_PAPERS.find((paper) => paper.name === of)?.view({
      ...{ policy: POLICY, on: ON, agency: 'HEA', label: LABEL },
    });
    const view = valued(own ?? { ok: false, problems: [] });
    expect(view.frame.mark).toBe('谢家集区卫生和计划生育委员会文件');
    expect(view.frame.title).toMatch(/^谢家集区卫生和计划生育委员会/u);
    const linesOf = ({ frame }: typeof view) =>
      frame.annexes.flatMap(({ tables }) => tables.flatMap(cellsOf));
    const whole = linesOf(paperOf(of)).map((line) => line.join('|'));
    expect(linesOf(view).length).toBeGreaterThan(2);
    for (const line of linesOf(view)) expect(whole).toContain(line.join('|'));
    expect(textsOf(view).join('\n')).not.toMatch(/TOB|烟草|25个执法检查机关/u);
  });

  test('an agency without items has no paper of its own', () => {
    for (const { view, perAgency } of POLICY_PAPERS.filter((paper) => paper.perAgency)) {
      expect(perAgency).toBe(true);
      expect(view({ policy: POLICY, on: ON, agency: 'STB', label: LABEL })).toBeUndefined();
    }
  });

  test('层级 of who inspects: of the agency, unless the item names others', () => {
    const items = POLICY.items.map((item) =>
      item.id === 'SC-01' ? { ...item, levels: ['city', 'county'] as const } : item,
    );
    const who = (policy: Policy) => tablesOf('年度抽查计划', policy)[0]?.[0]?.[2];
    expect(who(POLICY)).toBe('区市场监管局（区级）');
    expect(who({ ...POLICY, items })).toBe('区市场监管局（市级、区级）');
  });
});

describe('二(四) procedures and rules, from what the engine obeys', () => {
  test('随机抽查工作细则: a card for every item, with what 附件2-6 and 附件2-9 ask', () => {
    const cards = tablesOf('随机抽查工作细则');
    expect(cards).toHaveLength(POLICY.items.length);
    for (const card of cards) {
      const rows = card.map(([name]) => name);
      for (const asked of [
        '检查主体',
        '抽查依据',
        '抽查内容',
        '抽查比例',
        '检查要求',
        '检查方式',
        '检查要点',
        '检查程序',
        '表格栏目',
        '合法性审查',
      ])
        expect(rows).toContain(asked);
    }
    const reviews = cards.map((card) => card.find(([name]) => name === '合法性审查')?.[1]);
    expect(reviews).toContain(
      '区政府法制办审查岗，示例，未编号（待核），2017年8月14日，合法、示例，没有另写、示例，没有另写',
    );
    expect(reviews).toContain('尚未审查');
    const form = POLICY.items.find(({ formLines }) => formLines.length > 1)?.formLines.join('、');
    expect(cards.flatMap((card) => card.find(([name]) => name === '表格栏目')?.[1] ?? [])).toContain(form);
    expect(textsOf(paperOf('随机抽查工作细则')).join('\n')).toContain('各事项的检查要点和检查程序都已定明');
    const items = POLICY.items.map((item) => (item.id === 'HB-01' ? { ...item, procedure: [] } : item));
    expect(textsOf(paperOf('随机抽查工作细则', { ...POLICY, items })).join('\n')).toContain('事项1项：HB-01');
  });

  test('随机抽查办法: the ceremony, the cap, the uplifts that are public, the terms, the lists', () => {
    const text = textsOf(paperOf('随机抽查办法')).join('\n');
    expect(text).toContain('当众掷20颗十面骰子');
    expect(text).toContain('同一机关一年内到同一企业检查不超过2次');
    const [, , uplifts = []] = tablesOf('随机抽查办法');
    expect(uplifts).toHaveLength(POLICY.riskRules.filter((rule) => rule.public).length);
    expect(uplifts.find(([name]) => name === '列入经营异常名录')?.[3]).toBe('×3');
    expect(text).not.toMatch(/[{}]|undefined/u);
  });

  test('考核办法: every indicator with its points and how it is counted; points that do not add up refuse it', () => {
    const rows = tablesOf('考核办法').flat();
    const claim = rows.find(([name]) => name === '检查任务按期认领率');
    expect(claim?.slice(1, 4)).toEqual([
      '5',
      '认领（认领 是 按期）件数÷认领（认领 属于 按期、逾期）件数×5分',
      '折算',
    ]);
    const [first, ...rest] = POLICY.assessment;
    if (first === undefined) throw new Error('no block');
    const assessment = [{ ...first, points: first.points - 1 }, ...rest];
    const refused = POLICY_PAPERS.find(({ name }) => name === '考核办法')?.view({
      ...{ policy: { ...POLICY, assessment }, on: ON, label: LABEL },
    });
    expect(refused?.ok).toBe(false);
    expect(refused?.ok === false && refused.problems.map(({ code }) => code)).toEqual([
      'totals-differ',
      'totals-differ',
    ]);
  });

  /** A literal key of this name would make a promise of the rule, for the linter. */
  const EFFECT = 'then';
  const say = (name: string, change: Partial<Policy>) =>
    textsOf(paperOf(name, { ...POLICY, ...change })).join('\n');
  const { draw, round } = POLICY.district;
  if (draw === undefined || round === undefined) throw new Error('no rules of the draw');
  const district = (change: object) => ({ district: { ...POLICY.district, ...change } });
  const effective = isoDate('2017-08-15');
  const steps = (twoPersonSteps: Policy['posts']['twoPersonSteps']) => ({
    posts: { ...POLICY.posts, twoPersonSteps },
  });
  const risks = (change: object) => ({
    riskRules: POLICY.riskRules.map((rule) => (rule.name === '重点区域' ? { ...rule, ...change } : rule)),
  });
  const terms = (count: number) => ({
    deadlines: POLICY.deadlines.map((rule) =>
      rule.matter === 'claim' ? { ...rule, term: { count, unit: '工作日' as const } } : rule,
    ),
  });
  const listings = (change: object) => ({
    listingRules: POLICY.listingRules.map((rule) =>
      rule.id === 'unreachable' ? { ...rule, ...change } : rule,
    ),
  });
  const cap = (count: number) =>
    district({ draw: { ...draw, yearlyCap: [{ effective, max: { count, unit: '次' }, basis: [] }] } });
  const inspectors = (count: number) =>
    district({ round: { ...round, perInspector: { ...round.perInspector, count } } });
  const cooled = (months: number) =>
    district({ draw: { ...draw, cooldown: { months, factor: rational(1, 4) } } });

  test.each<[string, Partial<Policy>, string, string]>([
    ['上限', cap(5), '检查不超过5次', '检查不超过2次'],
    ['几种情形', district({ draw: { ...draw, combine: 'product' } }), '各倍数相乘', '按倍数最大的一种'],
    ['每人户数', inspectors(7), '一个批次不超过7户', `一个批次不超过${round.perInspector.count}户`],
    ['近期检查过', cooled(9), '近9个月内随机上门检查过', '近12个月内随机上门检查过'],
    ['期限', terms(3), '抽取以后3个工作日内认领', '抽取以后2个工作日内认领'],
    ['比例', risks({ [EFFECT]: { ratio: { kind: 'multiply', factor: rational(4) } } }), '×4', '抽查比例加倍'],
    [
      '条件',
      risks({ when: { fact: 'complaints12m', operator: 'greaterThanInclusive', value: 9 } }),
      '不少于 9',
      '重点区域为“是”',
    ],
    [
      '适用事项',
      risks({ items: ['SC-07', 'XF-02'] }),
      'SC-07、XF-02',
      'SC-09、HB-01、AJ-01、AJ-02、XF-01、XF-02',
    ],
    [
      '列入期限',
      listings({ [EFFECT]: { list: 'serious', decideWithin: { count: 30, unit: '日' } } }),
      '列入严重违法失信名单，30日内决定',
      '联系，自查实之日起10个工作日',
    ],
    [
      '谁批准更换',
      steps([{ step: 'substitute', approver: 'another-agency', basis: [] }]),
      '须有理由和材料，经提出机关以外的另一机关批准',
      '须有理由和材料，经提出人以外的另一职务批准',
    ],
  ])('随机抽查办法 follows the policy: %s', (_, change, says, saidBefore) => {
    const text = say('随机抽查办法', change);
    expect(text).toContain(says);
    expect(text).not.toContain(saidBefore);
    expect(say('随机抽查办法', {})).not.toContain(says);
  });

  test('the steps that need a second person stand with who approves; what no policy lifts stays', () => {
    const rows = (change: Partial<Policy>) =>
      paperOf('随机抽查办法', { ...POLICY, ...change })
        .frame.annexes[0]?.tables.slice(1)
        .flatMap(cellsOf)
        .map(([step, who]) => [step, who]);
    expect(rows({})).toHaveLength(POLICY.posts.twoPersonSteps.length);
    expect(rows({})).toContainEqual(['信用修复', '提出人以外的另一职务']);
    expect(rows(steps([]))).toEqual([
      ['剔除检查对象', '提出机关以外的另一机关'],
      ['更换执法检查人员', '提出人以外的另一职务'],
      ['放宽检查次数上限', '提出人以外的另一职务'],
    ]);
  });

  test('考核办法 follows the policy: weights, who assesses, what is done with nothing to count, the task', () => {
    const assessment = POLICY.assessment.map((block) => {
      const points = block.block === 'double-random' ? 45 : block.block === 'dual-notice' ? 10 : block.points;
      const whole = block.indicators.reduce((sum, one) => sum + one.points, 0);
      const [first, ...rest] = block.indicators;
      if (first === undefined) throw new Error('no indicator');
      const indicators = [{ ...first, points: first.points + points - whole }, ...rest].map((one) => ({
        ...one,
        notApplicable: 'full' as const,
      }));
      return { ...block, points, indicators };
    });
    const posts = POLICY.posts.posts.filter(
      ({ rights, agency }) => agency === 'TAR' || !rights.includes('assess'),
    );
    const tasks = POLICY.tasks.map((one) => (one.no === 8 ? { ...one, no: 18 } : one));
    const change = { assessment, posts: { ...POLICY.posts, posts }, tasks };
    const text = say('考核办法', change);
    expect(text).toContain('和附件2第18项制定');
    expect(text).toContain('由区目标办负责考核。');
    expect(text).toContain('“得满分”为按满分计；');
    expect(text).not.toMatch(/“折算”|“取平均”/u);
    const tables = paperOf('考核办法', { ...POLICY, ...change }).frame.annexes[0]?.tables ?? [];
    expect(tables.map(({ caption }) => caption)).toContain('双随机监管（45分）');
    expect(say('考核办法', {})).toContain('由区市场监管局、区目标办、区政府办公室负责考核。');
  });

  test('what is counted by one condition or another says so', () => {
    const words = (when: Condition) => conditionWords(when, factTable(POLICY.facts));
    const [one, other] = [
      { fact: 'a', operator: 'equal', value: '甲' },
      { fact: 'b', operator: 'lessThan', value: 3 },
    ] as const;
    expect(words({ all: [] })).toBe('全部');
    expect(words({ any: [one, other] })).toBe('a 是 甲，或者b 少于 3');
    const [more, listed] = [
      { ...one, operator: 'textContains', value: '乙'.repeat(50) },
      { fact: 'c', operator: 'notEqual', value: true },
    ] as const;
    expect(words({ any: [{ ...more, value: '甲' }, more] })).toBe(`a 包含其一 甲、${'乙'.repeat(50)}`);
    expect(words({ all: [listed] })).toBe('c为“否”');
    expect(words({ all: [one, { any: [one, other] }, { not: other }] })).toBe(
      'a 是 甲，并且（a 是 甲，或者b 少于 3），并且不属于“b 少于 3”',
    );
  });
});
