import { expect, test } from 'vitest';
import { changedValues } from '../../engine/intake/policy/changed-values.ts';

const ITEMS = `机关: 甲局
事项:
  - 编号: A-1
    频次: [{ 范围: 同一企业, 上限: 2 次 }]
    人员: { 人数: 2, 资格: 无 }
    抽查比例:
      - { 施行: 2017-08-15, 值: 3% }
  - 编号: A-2
    名称: 二
`;

function changed(from: string, to: string) {
  const file = (text: string) => ({ path: 'config/items/a.yaml', text });
  return changedValues([file(ITEMS)], [file(ITEMS.replace(from, to))]).map(
    ({ place: { line }, what, was, now }) => [line, what, was, now],
  );
}

test.each([
  [
    'a frequency',
    '上限: 2 次',
    '上限: 1 次',
    [[4, 'A-1 频次', '[{ 范围: 同一企业, 上限: 2 次 }]', '[{ 范围: 同一企业, 上限: 1 次 }]']],
  ],
  ['one of several', '人数: 2', '人数: 3', [[5, 'A-1 人员 人数', '2', '3']]],
  [
    'an entry more',
    '值: 3% }',
    '值: 3% }\n      - { 施行: 2018-01-01, 值: 5% }',
    [[8, 'A-1 抽查比例 2018-01-01', undefined, '{ 施行: 2018-01-01, 值: 5% }']],
  ],
  [
    'an item that is gone',
    '  - 编号: A-2\n    名称: 二\n',
    '',
    [[undefined, 'A-2', '{ 编号: A-2, 名称: 二 }', undefined]],
  ],
  [
    'order, comments and layout',
    '    人员: { 人数: 2, 资格: 无 }',
    '    # 批注\n    人员:\n      资格: 无\n      人数: 2',
    [],
  ],
])('%s', (_, from, to, told) => {
  expect(changed(from, to)).toEqual(told.map(([line, what, was, now]) => [line, `事项 ${what}`, was, now]));
});

test('a file that is new or gone is one change', () => {
  const rule = { path: 'rules/risk/x.yaml', text: '名称: 甲\n则: { 抽查比例: ×2 }\n' };
  const words = '{ 名称: 甲, 则: { 抽查比例: ×2 } }';
  const place = { file: rule.path };
  expect(changedValues([], [rule])).toEqual([{ place, what: '', now: words }]);
  expect(changedValues([rule], [])).toEqual([{ place, what: '', was: words }]);
});
