import { describe, expect, test } from 'vitest';
import { loadPolicy, readPolicy } from '../../engine/intake/policy/load-policy.ts';
import { soundPolicy } from '../broken-config/load-broken.ts';

const PLAN = 'config/plan/2017.yaml';
const MARKET = 'config/items/market.yaml';
const LINE = '  - { 编号: P3, 事项: SC-11, 批次: [2017-10] }\n';

/** What is told of the item that the plan does not name, with what is written instead of what else. */
function toldOf(...edits: readonly (readonly [path: string, from: string, to: string])[]) {
  const files = edits.reduce(
    (all, [path, from, to]) =>
      all.map((file) => (file.path === path ? { path, text: replaced(file.text, from, to) } : file)),
    soundPolicy(),
  );
  const { problems } = readPolicy(files);
  const told = problems.filter(({ code, severity }) => code === 'item-unplanned' || severity === 'error');
  return told.map(({ severity, place, values }) => [
    severity,
    place?.file,
    place?.line,
    values.item ?? values,
  ]);
}

function replaced(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`not once: ${from}`);
  return text.replace(from, to);
}

const unplanned = [PLAN, LINE, ''] as const;
const item = (from: string, to: string) => [MARKET, from, to] as const;

describe('附件2-9: an item that no line of the plan names', () => {
  test('is told at its line, once, and lets pass', () => {
    expect(toldOf(unplanned)).toStrictEqual([['warning', MARKET, 18, 'SC-11']]);
    expect(toldOf()).toStrictEqual([]);
  });

  test('the newest plan counts, not that of years gone by', () => {
    const of2018 = soundPolicy().flatMap(({ path, text }) =>
      path === PLAN
        ? [
            {
              path: 'config/plan/2018.yaml',
              text: text.replaceAll('2017-', '2018-').replace('年度: 2017', '年度: 2018'),
            },
          ]
        : [],
    );
    const [plan] = of2018;
    const only = {
      path: 'config/plan/2018.yaml',
      text: plan?.text.replace(/ {2}- \{ 编号: P3.*\n/u, '') ?? '',
    };
    const codes = (files: Parameters<typeof readPolicy>[0]) =>
      readPolicy([...soundPolicy(), ...files]).problems.map(({ code, values }) => `${code} ${values.year}`);
    expect(codes([only])).toContain('item-unplanned 2018');
    expect(codes(of2018).filter((one) => one.startsWith('item-unplanned'))).toStrictEqual([]);
  });

  test.each([
    ['out of force before the first round', item('编号: SC-11\n', '编号: SC-11\n    废止: 2017-07-31\n')],
    ['in force from next year', item('编号: SC-11\n', '编号: SC-11\n    施行: 2018-01-01\n')],
    ['for the city to inspect', item('编号: SC-11\n', '编号: SC-11\n    级别: 市\n')],
    [
      'with a question that keeps it from being drawn',
      item(
        '内容: 使用登记',
        '内容: 使用登记\n    待答: [{ 字段: 内容, 原文: 等, 问题: 还有哪些？, 答法: [写全] }]',
      ),
    ],
    [
      'made when there is occasion',
      item('内容: 使用登记', '内容: 使用登记\n    频次: [{ 范围: 按实际情况 }]'),
    ],
    ['attached to another of the agency', item('    联合: 综合\n', '    联合: 综合\n    附带: [SC-11]\n')],
    [
      'left out of this year for a reason',
      [PLAN, LINE, '不抽取: [{ 事项: SC-11, 理由: 上一年度已全部查过 }]\n'] as const,
    ],
  ])('one %s is not missed', (_what, edit) => {
    const others = edit[0] === PLAN ? [] : [unplanned];
    expect(toldOf(...others, edit)).toStrictEqual([]);
  });

  test('one that goes with another agency’s item would never be inspected, and is told', () => {
    const safety = {
      path: 'config/items/safety.yaml',
      text: soundPolicy().find(({ path }) => path === MARKET)?.text ?? '',
    };
    const moved = safety.text
      .replace('机关: 区市场监管局', '机关: 区安监局')
      .replace(/ {2}- 编号: SC-07[\s\S]*(?= {2}- 编号: SC-11)/u, '')
      .replace('SC-11', 'AJ-01')
      .replace(
        /抽查比例:[\s\S]*占: 样本 \}\n/u,
        '抽查比例:\n      - 施行: 2017-08-15\n        随同: [SC-07]\n',
      );
    const files = [...soundPolicy(), { path: safety.path, text: moved }];
    expect(readPolicy(files).problems.map(({ code, values }) => `${code} ${values.item}`)).toContain(
      'item-unplanned AJ-01',
    );
  });

  test('while a line of the plan cannot be read, nothing is concluded', () => {
    const edit = [PLAN, '事项: SC-11', '事项: SC-12'] as const;
    expect(toldOf(edit).map(([severity]) => severity)).toStrictEqual(['error']);
  });

  test('不抽取 names items of the list, each with a reason', () => {
    const written = (entry: string) =>
      loadPolicy(
        soundPolicy().map((file) =>
          file.path === PLAN
            ? { path: PLAN, text: `${file.text.replace(LINE, '')}不抽取: [${entry}]\n` }
            : file,
        ),
      );
    expect(written('{ 事项: SC-11, 理由: 上一年度已全部查过 }')).toMatchObject({ ok: true });
    expect(written('{ 事项: SC-11 }')).toMatchObject({ ok: false, problems: [{ code: 'key-missing' }] });
    expect(written('{ 事项: SC-99, 理由: 查过 }')).toMatchObject({
      ok: false,
      problems: [{ code: 'item-unlisted' }],
    });
  });
});
