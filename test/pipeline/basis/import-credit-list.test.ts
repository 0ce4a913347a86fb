import { describe, expect, test } from 'vitest';
import type { CreditListKind, CreditListSnapshot } from '../../../engine/domain/credit-list.ts';
import type { ListsImported } from '../../../engine/domain/records/lists-imported.ts';
import { NO_ROSTERS } from '../../../engine/domain/rosters.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { importCreditList } from '../../../engine/pipeline/basis/import-credit-list.ts';
import { A, B, enterprise, rosterOf, saidOf } from './samples.ts';
import { AT, applied, brought, okOf, thawed } from './support.ts';

type Row = Readonly<Record<string, string>>;

const ROSTER = rosterOf(enterprise(), enterprise({ id: B, name: '示例乙小吃店' }));
const JIA: Row = {
  uscc: A,
  name: '示例甲有限公司',
  listedOn: '2016-07-08',
  ground: '未按规定公示年度报告',
  decidedBy: '区市场监管局',
  decision: '示例〔2016〕1号',
};
const YI: Row = { ...JIA, uscc: B, name: '示例乙小吃店', decision: '示例〔2016〕2号' };

function bring(
  rows: readonly Row[],
  state = NO_ROSTERS,
  list: CreditListKind = 'abnormal',
  cutOff = '2017-07-31',
) {
  const command = { ...brought(rows), list, roster: ROSTER, cutOff: isoDate(cutOff) };
  return importCreditList(state, command, { at: AT });
}

function bodyOf(rows: readonly Row[]): ListsImported {
  return okOf(bring(rows)).records[0]?.body as ListsImported;
}

function read(...rows: readonly Row[]) {
  return thawed<CreditListSnapshot>(okOf(bring(rows)).frozen).entries;
}

describe('二(十一) 经营异常名录, 严重违法失信名单: a row', () => {
  test('is read whole', () => {
    expect(read({ ...JIA, removedOn: '2017年1月2日' })).toEqual([
      {
        id: A,
        name: '示例甲有限公司',
        listedOn: '2016-07-08',
        removedOn: '2017-01-02',
        ground: '未按规定公示年度报告',
        decidedBy: '区市场监管局',
        decision: '示例〔2016〕1号',
        line: 2,
      },
    ]);
  });

  test.each(['', '—', '无'])('移出日期 %j: still on the list', (removedOn) => {
    expect(read({ ...JIA, removedOn })[0]).not.toHaveProperty('removedOn');
    expect(saidOf(bodyOf([{ ...JIA, removedOn }]))).toEqual({});
  });

  test('a day of removal that cannot be read is flagged, and which day it is', () => {
    const body = bodyOf([{ ...JIA, removedOn: '去年' }]);
    expect(body).toMatchObject({ kept: 1, refused: [] });
    expect(body.flagged).toEqual([
      { line: 2, code: 'row-date-unreadable', values: { written: '去年', field: '移出日期' } },
    ]);
    expect(read({ ...JIA, removedOn: '去年' })[0]).not.toHaveProperty('removedOn');
  });

  test.each<[string, Row, string]>([
    ['neither code nor name', { uscc: '', name: '' }, 'row-without-identity'],
    ['no day of listing', { listedOn: '' }, 'date-missing'],
    ['a day of listing that does not exist', { listedOn: '2016-13-01' }, 'date-missing'],
  ])('with %s is refused with its line', (_, over, code) => {
    expect(bodyOf([YI, { ...JIA, ...over }])).toMatchObject({
      read: 2,
      kept: 1,
      flagged: [],
      refused: [{ line: 3, code }],
    });
  });

  test.each<[string, Row, string, readonly string[]]>([
    ['by its name alone', { uscc: '' }, A, ['identified-by-name']],
    ['not in the roster', { uscc: '93340404MAX000004K' }, '93340404MAX000004K', ['object-not-in-roster']],
  ])('an enterprise %s', (_, over, id, flags) => {
    expect(read({ ...JIA, ...over })[0]?.id).toBe(id);
    expect(saidOf(bodyOf([{ ...JIA, ...over }]))[2]).toEqual(flags);
  });
});

describe('二(十一) the same listing, and others', () => {
  test('an identical row is merged and flagged', () => {
    expect(read(JIA, JIA)).toHaveLength(1);
    expect(saidOf(bodyOf([JIA, JIA]))).toEqual({ 3: ['row-repeated'] });
  });

  test('one decision that says two things is refused, naming what', () => {
    expect(bodyOf([JIA, { ...JIA, removedOn: '2017-01-02' }]).refused).toEqual([
      { line: 3, code: 'entry-repeated-differing', values: { first: 2, fields: '移出日期' } },
    ]);
  });

  test('two decisions on one day are two listings', () => {
    const second = {
      ...JIA,
      ground: '通过登记的住所无法联系',
      decision: '示例〔2016〕9号',
      removedOn: '2017-01-02',
    };
    expect(read(JIA, second).map(({ removedOn }) => removedOn)).toEqual([undefined, '2017-01-02']);
    expect(saidOf(bodyOf([JIA, second]))).toEqual({});
  });

  test('listed again later is a listing of its own', () => {
    expect(read({ ...JIA, listedOn: '2017-01-09' }, JIA).map(({ listedOn }) => listedOn)).toEqual([
      '2016-07-08',
      '2017-01-09',
    ]);
  });
});

describe('二(十一) a list comes again', () => {
  const state = applied(NO_ROSTERS, okOf(bring([JIA, YI])).records);

  test('the last one replaces the whole, and the other list stays', () => {
    const both = applied(state, okOf(bring([YI], state, 'serious')).records);
    const later = applied(both, okOf(bring([YI, { ...YI, listedOn: '2017-01-09' }], both)).records);
    expect(later.lists.abnormal).toMatchObject({ entries: 2 });
    expect(later.lists.abnormal?.snapshot).not.toBe(state.lists.abnormal?.snapshot);
    expect(later.lists.serious).toEqual(both.lists.serious);
  });

  test('the same file twice appends nothing and says so; for the other list it is another', () => {
    expect(bring([JIA, YI], state)).toMatchObject({
      ok: true,
      value: { records: [], frozen: [], warnings: [{ code: 'file-imported-already' }] },
    });
    expect(okOf(bring([JIA, YI], state, 'serious')).records).toHaveLength(1);
  });

  test('each list has its own day: an older file of the other is not older than what stands', () => {
    const both = applied(state, okOf(bring([YI], state, 'serious', '2017-06-30')).records);
    expect(both.lists.serious).toMatchObject({ cutOff: '2017-06-30' });
    expect(both.lists.abnormal).toEqual(state.lists.abnormal);
  });

  test('older than what stands: refused; the same file with an earlier day mends the day', () => {
    expect(bring([JIA], state, 'abnormal', '2017-06-30')).toMatchObject({
      ok: false,
      problems: [{ code: 'cut-off-goes-back', values: { cutOff: '2017-06-30', standing: '2017-07-31' } }],
    });
    const mended = applied(state, okOf(bring([JIA, YI], state, 'abnormal', '2017-06-30')).records);
    expect(mended.lists.abnormal).toMatchObject({
      cutOff: '2017-06-30',
      snapshot: state.lists.abnormal?.snapshot,
    });
  });
});
