import { describe, expect, test } from 'vitest';
import { judgePolicy } from '../../engine/app/verbs/check-policy.ts';
import { compiledPolicy } from '../../engine/intake/policy/compiled-policy.ts';
import { soundFiles } from '../corpus/answer-mistake.ts';
import { BIDDING } from '../corpus/mistake.ts';

const SCOPES = 'rules/scopes.yaml';
const OLD = '{ 文件: 企业信息公示暂行条例, 条款: 第十八条, 施行: 2014-10-01, 场景: [政府采购, 工程招投标] }';

/** What check says of the bidding measure where provisions cover this. */
function told(provisions: readonly string[], rule = (text: string) => text) {
  const files = soundFiles().flatMap((file) => {
    if (file.path === SCOPES) return [];
    return [file.path === BIDDING ? { ...file, text: rule(file.text) } : file];
  });
  const text = `条款:\n${provisions.map((one) => `  - ${one}\n`).join('')}`;
  const judged = judgePolicy(provisions.length === 0 ? files : [...files, { path: SCOPES, text }]);
  const problems = judged.ok ? judged.value.warnings : judged.problems;
  return problems.map(
    ({ code, values, place }) => `${code} ${values.day ?? values.before} ${place?.file}:${place?.line}`,
  );
}

describe('二(十一) a measure wider than its basis, by dated data', () => {
  test.each([
    ['the provision names the scene', [OLD], []],
    [
      'the provision names others',
      [OLD.replace(', 工程招投标', '')],
      ['measure-wider-than-basis 2017-08-15 rules/sanctions/bidding-abnormal.yaml:7'],
    ],
    [
      'a revision takes it away later',
      [OLD, OLD.replace('2014-10-01', '2024-05-01').replace(', 工程招投标', '')],
      ['measure-wider-than-basis 2024-05-01 rules/sanctions/bidding-abnormal.yaml:7'],
    ],
    [
      'it had been taken away before, and was given back',
      [OLD.replace(', 工程招投标', ''), OLD.replace('2014-10-01', '2017-01-01')],
      [],
    ],
    ['the provision is not listed', [], []],
    [
      'it is not in force on the day',
      [OLD.replace('2014-10-01', '2014-10-01, 废止: 2016-12-31').replace(', 工程招投标', '')],
      [],
    ],
    ['another article is listed', [OLD.replace('第十八条', '第十七条').replace(', 工程招投标', '')], []],
    [
      'an earlier entry after a later one',
      [OLD, OLD.replace('2014-10-01', '2013-01-01')],
      ['history-order 2014-10-01 rules/scopes.yaml:3'],
    ],
    [
      'an entry that has not ended when the next begins',
      [OLD.replace('2014-10-01', '2014-10-01, 废止: 2024-05-01'), OLD.replace('2014-10-01', '2024-05-01')],
      ['history-overlap undefined rules/scopes.yaml:3'],
    ],
  ])('%s', (_case, provisions, said) => {
    expect(told(provisions)).toEqual(said);
  });

  test('a revision after the rule was repealed takes nothing from it', () => {
    const later = [OLD, OLD.replace('2014-10-01', '2024-05-01').replace(', 工程招投标', '')];
    expect(
      told(later, (text) => text.replace('施行: 2017-08-15', '施行: 2017-08-15\n废止: 2023-12-31')),
    ).toEqual([]);
  });

  test('what provisions cover is asked by check, and is no part of the compiled policy', () => {
    const judged = judgePolicy(soundFiles());
    expect(judged.ok && compiledPolicy(judged.value.policy).json).not.toContain('scopes');
  });
});
