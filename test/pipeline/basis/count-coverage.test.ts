import { describe, expect, test } from 'vitest';
import type { Whereabouts } from '../../../engine/domain/area.ts';
import { ENTERPRISE_KINDS, type Enterprise } from '../../../engine/domain/enterprise.ts';
import { nameId } from '../../../engine/domain/object-id.ts';
import type { DistrictFile, LegalEntityCount } from '../../../engine/domain/policy-types.ts';
import type { StandingEnterprises } from '../../../engine/domain/rosters.ts';
import type { SubRoster } from '../../../engine/domain/sub-roster.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { type CoveragePolicy, countCoverage } from '../../../engine/pipeline/basis/count-coverage.ts';
import { fc } from '../../support/properties.ts';
import { A, AGENCIES, B, C, candidate, enterprise, SCHOOL } from './samples.ts';
import { AT, CUT_OFF, SMALL_AREAS } from './support.ts';

const DISTRICT: DistrictFile = {
  code: '340404',
  name: '示例区',
  example: true,
  issuer: 'AMR',
  plan: '示例〔2017〕1号',
  legalEntityCounts: [],
  rosterMaxAge: { count: 90, unit: '日' },
};

const ITEM: CoveragePolicy['items'][number] = { id: 'SC-01', name: '示例事项', agency: 'AMR' };

function policy(over: Partial<CoveragePolicy> = {}): CoveragePolicy {
  return { district: DISTRICT, areas: SMALL_AREAS, agencies: AGENCIES, items: [ITEM], ...over };
}

function standing(over: Partial<StandingEnterprises> = {}): StandingEnterprises {
  const file = { name: 'a.csv', digest: 'd' };
  const report = { seq: 1, at: AT, source: '示例法人库', cutOff: CUT_OFF, file, snapshot: 's', entries: 0 };
  return { ...report, read: 0, refused: 0, flagged: {}, ...over };
}

const JIA = enterprise();
const YI = enterprise({ id: B, kind: '个体工商户', whereabouts: { district: 'inside', town: 'TS' } });
const BING = enterprise({ id: C, whereabouts: { district: 'outside', named: '寿县' } });

function subRoster(item: string, ...candidates: SubRoster['candidates']): SubRoster {
  return { item, candidates, unmatched: [] };
}

interface Counted {
  readonly enterprises?: readonly Enterprise[];
  readonly subRosters?: readonly SubRoster[];
  readonly by?: CoveragePolicy;
  readonly over?: Partial<StandingEnterprises>;
}

function count({ enterprises = [JIA, YI, BING], subRosters = [], by = policy(), over = {} }: Counted = {}) {
  return countCoverage({ standing: standing(over), enterprises, subRosters }, by);
}

describe('二(二) 覆盖全区所有市场主体: the roster counted', () => {
  test('by town, those without a row too, and who is outside or nobody knows where', () => {
    const lost = enterprise({ whereabouts: { district: 'unknown' } });
    const bare = enterprise({ whereabouts: { district: 'inside' } });
    expect(count({ enterprises: [JIA, YI, BING, lost, bare] })).toMatchObject({
      total: 5,
      towns: [
        { name: '望峰岗镇', rows: 1 },
        { name: '唐山镇', rows: 1 },
        { name: '谢家集街道', rows: 0 },
        { name: '智造园区管委会', rows: 0 },
      ],
      unknownTown: 1,
      outside: 1,
      unknownDistrict: 1,
    });
  });

  test('a town that areas.yaml has no longer is an unknown town, so that nobody is lost', () => {
    const gone = enterprise({ whereabouts: { district: 'inside', town: 'OLD' } });
    expect(count({ enterprises: [JIA, gone] })).toMatchObject({ total: 2, unknownTown: 1 });
  });

  test('by kind, those outside and those that stand', () => {
    const kinds = count({
      enterprises: [{ ...JIA, state: '存续' }, { ...BING, state: '存续' }, YI, enterprise({ state: '注销' })],
    }).kinds;
    expect(kinds).toEqual([
      { kind: '企业', rows: 3, outside: 1, active: 2 },
      { kind: '个体工商户', rows: 1, outside: 0, active: 0 },
      { kind: '农民专业合作社', rows: 0, outside: 0, active: 0 },
      { kind: '其他', rows: 0, outside: 0, active: 0 },
    ]);
  });

  test('rows of the file that are not in the roster were refused or repeated', () => {
    expect(count({ over: { read: 10, refused: 2 } })).toMatchObject({
      read: 10,
      refused: 2,
      repeated: 5,
      total: 3,
    });
  });

  test('marks are named in words, with the rows that bear them', () => {
    expect(count({ over: { flagged: { 'uscc-missing': 3, 'unheard-of': 1 } } }).flagged).toEqual([
      { code: 'uscc-missing', label: '没有可用代码，以名称编号', rows: 3 },
      { code: 'unheard-of', label: 'unheard-of', rows: 1 },
    ]);
  });
});

describe('二(二) against the 法人库', () => {
  const legal = (asOf: string, enterprises: number): LegalEntityCount => ({
    asOf: isoDate(asOf),
    source: '示例',
    enterprises,
    individual: 20,
    cooperatives: 3,
  });
  const registered = (counts: readonly LegalEntityCount[], over: Partial<StandingEnterprises> = {}) =>
    count({ by: policy({ district: { ...DISTRICT, legalEntityCounts: counts } }), over }).kinds.map(
      (kind) => kind.registered,
    );

  test.each<[string, readonly LegalEntityCount[], number | undefined]>([
    ['no count', [], undefined],
    ['the count of the cut-off day', [legal('2017-07-31', 7)], 7],
    ['a count of the day after', [legal('2017-08-01', 8)], undefined],
    [
      'the last that is not later, however they are written',
      [legal('2017-07-01', 6), legal('2017-08-01', 8), legal('2016-12-31', 5)],
      6,
    ],
  ])('%s', (_, counts, enterprises) => {
    const others = enterprises === undefined ? [undefined, undefined] : [20, 3];
    expect(registered(counts)).toEqual([enterprises, ...others, undefined]);
  });

  test('what was given with the file goes before the policy', () => {
    expect(registered([legal('2017-07-31', 7)], { registered: { 企业: 9 } })).toEqual([
      9,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('二(一)(二) sub-rosters of the items in force on the cut-off day, 31 July', () => {
  test('a sub-roster is counted by its members, under the names of item and agency', () => {
    const roster = subRoster('SC-01', candidate(A, 'member'), candidate(B, 'undecided'));
    expect(count({ subRosters: [roster] }).subRosters).toEqual([
      { item: 'SC-01', name: '示例事项', agency: '区市场监管局', rows: 1 },
    ]);
  });

  test.each<[string, { readonly effective?: string; readonly repealed?: string }, boolean]>([
    ['without days', {}, true],
    ['in force from that day', { effective: '2017-07-31' }, true],
    ['in force from the day after', { effective: '2017-08-01' }, false],
    ['in force to that day', { repealed: '2017-07-31' }, true],
    ['in force to the day before', { repealed: '2017-07-30' }, false],
    ['in force around it', { effective: '2017-01-01', repealed: '2017-12-31' }, true],
    ['in force before it', { effective: '2016-01-01', repealed: '2016-12-31' }, false],
    ['in force after it', { effective: '2018-01-01', repealed: '2018-12-31' }, false],
  ])('an item %s', (_, days, counted) => {
    const item = {
      ...ITEM,
      ...(days.effective === undefined ? {} : { effective: isoDate(days.effective) }),
      ...(days.repealed === undefined ? {} : { repealed: isoDate(days.repealed) }),
    };
    const subRosters = [subRoster('SC-01', candidate(A, 'member'))];
    const found = count({ enterprises: [JIA], subRosters, by: policy({ items: [item] }) });
    expect(found.subRosters.map(({ item: id }) => id)).toEqual(counted ? ['SC-01'] : []);
    expect(found.inNoSubRoster).toBe(counted ? 0 : 1);
  });

  test('法无授权不可为: an item that the list does not have is not counted', () => {
    expect(count({ subRosters: [subRoster('XX-01', candidate(A, 'member'))] })).toMatchObject({
      subRosters: [],
      inNoSubRoster: 2,
    });
  });

  test('who stands in no sub-roster: those of the district alone, and whoever answers for a school is in one', () => {
    expect(count()).toMatchObject({ inNoSubRoster: 2 });
    const subRosters = [
      subRoster('SC-01', candidate(SCHOOL, 'member', { enterprise: A }), candidate(B, 'undecided')),
    ];
    expect(count({ subRosters })).toMatchObject({ inNoSubRoster: 1 });
  });
});

describe('发文机关', () => {
  test.each([
    [
      'its full name, where the district’s name begins it',
      ['市场监管', '示例区市场监督管理局'],
      '示例区市场监督管理局',
    ],
    ['else its name', ['市场监管'], '区市场监管局'],
  ])('%s', (_, aliases, issuer) => {
    const agencies = AGENCIES.map((agency) => (agency.id === 'AMR' ? { ...agency, aliases } : agency));
    expect(count({ by: policy({ agencies }) }).issuer).toBe(issuer);
  });
});

test('law: the parts are the whole', () => {
  const whereabouts = fc.constantFrom<Whereabouts>(
    { district: 'inside' },
    { district: 'inside', town: 'WFG' },
    { district: 'inside', town: 'OLD' },
    { district: 'outside', named: '寿县' },
    { district: 'unknown' },
  );
  const one = fc.record({ whereabouts, kind: fc.constantFrom(...ENTERPRISE_KINDS) });
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 12 }),
      fc.nat({ max: 5 }),
      fc.nat({ max: 5 }),
      (given, refused, repeated) => {
        const enterprises = given.map((over, index) => enterprise({ id: nameId(`示例${index}`), ...over }));
        const read = enterprises.length + refused + repeated;
        const found = count({ enterprises, over: { read, refused } });
        const sum = (parts: readonly { readonly rows: number }[]) =>
          parts.reduce((all, { rows }) => all + rows, 0);
        expect(sum(found.kinds)).toBe(found.total);
        expect(sum(found.towns) + found.unknownTown + found.unknownDistrict + found.outside).toBe(
          found.total,
        );
        expect(found.total + found.repeated + found.refused).toBe(found.read);
        return found.repeated === repeated;
      },
    ),
  );
});
