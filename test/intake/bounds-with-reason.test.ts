import { describe, expect, test } from 'vitest';
import { judgePolicy } from '../../engine/app/verbs/check-policy.ts';
import { compiledPolicy } from '../../engine/intake/policy/compiled-policy.ts';
import { soundFiles } from '../corpus/answer-mistake.ts';
import { MARKET, PLAN, SAFETY } from '../corpus/mistake.ts';

type Edit = readonly [path: string, from: string, to: string];

function judged(...edits: readonly Edit[]) {
  const files = edits.reduce(
    (all, [path, from, to]) =>
      all.map((file) => {
        if (file.path === path && file.text.split(from).length !== 2) throw new Error(`not once: ${from}`);
        return file.path === path ? { ...file, text: file.text.replace(from, to) } : file;
      }),
    soundFiles(),
  );
  const result = judgePolicy(files);
  const problems = result.ok ? result.value.warnings : result.problems;
  return {
    told: problems.map(({ code, severity, place }) => `${severity} ${code} ${place?.file}:${place?.line}`),
    frozen: result.ok ? compiledPolicy(result.value.policy).json : undefined,
  };
}

const RARE: Edit = [SAFETY, '上限: 2 次, 周期: 每年, 约束: 一般', '上限: 1 次, 周期: 每三年, 约束: 一般'];
const STRICT: Edit = [SAFETY, '上限: 2 次, 周期: 每年, 约束: 一般', '上限: 1 次, 周期: 每三年'];
const HALF: Edit = [SAFETY, '值: 不低于 20%, 周期: 每年', '值: 45%, 周期: 每年'];
const HALF_WITH_REASON: Edit = [SAFETY, '值: 不低于 20%, 周期: 每年', '值: 45%, 周期: 每年, 理由: 专项整治'];

describe('约束: 严格 is never broken, 一般 with a written reason', () => {
  test('half of them a year, each at most once in three years, generally: refused without a reason', () => {
    expect(judged(RARE, HALF).told).toEqual([`error bound-reason-missing ${SAFETY}:13`]);
  });

  test('with a reason it is told, and the reason stands in the edition', () => {
    const { told, frozen } = judged(RARE, HALF_WITH_REASON);
    expect(told).toEqual([`warning bound-exceeded ${SAFETY}:13`]);
    expect(frozen).toContain('"reason":"专项整治"');
  });

  test('a strict one is refused, reason or not', () => {
    expect(judged(STRICT, HALF_WITH_REASON).told).toEqual([`error ratio-unreachable ${SAFETY}:13`]);
  });

  const GENERAL: Edit = [MARKET, '        值: 10%\n', '        值: 不超过 10%\n        约束: 一般\n'];
  const planned = (text: string): Edit => [PLAN, '事项: [SC-11]', `事项: [SC-11]\n    比例: ${text}`];

  test.each([
    ['within the bound', [GENERAL, planned('8%')], []],
    ['beyond it', [GENERAL, planned('12%')], [`error bound-reason-missing ${PLAN}:7`]],
    [
      'beyond it with a reason',
      [GENERAL, planned('12%\n    理由: 上级要求')],
      [`warning bound-exceeded ${PLAN}:7`],
    ],
    ['of a strict ratio', [planned('12%\n    理由: 上级要求')], [`error plan-ratio-fixed ${PLAN}:7`]],
  ])('a plan’s ratio %s', (_case, edits, told) => {
    expect(judged(...edits).told).toEqual(told);
  });

  const campaigns = (rest: string): Edit => [
    MARKET,
    '频次: [{ 范围: 同一企业, 上限: 2 次, 周期: 每年 }]',
    `频次: [{ 范围: 抽查活动, 上限: 1 次, 周期: 每年${rest} }]`,
  ];
  const WITH_REASON: Edit = [PLAN, '编号: P1, 事项: SC-07,', '编号: P1, 事项: SC-07, 理由: 分两批,'];

  test.each([
    ['strict', [campaigns('')], [`error campaigns-exceeded ${PLAN}:4`]],
    ['generally, without a reason', [campaigns(', 约束: 一般')], [`error bound-reason-missing ${PLAN}:4`]],
    ['generally, with one', [campaigns(', 约束: 一般'), WITH_REASON], [`warning bound-exceeded ${PLAN}:4`]],
  ])('more campaigns than the item allows: %s', (_case, edits, told) => {
    expect(judged(...edits).told).toEqual(told);
  });
});
