import { describe, expect, test } from 'vitest';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { listingDecisionPaper } from '../../engine/papers/listing-decision.ts';
import { removalDecisionPaper } from '../../engine/papers/removal-decision.ts';
import { problemsOf, templateProblems, textsOf, valued } from './check-paper.ts';
import { LISTING, REMOVAL, REMOVED, STAY } from './sample-decisions.ts';
import { LABEL } from './sample-results.ts';

describe('列入决定书', () => {
  const view = valued(listingDecisionPaper(LISTING));
  const text = textsOf(view).join('\n');

  test.each([
    ['当事人', '统一社会信用代码：91340404MA2EX1001X'],
    ['事实', '2017年8月25日，区市场监管局在2017年8月批次随机抽查中'],
    ['依据', '《企业经营异常名录管理暂行办法》第四条、谢府办秘〔2017〕89号二（十一）'],
    ['没有核实的依据另说', '尚待核实：《企业经营异常名录管理暂行办法》第九条（依据待核）'],
    ['期限', '列入自2017年8月28日起'],
    ['场景和程度', '国有土地出让'],
    ['只是提示', '提示'],
    ['移出办法', '异常情形已消除的，移出经营异常名录'],
    ['异议', '自收到本决定书之日起15日内向'],
    ['行政复议', '60日内依法向谢家集区人民政府申请行政复议'],
    ['行政诉讼', '6个月内依法向有管辖权的人民法院'],
  ])('says %s', (_, words) => expect(text).toContain(words));

  test('goes to the enterprise, under the number of the register, and its template has every field', () => {
    expect(view.frame).toMatchObject({ addressee: STAY.name, number: LABEL.number, example: true });
    expect(templateProblems('decision', view)).toEqual([]);
    expect(text).not.toMatch(/undefined|null|NaN|。。/u);
  });

  test('without one verified article it is refused', () => {
    const basis = STAY.basis.map((one) => ({ ...one, verified: false }));
    const refused = listingDecisionPaper({ ...LISTING, listing: { ...STAY, basis } });
    expect(problemsOf(refused).map(([code]) => code)).toEqual(['basis-unverified']);
  });

  test('a finding that it rests on and that is not there refuses it', () => {
    expect(problemsOf(listingDecisionPaper({ ...LISTING, findings: [] })).map(([code]) => code)).toEqual([
      'totals-differ',
    ]);
  });
});

describe('移出决定书 and 信用修复决定书', () => {
  test('a removal on evidence is a repair: what stood, why it ends, which measures end', () => {
    const view = valued(removalDecisionPaper({ ...REMOVED, delisting: REMOVAL }));
    expect(view.frame.title).toBe('谢家集区信用修复决定书');
    const text = textsOf(view).join('\n');
    expect(text).toContain('异常情形已消除。已提交移出申请并经核实');
    expect(text).toContain('联合惩戒措施1项（另有提示1项，不作禁止或者限制）同日停止');
    expect(text).toContain('列入事由：通过登记的住所无法联系');
  });

  test('it names the decision that it ends by its number and date, once that was released', () => {
    const listingPaper = {
      paper: '列入决定书',
      number: '谢市监〔2017〕3号',
      signedOn: isoDate('2017-08-30'),
    };
    const listing = { ...REMOVED.listing, listingPaper };
    const view = valued(removalDecisionPaper({ ...REMOVED, listing, delisting: REMOVAL }));
    expect(textsOf(view).join('\n')).toContain('决定书文号谢市监〔2017〕3号（2017年8月30日），列入事由');
  });

  test('one by the passing of time is none, and names no evidence', () => {
    const view = valued(removalDecisionPaper({ ...REMOVED, delisting: { ...REMOVAL, evidence: '' } }));
    expect(view.frame.title).toBe('谢家集区移出经营异常名录决定书');
    expect(textsOf(view).join('\n')).not.toContain('核实记录');
  });
});
