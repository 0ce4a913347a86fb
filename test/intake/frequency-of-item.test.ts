import { describe, expect, test } from 'vitest';
import { saidOf, withMistake } from '../corpus/answer-mistake.ts';
import { MARKET } from '../corpus/mistake.ts';

const LIMIT = '频次: [{ 范围: 同一企业, 上限: 2 次, 周期: 每年 }]';

function toldOf(...limits: readonly string[]): readonly string[] {
  return saidOf(withMistake({ path: MARKET, from: LIMIT, to: `频次: [${limits.join(', ')}]` })).map(
    ({ code, place, severity }) => `${severity} ${code} ${place?.file}:${place?.line}`,
  );
}

describe('频次 against what is done', () => {
  test.each([
    ['as many campaigns as the plan has rounds', '{ 范围: 抽查活动, 下限: 2 次, 周期: 每年 }', []],
    [
      'more of them',
      '{ 范围: 抽查活动, 下限: 3 次, 周期: 每年 }',
      ['warning campaigns-short config/plan/2017.yaml:4'],
    ],
    ['more of them, of another level', '{ 范围: 抽查活动, 下限: 3 次, 周期: 每年, 级别: [市] }', []],
    [
      'fewer of them',
      '{ 范围: 抽查活动, 上限: 1 次, 周期: 每年 }',
      ['error campaigns-exceeded config/plan/2017.yaml:4'],
    ],
    ['fewer of them, of another level', '{ 范围: 抽查活动, 上限: 1 次, 周期: 每年, 级别: [市] }', []],
    [
      'a licence’s validity, which no roster has',
      '{ 范围: 同一企业, 上限: 2 次, 周期: 许可有效期 }',
      [`warning validity-counted-by-year ${MARKET}:13`],
    ],
  ])('%s', (_case, limit, told) => {
    expect(toldOf(limit)).toStrictEqual(told);
  });

  test('市级每年 1 次，县级每月 1 次: the county is held to its own', () => {
    const city = '{ 范围: 抽查活动, 上限: 1 次, 下限: 1 次, 周期: 每年, 级别: [市] }';
    expect(toldOf(city, '{ 范围: 抽查活动, 上限: 1 次, 周期: 每月, 级别: [县] }')).toStrictEqual([]);
    expect(toldOf(city, '{ 范围: 抽查活动, 下限: 3 次, 周期: 每年, 级别: [县] }')).toStrictEqual([
      'warning campaigns-short config/plan/2017.yaml:4',
    ]);
  });
});
