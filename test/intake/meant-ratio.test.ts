import { describe, expect, test } from 'vitest';
import { meantRatio } from '../../engine/intake/policy/meant-ratio.ts';
import { saidOf, withMistake } from '../corpus/answer-mistake.ts';
import { COMPLAINTS, MARKET } from '../corpus/mistake.ts';

describe('a ratio as people say it, asked as it is written here', () => {
  test.each([
    ['5％以上', '不低于 5%'],
    ['10%及以下', '不超过 10%'],
    ['不低于 5', '不低于 5%'],
    ['不底于3%', '不低于 3%'],
    ['百分之五', '5%'],
    ['不低于百分之十五', '不低于 15%'],
    ['千分之二', '2‰'],
    ['三成', '30%'],
    ['全覆盖', '100%'],
    ['3', '3%'],
    ['若干', undefined],
    ['150', undefined],
    ['', undefined],
  ])('%s: %s', (written, meant) => expect(meantRatio(written, 'ratio-phrase')).toBe(meant));

  test.each([
    ['3倍', '×3'],
    ['两倍', '×2'],
    ['翻番', '×2'],
    ['50%以上', '不低于 50%'],
    ['增加3倍', undefined],
    ['10', undefined],
  ])('of a rule, %s: %s', (written, meant) => expect(meantRatio(written, 'ratio-effect')).toBe(meant));

  test('and check asks it', () => {
    const saying = (path: string, from: string, to: string) =>
      saidOf(withMistake({ path, from, to })).map(({ message }) => message);
    expect(saying(MARKET, '值: 不低于 3%', '值: 3%以上')).toContainEqual(
      expect.stringContaining('是不是“不低于 3%”？'),
    );
    expect(saying(COMPLAINTS, '抽查比例: ×2', '抽查比例: 2倍')).toContainEqual(
      expect.stringContaining('是不是“×2”？'),
    );
  });
});
