import { describe, expect, test } from 'vitest';
import type { Whereabouts } from '../../../engine/domain/area.ts';
import type { Enterprise } from '../../../engine/domain/enterprise.ts';
import {
  type WhereaboutsSettled,
  whereaboutsSettled,
} from '../../../engine/domain/records/whereabouts-settled.ts';
import { NO_ROSTERS } from '../../../engine/domain/rosters.ts';
import { validateBody } from '../../../engine/intake/validate-body.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { compileAreas } from '../../../engine/pipeline/basis/place-address.ts';
import { listUnsettled, settleRoster } from '../../../engine/pipeline/basis/settle-roster.ts';
import { settleWhereabouts } from '../../../engine/pipeline/basis/settle-whereabouts.ts';
import { fc } from '../../support/properties.ts';
import { A, B, C, enterprise, rosterOf, saidOf } from './samples.ts';
import { AT, applied, brought, okOf, SMALL_AREAS } from './support.ts';

type Row = Readonly<Record<string, string>>;

const UNKNOWN: Whereabouts = { district: 'unknown' };
const OUTSIDE: Whereabouts = { district: 'outside', named: '寿县' };
const JIA = enterprise({ id: A, address: '示例路1号', whereabouts: UNKNOWN });
const YI = enterprise({ id: B, name: '示例乙小吃店', address: '', whereabouts: UNKNOWN });
const BING = enterprise({ id: C, name: '示例丙小吃店' });
const ROSTER = rosterOf(JIA, YI, BING);
const POLICY = { areas: SMALL_AREAS };

function settle(rows: readonly Row[], roster = ROSTER, state = NO_ROSTERS) {
  return settleWhereabouts(state, POLICY, { ...brought(rows, '属地核定.csv'), roster }, { at: AT });
}

function bodyOf(rows: readonly Row[]): WhereaboutsSettled {
  return okOf(settle(rows)).records[0]?.body as WhereaboutsSettled;
}

/** As the worksheet goes out, with a decision filled in. */
function row(id: string, decision: string, address = id === A ? '示例路1号' : ''): Row {
  return { id, address, decision };
}

/** The roster after what the clerks wrote. */
function settled(rows: readonly Row[], roster = ROSTER) {
  const state = applied(NO_ROSTERS, okOf(settle(rows, roster)).records);
  return settleRoster(roster, state.settled);
}

describe('二(八) 属地: the worksheet 属地核定 goes out', () => {
  const listed = (...enterprises: readonly Enterprise[]) =>
    listUnsettled(enterprises, compileAreas(SMALL_AREAS), (town) => `镇${town}`);

  test('with everybody whose address says too little, and nobody else', () => {
    expect(listed(JIA, YI, BING, enterprise({ whereabouts: OUTSIDE }))).toEqual([
      { id: A, name: '示例甲有限公司', address: '示例路1号', hint: '' },
      { id: B, name: '示例乙小吃店', address: '', hint: '' },
    ]);
  });

  test.each([
    ['示例望峰岗镇小吃店', '镇WFG'],
    ['示例谢家集小吃店', '本区'],
    ['示例寿县小吃店', '寿县'],
    ['示例小吃店', ''],
  ])('%s: what the name lets one think is %j', (name, hint) => {
    expect(listed({ ...JIA, name }).map((one) => one.hint)).toEqual([hint]);
  });
});

describe('二(八) 属地: the worksheet comes back', () => {
  test.each<[string, Whereabouts]>([
    ['望峰岗镇', { district: 'inside', town: 'WFG' }],
    [' 望峰岗 镇 ', { district: 'inside', town: 'WFG' }],
    ['wfg', { district: 'inside', town: 'WFG' }],
    ['淮南高新区智造园区', { district: 'inside', town: 'ZZY' }],
    ['本区', { district: 'inside' }],
    ['谢家集区', { district: 'inside' }],
    ['谢家集', { district: 'inside' }],
    ['八公山', { district: 'outside', named: '八公山区' }],
    ['寿县', { district: 'outside', named: '寿县' }],
    ['区外', { district: 'outside', named: '区外' }],
    ['外地', { district: 'outside', named: '区外' }],
  ])('%j', (decision, whereabouts) => {
    expect(bodyOf([row(A, decision)]).settled).toEqual([{ id: A, address: '示例路1号', whereabouts }]);
    expect(settled([row(A, decision)])[0]).toEqual({ ...JIA, whereabouts });
  });

  test.each([
    ['left empty', row(B, ''), 'whereabouts-undecided'],
    ['answered with 无', row(B, '无'), 'whereabouts-undecided'],
    ['a road, which is no town', row(B, '应台路'), 'whereabouts-unreadable'],
    ['a place that nobody knows', row(B, '示例省'), 'whereabouts-unreadable'],
    ['somebody who is not in the roster', row('91340404MAX000009X', '区外'), 'object-unknown'],
    ['an id that was typed over', row('示例乙', '区外'), 'object-unknown'],
    ['no id', row('', '区外'), 'object-unknown'],
  ])('%s settles nothing, and says so with its line', (_, odd, code) => {
    const body = bodyOf([row(A, '本区'), odd]);
    expect(body).toMatchObject({ read: 2, kept: 1, flagged: [] });
    expect(body.refused).toMatchObject([{ line: 3, code }]);
    expect(body.settled.map(({ id }) => id)).toEqual([A]);
  });

  test('the record fits its schema and names file, source and day', () => {
    const [record] = okOf(settle([row(A, '本区'), row(B, '')])).records;
    expect(record).toMatchObject({ stream: 'rosters', kind: 'whereabouts-settled', version: 1 });
    expect(record?.body).toMatchObject({
      source: '示例法人库',
      cutOff: '2017-07-31',
      file: { name: '属地核定.csv' },
    });
    expect(validateBody(whereaboutsSettled.schema, record?.body)).toEqual([]);
  });

  test('one row twice is one word; two words on one enterprise are refused, naming both lines', () => {
    expect(saidOf(bodyOf([row(A, '本区'), row(A, '本区')]))).toEqual({ 3: ['row-repeated'] });
    expect(bodyOf([row(A, '本区'), row(A, '区外')]).refused).toEqual([
      { line: 3, code: 'id-repeated-differing', values: { first: 2, fields: '核定属地' } },
    ]);
  });

  test('the same worksheet twice appends nothing and says so', () => {
    const rows = [row(A, '本区'), row(B, '')];
    const state = applied(NO_ROSTERS, okOf(settle(rows)).records);
    expect(settle(rows, ROSTER, state)).toMatchObject({
      ok: true,
      value: { records: [], frozen: [], warnings: [{ code: 'file-imported-already' }] },
    });
    expect(okOf(settle([row(A, '区外')], ROSTER, state)).records).toHaveLength(1);
  });

  test.each<[string, readonly Row[], string]>([
    ['without a row', [], 'roster-empty'],
    ['with nothing decided', [row(A, ''), row(B, '')], 'nothing-kept'],
  ])('a worksheet %s changes nothing', (_, rows, code) => {
    expect(settle(rows)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test('a worksheet of tomorrow is refused', () => {
    const command = { ...brought([row(A, '本区')]), cutOff: isoDate('2017-08-16'), roster: ROSTER };
    expect(settleWhereabouts(NO_ROSTERS, POLICY, command, { at: AT })).toMatchObject({
      ok: false,
      problems: [{ code: 'cut-off-in-future' }],
    });
  });
});

describe('二(八) 属地: a clerk’s word holds for the address that the clerk saw', () => {
  const moved = rosterOf({ ...JIA, address: '示例路99号' });

  test('not for the address of a later roster', () => {
    const state = applied(NO_ROSTERS, okOf(settle([row(A, '望峰岗镇')])).records);
    expect(settleRoster(moved, state.settled)).toEqual(moved.enterprises);
  });

  test('not where the roster changed while the worksheet was out', () => {
    expect(settled([row(A, '望峰岗镇', '示例路1号')], moved)).toEqual(moved.enterprises);
  });

  test('not where an address has come in since the worksheet showed none', () => {
    const found = rosterOf(JIA, { ...YI, address: '寿县示例路1号', whereabouts: OUTSIDE });
    expect(settled([row(A, '本区'), row(B, '望峰岗镇')], found)[1]?.whereabouts).toEqual(OUTSIDE);
  });

  test.each([
    ['typed in full width', '示例路１号'],
    ['with blanks', ' 示例路 1号'],
    ['from a worksheet without the column', undefined],
  ])('but for the same address %s', (_, address) => {
    const back = address === undefined ? { id: A, decision: '望峰岗镇' } : row(A, '望峰岗镇', address);
    expect(settled([back])[0]?.whereabouts).toEqual({ district: 'inside', town: 'WFG' });
  });
});

describe('laws of the worksheet', () => {
  const cells = fc.constantFrom('', '本区', '区外', '望峰岗镇', '示例省');
  const rows = fc.array(fc.tuple(fc.constantFrom<string>(A, B, C, 'x'), cells), {
    minLength: 1,
    maxLength: 8,
  });

  test('read = kept + refused, and whoever is settled is on the next worksheet no longer', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const result = settle(given.map(([id, decision]) => ({ id, decision })));
        if (!result.ok) return result.problems[0]?.code === 'nothing-kept';
        const body = result.value.records[0]?.body as WhereaboutsSettled;
        expect(body.read).toBe(body.kept + body.refused.length);
        const state = applied(NO_ROSTERS, result.value.records);
        const next = listUnsettled(settleRoster(ROSTER, state.settled), compileAreas(SMALL_AREAS), String);
        const words = new Set<string>(body.settled.map(({ id }) => id));
        return next.map(({ id }) => id).join() === [A, B].filter((id) => !words.has(id)).join();
      }),
    );
  });
});
