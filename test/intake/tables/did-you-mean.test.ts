import { describe, expect, test } from 'vitest';
import { didYouMean } from '../../../engine/intake/did-you-mean.ts';
import { fc } from '../../support/properties.ts';

describe('是不是……？', () => {
  test.each([
    ['近12月投诉举报', ['近12个月处罚', '近12个月投诉举报'], '近12个月投诉举报'],
    ['企业名', ['住所', '企业名称'], '企业名称'],
    ['名稱', ['编号', '名称'], '名称'],
    ['成立曰期', ['成立日期', '核准日期'], '成立日期'],
    ['期日', ['日期', '期限'], '日期'],
    ['ＵＳＣＣ', ['uscc'], 'uscc'],
    ['统一社会信用代码（18位）', ['统一社会信用代码', '注册号'], '统一社会信用代码'],
    // A character that sounds the same.
    ['检察', ['检查'], '检查'],
    ['网络检测', ['网络检查', '网络监测'], '网络监测'],
    ['抽茶笔利', ['抽查比例', '检查方式'], '抽查比例'],
    ['施形', ['废止', '施行'], '施行'],
    ['城仪', ['诚意'], '诚意'],
    // To many who write it, these sound the same.
    ['四场监管局', ['市场监管局', '安全监管局'], '市场监管局'],
    ['人请', ['日期', '仁亲'], '仁亲'],
    // A character that looks the same, also where it is the whole word.
    ['己', ['无', '已'], '已'],
    ['未', ['末'], '末'],
    ['侯补', ['候补', '增补'], '候补'],
    ['帐户', ['商户', '账户'], '账户'],
    ['监管紬则', ['监管细则', '监管规则'], '监管细则'],
    ['依剧', ['依照', '依据'], '依据'],
    // Pinyin, as typed.
    ['choucha bili', ['检查方式', '抽查比例'], '抽查比例'],
    ['mingcheng', ['编号', '名称'], '名称'],
    ['pín cì', ['频次'], '频次'],
    ['ban lv', ['办率'], '办率'],
    ['name', ['姓名', 'names'], 'names'],
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
