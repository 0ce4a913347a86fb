import { describe, expect, test } from 'vitest';
import type { SubRosterListed } from '../../../engine/domain/records/sub-roster-listed.ts';
import { NO_ROSTERS } from '../../../engine/domain/rosters.ts';
import type { ListedSubRoster } from '../../../engine/domain/sub-roster.ts';
import { type ImportSubRoster, importSubRoster } from '../../../engine/pipeline/basis/import-sub-roster.ts';
import { A, B, C, enterprise, rosterOf, saidOf } from './samples.ts';
import { AT, applied, brought, okOf, SMALL_AREAS, thawed } from './support.ts';

type Row = Readonly<Record<string, string>>;

const POLICY = {
  areas: SMALL_AREAS,
  items: [
    { id: 'SL-01', name: '示例名单事项', roster: 'list' as const, agency: 'AMR' },
    { id: 'SC-01', name: '示例条件事项', roster: 'condition' as const, agency: 'AMR' },
  ],
};
const ROSTER = rosterOf(enterprise(), enterprise({ id: B, name: '示例乙小吃店' }));
const JIA: Row = { uscc: A, name: '示例甲有限公司', quantity: '3台', focus: '是', sector: '锅炉' };
const YI: Row = { uscc: B, name: '示例乙小吃店' };
const SCHOOL_ROW: Row = { objectNumber: '3404040001', name: '示例学校', uscc: A, address: '谢家集区唐山镇' };

function bring(rows: readonly Row[], over: Partial<ImportSubRoster> = {}, state = NO_ROSTERS) {
  const command = { ...brought(rows), subRoster: 'SL-01', roster: ROSTER, ...over };
  return importSubRoster(state, POLICY, command, { at: AT });
}

function bodyOf(rows: readonly Row[], over: Partial<ImportSubRoster> = {}): SubRosterListed {
  return okOf(bring(rows, over)).records[0]?.body as SubRosterListed;
}

function read(rows: readonly Row[], over: Partial<ImportSubRoster> = {}) {
  return thawed<ListedSubRoster>(okOf(bring(rows, over)).frozen).objects;
}

describe('二(二) 子库名单: enterprises', () => {
  test('a row is read whole; an address is not asked for, the roster has it', () => {
    expect(read([{ ...JIA, address: '寿县' }])).toEqual([
      { id: A, name: '示例甲有限公司', quantity: 3, focus: true, sector: '锅炉', line: 2 },
    ]);
  });

  test.each<[string, Row, string, readonly string[]]>([
    ['by its name alone', { uscc: '' }, A, ['identified-by-name']],
    [
      'by the name of who answers',
      { uscc: '', name: '', answersName: '示例甲有限公司' },
      A,
      ['identified-by-name'],
    ],
    ['that the roster lacks', { uscc: C }, C, ['object-not-in-roster']],
    ['with a quantity that is no number', { quantity: '约3台' }, A, ['quantity-unreadable']],
    ['with a mark that says neither', { focus: '也许' }, A, ['focus-unreadable']],
  ])('one %s', (_, over, id, flags) => {
    expect(read([{ ...JIA, ...over }])[0]?.id).toBe(id);
    expect(saidOf(bodyOf([{ ...JIA, ...over }]))[2]).toEqual(flags);
  });

  test.each([
    ['0', 0],
    ['3', 3],
    ['１２ 台', 12],
    ['约3台', undefined],
    ['2套', 2],
    ['-1', undefined],
    ['', undefined],
  ])('特种设备数量 %j is %s', (quantity, value) => {
    expect(read([{ ...JIA, quantity }])[0]?.quantity).toBe(value);
  });

  test.each([
    ['是', true],
    ['√', true],
    ['否', false],
    ['×', false],
    ['', undefined],
  ])('重点单位 %j is %s', (focus, value) => {
    expect(read([{ ...JIA, focus }])[0]?.focus).toBe(value);
  });

  test('without code and name: refused with its line', () => {
    expect(bodyOf([JIA, { quantity: '1' }])).toMatchObject({
      read: 2,
      kept: 1,
      refused: [{ line: 3, code: 'row-without-identity' }],
    });
  });

  test('once more: merged where it says the same, refused where it does not', () => {
    expect(saidOf(bodyOf([JIA, JIA]))).toEqual({ 3: ['row-repeated'] });
    expect(bodyOf([JIA, { ...JIA, quantity: '4' }]).refused).toEqual([
      { line: 3, code: 'id-repeated-differing', values: { first: 2, fields: '特种设备数量' } },
    ]);
  });
});

describe('二(二) 子库名单: schools and sites', () => {
  const schools = { objectKind: 'school' } as const;

  test('have an id of their own, and the enterprise that answers', () => {
    expect(read([SCHOOL_ROW], schools)).toEqual([
      {
        id: 'school:3404040001',
        name: '示例学校',
        answers: A,
        address: '谢家集区唐山镇',
        whereabouts: { district: 'inside', town: 'TS' },
        line: 2,
      },
    ]);
    expect(read([SCHOOL_ROW], { objectKind: 'site' })[0]?.id).toBe('site:3404040001');
  });

  test.each([
    ['small letters', 'js-01a', 'school:JS-01A'],
    ['full width', 'ＪＳ－０１', 'school:JS-01'],
    ['blanks', ' JS 01 ', 'school:JS01'],
  ])('a number in %s', (_, objectNumber, id) => {
    expect(read([{ ...SCHOOL_ROW, objectNumber }], schools)[0]?.id).toBe(id);
  });

  test.each(['', '无', '施2017（01）', 'A'.repeat(41)])(
    'the number %j: refused with its line',
    (objectNumber) => {
      const body = bodyOf([SCHOOL_ROW, { ...SCHOOL_ROW, objectNumber }], schools);
      expect(body.refused).toMatchObject([{ line: 3, code: 'object-number-unreadable' }]);
    },
  );

  test('who answers is found by name, and told where nobody does', () => {
    const byName = { ...SCHOOL_ROW, uscc: '', answersName: '示例乙小吃店' };
    expect(read([byName], schools)[0]?.answers).toBe(B);
    const nobody = { ...SCHOOL_ROW, uscc: '' };
    expect(read([nobody], schools)[0]).not.toHaveProperty('answers');
    expect(saidOf(bodyOf([nobody], schools))).toEqual({ 2: ['answers-missing'] });
  });

  test('without an address nothing is said of where it is', () => {
    const { address: _, ...row } = SCHOOL_ROW;
    expect(read([row], schools)[0]).not.toHaveProperty('whereabouts');
  });

  test('two schools of one enterprise are two', () => {
    expect(read([SCHOOL_ROW, { ...SCHOOL_ROW, objectNumber: '3404040002' }], schools)).toHaveLength(2);
  });
});

describe('二(二) 子库名单: for which item', () => {
  test('one that the item list does not have: refused', () => {
    expect(bring([JIA], { subRoster: 'XX-01' })).toMatchObject({
      ok: false,
      problems: [{ code: 'sub-roster-unknown', values: { item: 'XX-01' } }],
    });
  });

  test('one whose sub-roster is made by condition: kept for its facts, and said so', () => {
    const decision = okOf(bring([JIA], { subRoster: 'SC-01' }));
    expect(decision.records).toHaveLength(1);
    expect(decision.warnings).toMatchObject([{ code: 'list-not-used', values: { item: 'SC-01' } }]);
    expect(okOf(bring([JIA])).warnings).toEqual([]);
  });

  test('the record names item and agency', () => {
    expect(bodyOf([JIA])).toMatchObject({ subRoster: 'SL-01', agency: 'AMR', entries: 1 });
  });
});

describe('二(二) a list comes again', () => {
  const first = okOf(bring([JIA, YI]));
  const state = applied(NO_ROSTERS, first.records);
  const previous = thawed<ListedSubRoster>(first.frozen);

  test('the first has nobody who entered or left', () => {
    expect(first.records[0]?.body).not.toHaveProperty('entered');
  });

  test('it replaces the one before, and says who entered and left', () => {
    const decision = okOf(bring([YI, { uscc: C }], { previous }, state));
    expect(decision.records[0]?.body).toMatchObject({ entered: [C], left: [A] });
    expect(applied(state, decision.records).subRosters['SL-01']).toMatchObject({ entries: 2 });
  });

  test('the list of another item stays', () => {
    const later = applied(state, okOf(bring([YI], { subRoster: 'SC-01' }, state)).records);
    expect(later.subRosters['SL-01']).toEqual(state.subRosters['SL-01']);
  });

  test('the same file twice appends nothing and says so', () => {
    expect(bring([JIA, YI], { previous }, state)).toMatchObject({
      ok: true,
      value: { records: [], warnings: [{ code: 'file-imported-already' }] },
    });
  });
});
