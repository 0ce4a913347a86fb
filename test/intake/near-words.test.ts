import { describe, expect, test } from 'vitest';
import { saidOf, withMistake } from '../corpus/answer-mistake.ts';
import { COMPLAINTS, MARKET, PLAN } from '../corpus/mistake.ts';

describe('the word that was meant, though it only sounds or looks the same', () => {
  test.each([
    ['a key that sounds the same', MARKET, '    要点:', '    耀典:', '是不是“要点”？'],
    ['a key that looks the same', COMPLAINTS, '依据:', '依剧:', '是不是“依据”？'],
    ['a key in pinyin', COMPLAINTS, '说明:', 'shuo ming:', '是不是“说明”？'],
    ['a value', MARKET, '现场检查, 书面检查, 网络监测', '现场检察, 书面检查, 网络监测', '是不是“现场检查”？'],
    ['an agency', MARKET, '机关: 区市场监管局', '机关: 区四厂监官局', '是不是“区市场监管局”？'],
    ['a fact', COMPLAINTS, '当: { 近12个月投诉举报', '当: { 近12个月投拆举抱', '是不是“近12个月投诉举报”？'],
    ['items run together', PLAN, '事项: [AJ-01, AJ-02]', '事项: [AJ-01、AJ-02]', '是不是“AJ-01, AJ-02”？'],
    ['an item by its name', PLAN, '事项: SC-07', '事项: 公是信息抽察', '是不是“公示信息抽查”？'],
    [
      'a qualification',
      MARKET,
      '资格: 特种设备安全监察员',
      '资格: 特种没备安全监查员',
      '是不是“特种设备安全监察员”？',
    ],
  ])('%s', (_what, path, from, to, near) => {
    const said = saidOf(withMistake({ path, from, to }));
    expect(
      said.some(({ message }) => message.includes(near)),
      said.map(({ message }) => message).join('\n'),
    ).toBe(true);
  });
});
