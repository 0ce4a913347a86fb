import { describe, expect, test } from 'vitest';
import type { ComplaintsSnapshot } from '../../../engine/domain/history.ts';
import type { ComplaintsImported } from '../../../engine/domain/records/complaints-imported.ts';
import { NO_ROSTERS } from '../../../engine/domain/rosters.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { importComplaints } from '../../../engine/pipeline/basis/import-complaints.ts';
import { A, B, C, enterprise, rosterOf, saidOf } from './samples.ts';
import { AT, applied, brought, okOf, thawed } from './support.ts';

type Row = Readonly<Record<string, string>>;

const ROSTER = rosterOf(
  enterprise(),
  enterprise({ id: B, name: '示例乙（谢家集）小吃店' }),
  enterprise({ id: C, name: '示例同名店' }),
  enterprise({ name: '示例同名店' }),
);
const JIA: Row = {
  number: 'TS-001',
  uscc: A,
  name: '示例甲有限公司',
  receivedOn: '2017年5月1日 09:30',
  content: '示例',
  substantiated: '属实',
};

function bring(rows: readonly Row[], state = NO_ROSTERS) {
  return importComplaints(state, { ...brought(rows), roster: ROSTER }, { at: AT });
}

function bodyOf(rows: readonly Row[]): ComplaintsImported {
  return okOf(bring(rows)).records[0]?.body as ComplaintsImported;
}

function read(...rows: readonly Row[]) {
  return thawed<ComplaintsSnapshot>(okOf(bring(rows)).frozen).complaints;
}

describe('二(五) 投诉举报: a row', () => {
  test('is read whole; the time of the day is left out', () => {
    expect(read(JIA)).toEqual([
      { number: 'TS-001', id: A, receivedOn: '2017-05-01', content: '示例', substantiated: true, line: 2 },
    ]);
    expect(saidOf(bodyOf([JIA]))).toEqual({});
  });

  test.each<[string, boolean | undefined, readonly string[]]>([
    ['属实', true, []],
    ['部分属实', true, []],
    ['是', true, []],
    ['不属实', false, []],
    ['查无实据', false, []],
    ['否', false, []],
    ['核查中', undefined, []],
    ['办理中', undefined, []],
    ['', undefined, []],
    ['—', undefined, []],
    ['不太属实', undefined, ['substantiated-unreadable']],
  ])('是否属实 %j is %s', (substantiated, value, flags) => {
    expect(read({ ...JIA, substantiated })[0]?.substantiated).toBe(value);
    expect(saidOf(bodyOf([{ ...JIA, substantiated }]))[2] ?? []).toEqual(flags);
  });

  test.each<[string, Row, string]>([
    ['neither code nor name', { uscc: '', name: '' }, 'row-without-identity'],
    ['no day', { receivedOn: '' }, 'date-missing'],
    ['a day that does not exist', { receivedOn: '2017-02-30' }, 'date-missing'],
    ['a day in words', { receivedOn: '去年八月' }, 'date-missing'],
  ])('with %s is refused with its line', (_, over, code) => {
    const body = bodyOf([JIA, { ...JIA, number: 'TS-002', ...over }]);
    expect(body).toMatchObject({ read: 2, kept: 1, flagged: [], refused: [{ line: 3, code }] });
  });

  test('what was written for a day is given back', () => {
    const body = bodyOf([JIA, { ...JIA, number: 'TS-002', receivedOn: '去年八月' }]);
    expect(body.refused[0]?.values).toEqual({ written: '去年八月' });
  });
});

describe('二(五) 投诉举报: whom a row means', () => {
  test.each<[string, Row, string, readonly string[]]>([
    ['its code', {}, A, []],
    ['its code in small letters', { uscc: A.toLowerCase() }, A, ['uscc-respelled']],
    ['without a code the one of that name', { uscc: '' }, A, ['identified-by-name']],
    ['a name in half-width brackets', { uscc: '', name: '示例乙(谢家集) 小吃店' }, B, ['identified-by-name']],
    ['a word where the code should stand', { uscc: '不详' }, A, ['identified-by-name']],
    [
      'a code that is not in the roster',
      { uscc: '93340404MAX000004K' },
      '93340404MAX000004K',
      ['object-not-in-roster'],
    ],
    [
      'an old number that is not in the roster',
      { uscc: '340404600000017' },
      'reg:340404600000017',
      ['uscc-old-number', 'object-not-in-roster'],
    ],
    [
      'a code that fails and is not in the roster',
      { uscc: '91340404MAX000001H' },
      '91340404MAX000001H',
      ['uscc-check-digit', 'object-not-in-roster'],
    ],
  ])('%s', (_, over, id, flags) => {
    expect(read({ ...JIA, ...over })[0]?.id).toBe(id);
    expect(saidOf(bodyOf([{ ...JIA, ...over }]))[2] ?? []).toEqual(flags);
  });

  test.each(['示例同名店', '示例没有的店'])('nobody is taken for another by the name %s', (name) => {
    expect(read({ ...JIA, uscc: '', name })[0]?.id).toMatch(/^name:/u);
    expect(saidOf(bodyOf([{ ...JIA, uscc: '', name }]))[2]).toEqual(['uscc-missing', 'object-not-in-roster']);
  });

  test('without a roster nobody is said to be missing from it', () => {
    const command = brought([{ ...JIA, uscc: '' }]);
    const [record] = okOf(importComplaints(NO_ROSTERS, command, { at: AT })).records;
    expect(saidOf(record?.body as ComplaintsImported)).toEqual({ 2: ['uscc-missing'] });
  });
});

describe('二(五) 投诉举报: the same again', () => {
  test('one number twice is one complaint; saying something else it is refused', () => {
    expect(read(JIA, JIA)).toHaveLength(1);
    expect(saidOf(bodyOf([JIA, JIA]))).toEqual({ 3: ['row-repeated'] });
    expect(bodyOf([JIA, { ...JIA, substantiated: '不属实' }]).refused).toEqual([
      { line: 3, code: 'entry-repeated-differing', values: { first: 2, fields: '是否属实' } },
    ]);
  });

  test('rows without numbers are complaints each: two people may say the same', () => {
    const { number: _, ...unnumbered } = JIA;
    expect(read(unnumbered, unnumbered)).toHaveLength(2);
    expect(saidOf(bodyOf([unnumbered, unnumbered]))).toEqual({});
  });

  test('a file is added to those before; the same file once more takes its own place', () => {
    const first = applied(NO_ROSTERS, okOf(bring([JIA])).records);
    const other = { ...JIA, number: 'TS-002' };
    const both = applied(first, okOf(bring([other], first)).records);
    expect(both.complaints).toHaveLength(2);
    expect(bring([JIA], both)).toMatchObject({
      ok: true,
      value: { records: [], warnings: [{ code: 'file-imported-already' }] },
    });
  });

  test('the same file read with a newer roster replaces its own reading', () => {
    const rows = [{ ...JIA, uscc: '' }];
    const first = applied(
      NO_ROSTERS,
      okOf(importComplaints(NO_ROSTERS, { ...brought(rows), roster: rosterOf() }, { at: AT })).records,
    );
    const state = applied(
      first,
      okOf(importComplaints(first, { ...brought(rows), roster: ROSTER }, { at: AT })).records,
    );
    expect(state.complaints).toHaveLength(1);
    expect(state.complaints[0]?.snapshot).not.toBe(first.complaints[0]?.snapshot);
  });

  test('an older file may be added to a newer', () => {
    const state = applied(NO_ROSTERS, okOf(bring([JIA])).records);
    const older = { ...brought([{ ...JIA, number: 'TS-000' }]), cutOff: isoDate('2016-12-31') };
    const both = applied(state, okOf(importComplaints(state, older, { at: AT })).records);
    expect(both.complaints.map(({ cutOff }) => cutOff)).toEqual(['2017-07-31', '2016-12-31']);
  });

  test('the same file with an earlier day mends the day', () => {
    const state = applied(NO_ROSTERS, okOf(bring([JIA])).records);
    const command = { ...brought([JIA]), cutOff: isoDate('2017-06-30'), roster: ROSTER };
    const mended = applied(state, okOf(importComplaints(state, command, { at: AT })).records);
    expect(mended.complaints.map(({ cutOff }) => cutOff)).toEqual(['2017-06-30']);
  });
});
