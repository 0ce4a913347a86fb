import { describe, expect, test } from 'vitest';
import type { InspectorRoster } from '../../../engine/domain/inspector.ts';
import { BING, bodyOf, bring, JIA, type Row, YI } from './inspector-rows.ts';
import { A, saidOf } from './samples.ts';
import { okOf, thawed } from './support.ts';

/** The one inspector that a row gives. */
function read(over: Row) {
  return thawed<InspectorRoster>(okOf(bring([{ ...JIA, ...over }])).frozen).inspectors[0];
}

function said(over: Row): readonly string[] {
  return saidOf(bodyOf([{ ...JIA, ...over }]))[2] ?? [];
}

describe('二(三) 建立执法检查人员名录库: a row', () => {
  test('is read whole', () => {
    const row: Row = {
      ...JIA,
      level: '区级',
      areas: '望峰岗镇、TS',
      professions: '食品；药品',
      expertise: '冷链',
      qualifications: '特种设备安全监察员',
      items: 'SC-02、示例事项一',
      certificateIssuer: '示例省政府',
      leave: '2017-08-21至2017-08-25；2017年9月1日',
      recusals: A,
    };
    expect(read(row)).toEqual({
      code: 'AMR-01',
      name: '示例检查员甲',
      agency: 'AMR',
      level: 'district',
      areas: ['TS', 'WFG'],
      professions: ['食品', '药品'],
      expertise: ['冷链'],
      qualifications: ['SE'],
      items: ['SC-01', 'SC-02'],
      certificate: { number: '示例001', issuer: '示例省政府', expiresOn: '2019-12-31' },
      leave: [
        { from: '2017-08-21', to: '2017-08-25' },
        { from: '2017-09-01', to: '2017-09-01' },
      ],
      recusals: [A],
      line: 2,
    });
    expect(said(row)).toEqual([]);
  });

  test('that says nothing of area and items covers the district and every item of its agency', () => {
    expect(read({})).toMatchObject({
      areas: ['*'],
      items: ['*'],
      qualifications: [],
      leave: [],
      recusals: [],
    });
    expect(read({ areas: '全区', items: '全部' })).toMatchObject({ areas: ['*'], items: ['*'] });
  });

  test.each<[string, Row, string]>([
    ['no number of the certificate', { certificateNumber: '' }, 'certificate-number-missing'],
    ['no last day of it', { certificateExpiresOn: '' }, 'certificate-expiry-missing'],
    ['a last day that is no day', { certificateExpiresOn: '2019-02-30' }, 'certificate-expiry-missing'],
    ['a certificate that ended yesterday', { certificateExpiresOn: '2017-08-14' }, 'certificate-expired'],
    ['an unknown level', { level: '省级' }, 'level-unknown'],
    ['a level in a language that nobody speaks', { level: 'constructor' }, 'level-unknown'],
    ['an unknown town', { areas: '望峰岗镇、示例镇' }, 'town-unknown'],
    ['an unknown qualification', { qualifications: '示例资格' }, 'qualification-unknown'],
    ['an unknown item', { items: '示例事项' }, 'item-unknown'],
    ['an item of another agency', { items: 'HB-01' }, 'item-unknown'],
    ['leave that cannot be read', { leave: '八月下旬' }, 'leave-unreadable'],
    ['leave that ends before it begins', { leave: '2017-08-25至2017-08-21' }, 'leave-unreadable'],
    ['a recusal by name', { recusals: '示例甲有限公司' }, 'recusal-unreadable'],
    ['a recusal with a wrong check digit', { recusals: '91340404MAX000001H' }, 'recusal-unreadable'],
    ['no code and no certificate', { code: '', certificateNumber: '无' }, 'inspector-code-missing'],
    ['a code that cannot be used', { code: '甲01' }, 'inspector-code-missing'],
  ])('with %s is flagged and kept', (_, over, code) => {
    const body = bodyOf([{ ...JIA, ...over }]);
    expect(body).toMatchObject({ read: 1, kept: 1, refused: [] });
    expect(said(over)).toContain(code);
  });

  test('a certificate is good on its last day', () => {
    expect(said({ certificateExpiresOn: '2017-08-15' })).toEqual([]);
  });

  test('what is not known is left out, never widened to everything', () => {
    expect(read({ areas: '示例镇', items: 'HB-01' })).toMatchObject({ areas: [], items: [] });
    expect(read({ areas: '望峰岗镇、示例镇' })).toMatchObject({ areas: ['WFG'] });
  });

  test('a recusal with a wrong check digit recuses all the same: the registrar may have issued it so', () => {
    expect(read({ recusals: '91340404MAX000001H、示例' })).toMatchObject({
      recusals: ['91340404MAX000001H'],
    });
  });

  test.each<[string, Row, string]>([
    ['the code', {}, 'AMR-01'],
    ['the code in full width', { code: 'ＡＭＲ－０１' }, 'AMR-01'],
    ['without one the certificate’s number', { code: '', certificateNumber: 'AH001' }, 'AH001'],
    ['with one that cannot be used too', { code: '甲01', certificateNumber: 'AH001' }, 'AH001'],
  ])('is known by %s', (_, over, code) => {
    expect(read(over)?.code).toBe(code);
  });

  test('without either one it is known by agency and name, the same each time', () => {
    const made = read({ code: '', certificateNumber: '' })?.code;
    expect(made).toMatch(/^AMR-[0-9a-f]{8}$/u);
    expect(read({ code: '甲01' })?.code).toBe(made);
    expect(read({ code: '', certificateNumber: '', name: '示例检查员乙' })?.code).not.toBe(made);
  });

  test('a code that cannot be used is told, though the certificate’s number stands in', () => {
    expect(said({ code: '甲01', certificateNumber: 'AH001' })).toEqual(['inspector-code-missing']);
    expect(said({ code: '', certificateNumber: 'AH001' })).toEqual([]);
  });

  test.each<[string, Row, string]>([
    ['without a name', { name: '' }, 'inspector-nameless'],
    ['without an agency', { agency: '' }, 'agency-missing'],
    ['of an agency that does not exist', { agency: '区示例局' }, 'agency-unknown'],
    ['of an agency that has no right to inspect', { agency: '区编办' }, 'agency-not-enforcing'],
  ])('%s is refused with its line', (_, over, code) => {
    const body = bodyOf([JIA, { ...YI, ...over }]);
    expect(body).toMatchObject({ read: 2, kept: 1, refused: [{ line: 3, code }] });
  });

  test('an agency is known by its other names', () => {
    expect(read({ agency: '区工商局' })?.agency).toBe('AMR');
    expect(read({ agency: 'amr' })?.agency).toBe('AMR');
  });

  test('a row twice is one inspector; one code for two is refused, upper or lower case alike', () => {
    expect(bodyOf([JIA, JIA]).agencies).toMatchObject([{ agency: 'AMR', entries: 1 }]);
    expect(saidOf(bodyOf([JIA, JIA]))).toEqual({ 3: ['row-repeated'] });
    expect(bodyOf([JIA, { ...YI, code: 'amr-01' }]).refused).toMatchObject([
      { line: 3, code: 'inspector-repeated-differing', values: { first: 2 } },
    ]);
  });

  test('one code at two agencies is two inspectors', () => {
    expect(bodyOf([JIA, { ...BING, code: 'AMR-01' }]).agencies.map(({ entries }) => entries)).toEqual([1, 1]);
  });
});
