import { describe, expect, test } from 'vitest';
import { saidOf, withMistake } from '../corpus/answer-mistake.ts';
import { MARKET, PLAN } from '../corpus/mistake.ts';

/** Line before the item's 抽查比例 begins to be judged. */
const LINE = 18;
const RATIO = `      - 施行: 2017-08-15
        值: 10%
        其中: { 对象: { 重点单位: 是 }, 值: 不低于 8%, 占: 样本 }
        依据: 谢府办秘〔2017〕89号 二(五)
`;
const BASIS = '        依据: 谢府办秘〔2017〕89号 二(五)\n';
const ONCE_IN_THREE = '{ 范围: 同一企业, 上限: 1 次, 周期: 每三年 }';

/** What `check` says where the item's ratio and its 频次 stand so. */
function told(ratio: string, frequency = ONCE_IN_THREE) {
  const to = `      - 施行: 2017-08-15\n${ratio}${BASIS}    频次: [${frequency}]\n`;
  return saidOf(withMistake({ path: MARKET, from: RATIO, to })).map(
    ({ code, place, message }) => `${(place?.line ?? 0) - LINE} ${code} ${message}`,
  );
}

const tiers = (first: string) =>
  `        分档:\n          - { 户数不超过: 10, ${first} }\n          - { 户数多于: 10, 值: 20% }\n`;
const levels = (county: string) =>
  `        分级:\n          - { 级别: [省], 值: 90% }\n          - { 级别: [区], 值: ${county} }\n`;
const focus = (of: string) =>
  `        值: 10%\n        其中: { 对象: { 重点单位: 是 }, 值: 50%, 占: ${of} }\n`;
const COUNTY_ONLY = '{ 范围: 同一企业, 上限: 1 次, 周期: 每三年, 级别: [区] }';

describe('频次 leaves a share of the sub-roster for each period: max × period ÷ span', () => {
  test.each([
    [
      'a level of its own limit',
      levels('40%'),
      COUNTY_ONLY,
      [11, /这一级的抽查比例 40% 达不到.*第 \d+ 行.*三年每户最多 1 次，一年里最多抽到 1\/3/u],
    ],
    ['a tier’s ratio', tiers('值: 50%'), ONCE_IN_THREE, [10, /这一档的抽查比例 50% 达不到/u]],
    [
      'a tier’s least number',
      tiers('至少: 4'),
      ONCE_IN_THREE,
      [10, /这一档至少 4 户达不到.*最多抽到 3 户（子库最多 10 户）/u],
    ],
    ['the focus units', focus('重点单位'), ONCE_IN_THREE, [10, /重点单位的抽查比例 50% 达不到/u]],
    ['focus units of the total', focus('总数'), ONCE_IN_THREE, [10, /重点单位的抽查比例 50% 达不到/u]],
    ['a value', '        值: 34%\n', ONCE_IN_THREE, [9, /抽查比例 34% 达不到/u]],
  ] as const)('%s above it is refused on its line', (_case, ratio, frequency, [line, says]) => {
    const problems = told(ratio, frequency);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${line} ratio-unreachable `, 'u'));
    expect(problems[0]).toMatch(says);
  });

  test.each([
    ['a level within it; the province’s 90 % is none of the county’s limit', levels('33%'), COUNTY_ONLY],
    ['a level of which the limit does not speak', levels('40%'), COUNTY_ONLY.replace('区', '市')],
    ['a tier within it', tiers('值: 33%'), ONCE_IN_THREE],
    ['a least number that the largest sub-roster of the tier can give', tiers('至少: 3'), ONCE_IN_THREE],
    ['a part of the sample asks for no draw of its own', focus('样本'), ONCE_IN_THREE],
    ['a third exactly', '        值: 1/3\n', ONCE_IN_THREE],
    ['不超过 asks for nothing', '        值: 不超过 90%\n', ONCE_IN_THREE],
  ])('%s: passes', (_case, ratio, frequency) => {
    expect(told(ratio, frequency)).toEqual([]);
  });

  test('a limit that holds 一般 asks for the reason, and tells it', () => {
    const generally = ONCE_IN_THREE.replace(' }', ', 约束: 一般 }');
    expect(told(tiers('值: 50%'), generally)).toEqual([expect.stringMatching(/^10 bound-reason-missing/u)]);
    expect(told(`${tiers('值: 50%')}        理由: 专项整治\n`, generally)).toEqual([
      expect.stringMatching(/^10 bound-exceeded .*专项整治/u),
    ]);
  });
});

describe('分次: what a year comes to', () => {
  const ways = (...written: string[]) => `{ 范围: 抽查活动, 周期: 每年, 分次: [${written.join(', ')}] }`;
  test.each([
    [
      'beyond 频次',
      '        值: 20%\n',
      `${ONCE_IN_THREE}, ${ways('{ 次数: 2, 每次: 20% }')}`,
      [/^11 ratio-unreachable “分次”合计 40% 达不到/u],
    ],
    [
      'all of them twice',
      '        值: 20%\n',
      ways('{ 次数: 2, 每次: 60% }'),
      [/^11 instalments-over-all .*120%/u],
    ],
    [
      'less than the ratio, whichever way is taken',
      '        值: 20%\n',
      ways('{ 次数: 1, 每次: 15% }', '{ 合计: 10% }'),
      [/^9 instalments-short .*第 \d+ 行的“分次”，全年合计最多 15%/u],
    ],
    ['one way reaches it', '        值: 20%\n', ways('{ 次数: 1, 每次: 15% }', '{ 次数: 2, 每次: 10% }'), []],
    ['an open end reaches it', '        值: 20%\n', ways('{ 每次: 10% }'), []],
  ] as const)('%s', (_case, ratio, frequency, says) => {
    const problems = told(ratio, frequency);
    expect(problems).toEqual(says.map((one) => expect.stringMatching(one)));
  });
});

test('a plan line’s ratio is judged by the limits of its items, on its own line', () => {
  const open = `      - 施行: 2017-08-15\n        确定: [{ 机关: 实施机关 }]\n${BASIS}    频次: [${ONCE_IN_THREE}]\n`;
  const said = (ratio: string) =>
    saidOf(
      withMistake({ path: MARKET, from: RATIO, to: open }).map((file) =>
        file.path === PLAN
          ? { ...file, text: file.text.replace('事项: [SC-11]', `事项: [SC-11]\n    比例: ${ratio}`) }
          : file,
      ),
    ).map(({ code, place, message }) => `${place?.file}:${place?.line} ${code} ${message}`);
  expect(said('不低于 60%')).toEqual([
    expect.stringMatching(/plan\/2017.yaml:7 ratio-unreachable SC-11 的计划比例 不低于 60% 达不到/u),
  ]);
  expect(said('不低于 30%')).toEqual([]);
});
