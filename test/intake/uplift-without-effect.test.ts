import { describe, expect, test } from 'vitest';
import { saidOf, withMistake } from '../corpus/answer-mistake.ts';
import { HAZARDOUS, MARKET, SAFETY, SERIOUS } from '../corpus/mistake.ts';

const CODE = 'uplift-without-effect';
const FLOOR = '则: { 抽查比例: 不低于 50% }';

function codesOf(path: string, from: string, to: string): readonly string[] {
  return saidOf(withMistake({ path, from, to })).map(({ code }) => code);
}

describe('二(五) 加大抽查比例 that raises nobody', () => {
  test('a floor of what the item is drawn at anyway is told; a little above it raises', () => {
    expect(codesOf(HAZARDOUS, FLOOR, '则: { 抽查比例: 不低于 20% }')).toContain(CODE);
    expect(codesOf(HAZARDOUS, FLOOR, '则: { 抽查比例: 不低于 21% }')).not.toContain(CODE);
  });

  test('a multiple of one is told, wherever it reaches; one above it raises', () => {
    expect(codesOf(SERIOUS, '则: { 抽查比例: 100% }', '则: { 抽查比例: ×1 }')).toContain(CODE);
    expect(codesOf(SERIOUS, '则: { 抽查比例: 100% }', '则: { 抽查比例: ×1.5 }')).not.toContain(CODE);
  });

  test('where one of the items is lower, it raises that one', () => {
    const [lower, both] = ['不低于 50%', '不低于 10%'];
    const reach = (ratio: string) =>
      codesOf(
        HAZARDOUS,
        `适用事项: [AJ-01]\n当:\n  任一:\n    - { 经营范围: { 包含: [汽油, 液化石油气] } }\n    - { 重点区域: 是 }\n则: { 抽查比例: ${lower} }`,
        `适用事项: [AJ-01, SC-07]\n当:\n  任一:\n    - { 经营范围: { 包含: [汽油, 液化石油气] } }\n    - { 重点区域: 是 }\n则: { 抽查比例: ${ratio} }`,
      );
    expect(reach(both)).not.toContain(CODE);
    expect(reach('不低于 3%')).toContain(CODE);
  });

  test('a ratio that ended before the rule began counts for nothing, one that comes later does', () => {
    expect(codesOf(MARKET, '施行: 2018-01-01, 值: 不低于 5%', '施行: 2018-01-01, 值: 60%')).not.toContain(
      CODE,
    );
    expect(codesOf(SAFETY, '值: 不低于 20%', '值: 60%')).toContain(CODE);
    const later = '{ 施行: 2017-08-15, 值: 60%, 周期: 每年, 依据: 谢府办秘〔2017〕89号 二(五) }';
    const lower = later.replace('2017-08-15, 值: 60%', '2018-01-01, 值: 20%');
    const from = '{ 施行: 2017-08-15, 值: 不低于 20%, 周期: 每年, 依据: 谢府办秘〔2017〕89号 二(五) }';
    expect(codesOf(SAFETY, from, `${later}\n      - ${lower}`)).not.toContain(CODE);
  });

  test('what is left to the plan may be lower: nothing is said', () => {
    expect(codesOf(SAFETY, '值: 不低于 20%,', '值: 60%, 约束: 一般,')).not.toContain(CODE);
  });
});
