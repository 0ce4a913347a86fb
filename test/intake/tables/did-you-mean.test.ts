import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../../engine/intake/did-you-mean.ts';

describe('是不是……？', () => {
  test.each([
    ['近12月投诉举报', ['近12个月处罚', '近12个月投诉举报'], '近12个月投诉举报'],
    ['企业名', ['住所', '企业名称'], '企业名称'],
    ['名稱', ['编号', '名称'], '名称'],
    ['成立曰期', ['成立日期', '核准日期'], '成立日期'],
    ['期日', ['日期', '期限'], '日期'],
    ['ＵＳＣＣ', ['uscc'], 'uscc'],
    ['统一社会信用代码（18位）', ['统一社会信用代码', '注册号'], '统一社会信用代码'],
    ['完全不同', ['住所', '企业名称'], undefined],
    ['甲', ['乙'], undefined],
    ['', ['乙'], undefined],
    ['甲', [], undefined],
  ])('%s', (word, candidates, meant) => {
    expect(didYouMean(word, candidates)).toBe(meant);
  });

  test('a word that is a candidate is its own best answer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[甲乙丙丁a-d]{1,6}$/u), { minLength: 1 }), (words) => {
        const word = words.at(-1) ?? '';
        if (word.length > 1) expect(didYouMean(word, words)).toBe(word);
      }),
      { numRuns: 300 },
    );
  });
});
