import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../engine/intake/policy/load-policy.ts';
import { partOfFile } from '../../engine/intake/policy/part-of-file.ts';
import { digestsOfParts } from '../../engine/pipeline/basis/publish-policy.ts';
import { shippedFiles } from '../policy/shipped-policy.ts';

const FILES = shippedFiles();

function digestsOf(files: typeof FILES) {
  const loaded = loadPolicy(files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return digestsOfParts(loaded.value.policy);
}

const BEFORE = digestsOf(FILES);

describe('二(一) a file is published with the part whose digest it changes', () => {
  test.each([
    ['items', 'config/items/fire.yaml', '名称: ', '名称: （示例）'],
    ['items', 'config/agencies.yaml', '谢文广体双随机', '谢文广体随机'],
    ['items', 'config/areas.yaml', '名称: ', '名称: （示例）'],
    ['plan', 'config/plan/2017.yaml', '范围: ', '范围: （示例）'],
    ['rules', 'config/district.yaml', '颗数: 20', '颗数: 24'],
    ['rules', 'config/calendar/2018.yaml', '元旦', '新年'],
    ['rules', 'config/deadlines.yaml', '20', '30'],
    ['rules', 'rules/risk/key-areas.yaml', '名称: ', '名称: （示例）'],
    ['rules', 'rules/sanctions/land-serious.yaml', '名称: ', '名称: （示例）'],
  ] as const)('%s: %s', (part, path, from, to) => {
    expect(partOfFile(path)).toBe(part);
    const after = digestsOf(
      FILES.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file)),
    );
    const others = (['items', 'plan', 'rules'] as const).filter((one) => one !== part);
    expect(others.map((one) => after[one])).toEqual(others.map((one) => BEFORE[one]));
    expect(after[part]).not.toBe(BEFORE[part]);
  });

  test('what the checks hold against the items goes with them', () => {
    const beside = ['config/bases.yaml', 'config/duties/x.yaml', 'rules/items/fire.cases.yaml'];
    expect(beside.map(partOfFile)).toEqual(['items', 'items', 'items']);
    expect(partOfFile('rules/assessment/dual-notice.cases.yaml')).toBe('rules');
  });
});
