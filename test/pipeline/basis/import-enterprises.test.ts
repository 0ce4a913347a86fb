import { describe, expect, test } from 'vitest';
import type { EnterpriseRoster } from '../../../engine/domain/enterprise.ts';
import type { EnterprisesImported } from '../../../engine/domain/records/enterprises-imported.ts';
import { NO_ROSTERS } from '../../../engine/domain/rosters.ts';
import { sha256Hex } from '../../../engine/kernel/hash.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { importEnterprises } from '../../../engine/pipeline/basis/import-enterprises.ts';
import { fc } from '../../support/properties.ts';
import { AT, applied, brought, okOf, SMALL_AREAS, thawed } from './support.ts';

type Row = Readonly<Record<string, string>>;

const POLICY = { areas: SMALL_AREAS };
const A: Row = {
  uscc: '91340404MAX000001G',
  name: '示例甲（谢家集）有限公司',
  kind: '有限责任公司',
  address: '安徽省淮南市谢家集区望峰岗镇示例路1号',
  businessScope: '餐饮服务',
  registeredOn: '2010年3月1日',
  state: '存续（在营、开业、在册）',
  capital: '50万元',
};
const B: Row = { ...A, uscc: '92340404MAX000002G', name: '示例乙小吃店', kind: '个体工商户' };

function decide(rows: readonly Row[]) {
  return okOf(importEnterprises(NO_ROSTERS, POLICY, brought(rows), { at: AT }));
}

function bodyOf(rows: readonly Row[]): EnterprisesImported {
  return decide(rows).records[0]?.body as EnterprisesImported;
}

/** Codes of what is said about each line. */
function said(rows: readonly Row[]): Readonly<Record<string, readonly string[]>> {
  const { flagged, refused } = bodyOf(rows);
  const byLine = Map.groupBy([...flagged, ...refused], ({ line }) => line);
  return Object.fromEntries([...byLine].map(([line, notes]) => [line, notes.map(({ code }) => code)]));
}

describe('二(二) 建立检查对象名录库', () => {
  test('a row is read whole', () => {
    const decision = decide([A]);
    const roster = thawed<EnterpriseRoster>(decision.frozen);
    expect(roster.enterprises).toEqual([
      {
        id: '91340404MAX000001G',
        name: '示例甲（谢家集）有限公司',
        kind: '企业',
        address: '安徽省淮南市谢家集区望峰岗镇示例路1号',
        whereabouts: { district: 'inside', town: 'WFG' },
        businessScope: '餐饮服务',
        registeredOn: '2010-03-01',
        state: '存续',
        capital: '50万元',
        line: 2,
      },
    ]);
  });

  test('the record names the file, the cut-off day and the frozen snapshot', () => {
    const decision = decide([A, B]);
    const [record] = decision.records;
    expect(record).toMatchObject({ stream: 'rosters', kind: 'enterprises-imported', version: 1 });
    expect(record?.body).toMatchObject({
      source: '示例法人库',
      cutOff: '2017-07-31',
      read: 2,
      kept: 2,
      entries: 2,
      snapshot: sha256Hex(decision.frozen[0] ?? ''),
    });
    expect(applied(NO_ROSTERS, decision.records).enterprises).toMatchObject({
      snapshot: sha256Hex(decision.frozen[0] ?? ''),
      entries: 2,
      read: 2,
      refused: 0,
    });
  });

  test.each<[string, Row, string]>([
    ['a wrong check digit', { ...A, uscc: '91340404MAX000001H' }, 'uscc-check-digit'],
    ['small letters', { ...A, uscc: '91340404max000001g' }, 'uscc-respelled'],
    ['an old registration number', { ...A, uscc: '340404600000017', kind: '个体' }, 'uscc-old-number'],
    ['no usable code', { ...A, uscc: '无' }, 'uscc-missing'],
    ['no name', { ...A, name: '' }, 'name-missing'],
    ['no address', { ...A, address: '' }, 'address-missing'],
    ['a day that does not exist', { ...A, registeredOn: '2010-02-30' }, 'row-date-unreadable'],
    ['a day after the cut-off', { ...A, registeredOn: '2017-08-01' }, 'date-after-cut-off'],
    ['a kind against the code', { ...A, kind: '个体工商户' }, 'kind-contradicts-code'],
    ['an unknown kind', { ...A, kind: '甲类' }, 'kind-unreadable'],
    ['an unknown state', { ...A, state: '休眠' }, 'state-unreadable'],
    ['capital without a unit', { ...A, capital: '50' }, 'capital-unreadable'],
  ])('%s is flagged with its line and kept', (_, row, code) => {
    const body = bodyOf([row]);
    expect(body).toMatchObject({ read: 1, kept: 1, refused: [] });
    expect(body.flagged).toEqual([{ line: 2, code, values: expect.any(Object) }]);
  });

  test('a row without code and name is refused with its line', () => {
    expect(said([A, { ...A, uscc: '', name: '' }])).toEqual({ 3: ['row-without-identity'] });
  });

  test('an identical row is merged and flagged', () => {
    const body = bodyOf([A, A]);
    expect(body).toMatchObject({ read: 2, kept: 2, entries: 1, refused: [] });
    expect(body.flagged).toEqual([{ line: 3, code: 'row-repeated', values: { first: 2 } }]);
  });

  test('a row that differs only in how it is typed is merged and flagged', () => {
    const body = bodyOf([A, { ...A, name: '示例甲(谢家集)有限公司' }]);
    expect(body).toMatchObject({ kept: 2, entries: 1 });
    expect(body.flagged).toEqual([
      { line: 3, code: 'row-repeated-respelled', values: { first: 2, fields: '名称' } },
    ]);
  });

  test('the same code saying something else is refused, naming both lines and the fields', () => {
    const body = bodyOf([A, { ...A, address: '淮南市谢家集区唐山镇示例路2号', state: '注销' }]);
    expect(body).toMatchObject({ read: 2, kept: 1, entries: 1 });
    expect(body.refused).toEqual([
      { line: 3, code: 'id-repeated-differing', values: { first: 2, fields: '住所（经营场所）、登记状态' } },
    ]);
  });

  test('one name in two spellings under two codes is flagged', () => {
    expect(said([A, { ...B, name: '示例甲(谢家集) 有限公司' }])).toEqual({ 3: ['name-two-spellings'] });
  });

  test('a row without a code that bears the name of one with a code is flagged', () => {
    expect(said([A, { ...A, uscc: '' }])).toEqual({ 3: ['uscc-missing', 'name-shared'] });
  });

  test('two households of one name are nothing odd', () => {
    expect(said([B, { ...B, uscc: '92340404MAX000003K' }])).toEqual({});
  });

  test.each([
    ['no row', [], 'roster-empty'],
    ['no row that can be kept', [{ address: '某处' }, { state: '存续' }], 'nothing-kept'],
  ])('a file with %s replaces nothing', (_, rows, code) => {
    const result = importEnterprises(NO_ROSTERS, POLICY, brought(rows as Row[]), { at: AT });
    expect(result).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test('a cut-off day in the future is refused', () => {
    const command = { ...brought([A]), cutOff: isoDate('2017-08-16') };
    expect(importEnterprises(NO_ROSTERS, POLICY, command, { at: AT })).toMatchObject({
      ok: false,
      problems: [{ code: 'cut-off-in-future' }],
    });
  });
});

describe('二(二) the roster is imported again', () => {
  const first = decide([A, B]);
  const state = applied(NO_ROSTERS, first.records);
  const previous = thawed<EnterpriseRoster>(first.frozen);
  const again = (rows: readonly Row[], policy = POLICY) =>
    importEnterprises(state, policy, { ...brought(rows), previous }, { at: AT });

  test('the same file twice appends nothing and says so', () => {
    expect(again([A, B])).toMatchObject({
      ok: true,
      value: { records: [], frozen: [], warnings: [{ code: 'file-imported-already' }] },
    });
  });

  test('the same file after areas.yaml learned a word gives a new roster', () => {
    const towns = SMALL_AREAS.towns.map((town) =>
      town.id === 'TS' ? { ...town, keywords: ['望峰岗镇示例路'] } : town,
    );
    const decision = okOf(again([A, B], { areas: { ...SMALL_AREAS, towns } }));
    expect(decision.records[0]?.body).toMatchObject({ changes: { entered: [], left: [], changed: 2 } });
  });

  test('a new file replaces the whole, and says who entered, left and changed', () => {
    const c = { ...A, uscc: '93340404MAX000004K', name: '示例丙专业合作社', kind: '' };
    const decision = okOf(again([c, { ...A, state: '注销' }]));
    expect(decision.records[0]?.body).toMatchObject({
      changes: { entered: ['93340404MAX000004K'], left: ['92340404MAX000002G'], changed: 1 },
    });
    expect(thawed<EnterpriseRoster>(decision.frozen).enterprises.map(({ kind }) => kind)).toEqual([
      '企业',
      '农民专业合作社',
    ]);
  });

  test('a file without more than half of the enterprises is refused, and taken for a reason that is recorded', () => {
    const three = decide([A, B, { ...A, uscc: '93340404MAX000004K', name: '示例丙专业合作社', kind: '' }]);
    const known = thawed<EnterpriseRoster>(three.frozen);
    const replace = (rows: readonly Row[], fewer?: string) =>
      importEnterprises(
        applied(NO_ROSTERS, three.records),
        POLICY,
        { ...brought(rows), previous: known, ...(fewer === undefined ? {} : { fewer }) },
        { at: AT },
      );
    const refusal = {
      ok: false,
      problems: [{ code: 'roster-would-shrink', values: { before: 3, left: 2 } }],
    };
    expect(replace([A])).toMatchObject(refusal);
    expect(replace([A], ' ')).toMatchObject(refusal);
    const taken = okOf(replace([A], '两户已迁出'));
    expect(taken.records[0]?.body).toMatchObject({ fewer: '两户已迁出', changes: { left: { length: 2 } } });
    expect(taken.warnings).toMatchObject([{ code: 'roster-shrunk', values: { before: 3, left: 2 } }]);
    // Half or less is an ordinary change, and a reason that nothing asked for is not kept.
    const ordinary = okOf(replace([A, B], '一户已迁出'));
    expect([ordinary.warnings, ordinary.records[0]?.body]).toEqual([
      [],
      expect.not.objectContaining({ fewer: expect.anything() }),
    ]);
  });

  test('as many others are no smaller roster, and refused all the same', () => {
    const two = decide([A, B]);
    const known = thawed<EnterpriseRoster>(two.frozen);
    const other = { ...A, uscc: '93340404MAX000004K', name: '示例丙专业合作社', kind: '' };
    const command = { ...brought([other, { ...other, uscc: '', name: '示例丁店' }]), previous: known };
    expect(importEnterprises(applied(NO_ROSTERS, two.records), POLICY, command, { at: AT })).toMatchObject({
      ok: false,
      problems: [{ code: 'roster-would-shrink', values: { before: 2, left: 2 } }],
    });
  });

  test('older data than what stands is refused', () => {
    const command = { ...brought([A]), cutOff: isoDate('2017-06-30'), previous };
    expect(importEnterprises(state, POLICY, command, { at: AT })).toMatchObject({
      ok: false,
      problems: [{ code: 'cut-off-goes-back', values: { standing: '2017-07-31' } }],
    });
  });
});

describe('laws of every import', () => {
  const cell = fc.constantFrom('', '示例甲', '示例乙', '（示例）甲', '(示例)甲');
  const row = fc.record({
    uscc: fc.constantFrom('', 'x', '91340404MAX000001G', '91340404max000001g', '340404600000017'),
    name: cell,
    address: fc.constantFrom('', '谢家集区', '八公山区', '示例路'),
    state: fc.constantFrom('', '存续', '不知道'),
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 12 });
  const decided = (given: readonly Row[]) =>
    importEnterprises(NO_ROSTERS, POLICY, brought(given), { at: AT });

  test('read = kept + refused, a flagged row is a kept row, and no id stands twice', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const result = decided(given);
        if (!result.ok) return result.problems[0]?.code === 'nothing-kept';
        const body = result.value.records[0]?.body as EnterprisesImported;
        const refused = new Set(body.refused.map(({ line }) => line));
        const { enterprises } = thawed<EnterpriseRoster>(result.value.frozen);
        expect(body.read).toBe(body.kept + body.refused.length);
        expect(refused.size).toBe(body.refused.length);
        expect(body.flagged.filter(({ line }) => refused.has(line))).toEqual([]);
        expect(new Set(enterprises.map(({ id }) => id)).size).toBe(enterprises.length);
        return body.entries === enterprises.length;
      }),
    );
  });

  test('the order of different rows changes nothing but their lines', () => {
    const distinct = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: 8 });
    const shuffled = distinct.chain((numbers) =>
      fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers, { minLength: numbers.length })),
    );
    const withoutLines = (numbers: readonly number[]) => {
      const given = numbers.map((n) => ({ ...A, uscc: '', name: `示例${n}号` }));
      const roster = thawed<EnterpriseRoster>(decide(given).frozen);
      return roster.enterprises.map(({ line: _, ...rest }) => rest);
    };
    fc.assert(
      fc.property(shuffled, ([numbers, order]) => {
        expect(withoutLines(order)).toEqual(withoutLines(numbers));
      }),
    );
  });
});
