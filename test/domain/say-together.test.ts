import { expect, test } from 'vitest';
import type { LeafSeen } from '../../engine/domain/ruling.ts';
import { sayTogether } from '../../engine/domain/say-condition.ts';

const leaf = (change: Partial<LeafSeen>): LeafSeen => ({
  ...{
    fact: 'scope',
    name: '经营范围',
    operator: 'textContains',
    expected: '',
    seen: '渣土清运',
    verdict: false,
  },
  ...change,
});

test('words that one fact was searched for are told in one sentence; other comparisons each in its own', () => {
  const told = sayTogether([
    leaf({ expected: '食品零售' }),
    leaf({ expected: '乳制品' }),
    leaf({ fact: 'kind', name: '主体类型', operator: 'equal', expected: '个体工商户', seen: '企业' }),
    leaf({ fact: 'count', name: '特种设备数量', operator: 'greaterThanInclusive', expected: 1, seen: 0 }),
    leaf({ fact: 'count', name: '特种设备数量', operator: 'greaterThanInclusive', expected: 3, seen: 0 }),
  ]);
  expect(told).toEqual([
    '经营范围为“渣土清运”（标准：包含其一 食品零售、乳制品）',
    '主体类型为“企业”（标准：是 个体工商户）',
    '特种设备数量为“0”（标准：不少于 1）',
    '特种设备数量为“0”（标准：不少于 3）',
  ]);
});
