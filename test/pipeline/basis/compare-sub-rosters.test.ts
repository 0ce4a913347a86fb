import { describe, expect, test } from 'vitest';
import type { Enterprise } from '../../../engine/domain/enterprise.ts';
import { objectId } from '../../../engine/domain/object-id.ts';
import {
  type Candidate,
  membersOf,
  type Standing,
  type SubRoster,
} from '../../../engine/domain/sub-roster.ts';
import { buildSubRoster } from '../../../engine/pipeline/basis/build-sub-roster.ts';
import { compareSubRosters } from '../../../engine/pipeline/basis/compare-sub-rosters.ts';
import { fc } from '../../support/properties.ts';
import { A, B, candidate, enterprise, type ListedSample, listOf, SCHOOL } from './samples.ts';

const STANDINGS: readonly Standing[] = [
  'member',
  'outside',
  'district-unknown',
  'not-listed',
  'condition-not-met',
  'undecided',
];

function subRoster(...candidates: readonly Candidate[]): SubRoster {
  return { item: 'SL-01', candidates, unmatched: [] };
}

describe('二(二) 建立子库: who entered on a re-import, and why', () => {
  test.each<[string, Standing | undefined, string]>([
    ['was in no roster', undefined, 'entered-roster'],
    ['stood outside the district', 'outside', 'entered-district'],
    ['stood nobody knew where', 'district-unknown', 'entered-district'],
    ['was not on the list', 'not-listed', 'entered-list'],
    ['did not meet the condition', 'condition-not-met', 'entered-condition'],
    ['was undecided for want of data', 'undecided', 'entered-condition'],
  ])('one that %s', (_, before, code) => {
    const old = before === undefined ? subRoster() : subRoster(candidate(A, before));
    const changes = compareSubRosters(old, subRoster(candidate(A, 'member')));
    expect(changes).toEqual({
      entered: [{ item: 'SL-01', id: A, name: `示例${A}`, code, facts: [] }],
      left: [],
    });
  });

  test.each<[string, Standing | undefined, string]>([
    ['is in the roster no longer', undefined, 'left-roster'],
    ['moved out of the district', 'outside', 'left-district'],
    ['has an address that says too little now', 'district-unknown', 'left-district'],
    ['was taken off the list', 'not-listed', 'left-list'],
    ['meets the condition no longer', 'condition-not-met', 'left-condition'],
    ['lost a datum that the condition needs', 'undecided', 'left-undecided'],
  ])('one that left: it %s', (_, after, code) => {
    const now = after === undefined ? subRoster() : subRoster(candidate(A, after));
    const changes = compareSubRosters(subRoster(candidate(A, 'member')), now);
    expect(changes).toEqual({
      entered: [],
      left: [{ item: 'SL-01', id: A, name: `示例${A}`, code, facts: [] }],
    });
  });

  test('the facts that read otherwise are named, from what to what; those that stayed are not', () => {
    const before = { state: '存续', capital: 50, industry: '餐饮', keyAreas: ['商贸集中区'] };
    const after = { state: '注销', capital: 50, complaints12m: 1, keyAreas: [] };
    const changes = compareSubRosters(
      subRoster(candidate(A, 'member', { facts: before })),
      subRoster(candidate(A, 'condition-not-met', { facts: after })),
    );
    expect(changes.left[0]?.facts).toEqual([
      { fact: 'complaints12m', after: 1 },
      { fact: 'industry', before: '餐饮' },
      { fact: 'keyAreas', before: ['商贸集中区'], after: [] },
      { fact: 'state', before: '存续', after: '注销' },
    ]);
  });

  test('whoever is called otherwise and stays a member neither entered nor left', () => {
    const renamed = candidate(A, 'member', { name: '示例乙', facts: { capital: 1 } });
    expect(compareSubRosters(subRoster(candidate(A, 'member')), subRoster(renamed))).toEqual({
      entered: [],
      left: [],
    });
  });
});

describe('二(二) schools and sites come and go with the list, and with who answers for them', () => {
  const rule = { item: 'SL-01', roster: 'list' as const, meets: () => true };
  const built = (enterprises: readonly Enterprise[], ...objects: readonly ListedSample[]) =>
    buildSubRoster(
      rule,
      enterprises.map((one) => ({ enterprise: one, facts: {} })),
      listOf(...objects),
    );
  const school: ListedSample = { id: SCHOOL, answers: A };
  const here = built([enterprise()], school);

  test.each([
    ['taken off the list', built([enterprise()]), 'left-list'],
    ['still listed, its enterprise gone from the roster', built([], school), 'left-roster'],
    [
      'still listed, its enterprise moved away',
      built([enterprise({ whereabouts: { district: 'outside', named: '寿县' } })], school),
      'left-district',
    ],
    ['taken off the list by an agency whose enterprises all left', built([]), 'left-list'],
  ])('%s', (_, now, code) => {
    expect(compareSubRosters(here, now).left).toMatchObject([{ id: SCHOOL, code }]);
  });

  test.each([
    ['put on the list', built([enterprise()]), 'entered-list'],
    ['listed before its enterprise stood in the roster', built([], school), 'entered-roster'],
  ])('%s', (_, before, code) => {
    expect(compareSubRosters(before, here).entered).toMatchObject([{ id: SCHOOL, code }]);
  });
});

describe('laws of who entered and left', () => {
  const ids = [A, B, SCHOOL, objectId('reg:340404600000017')];
  const roster = fc
    .tuple(...ids.map(() => fc.option(fc.constantFrom(...STANDINGS), { nil: undefined })))
    .map((standings) =>
      subRoster(
        ...ids.flatMap((id, index) => {
          const standing = standings[index];
          return standing === undefined ? [] : [candidate(id, standing)];
        }),
      ),
    );
  const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).toSorted();

  test('the members now are those before, less who left, and who entered', () => {
    fc.assert(
      fc.property(roster, roster, (before, after) => {
        const { entered, left } = compareSubRosters(before, after);
        const gone = new Set(idsOf(left));
        const stayed = idsOf(membersOf(before)).filter((id) => !gone.has(id));
        expect([...stayed, ...idsOf(entered)].toSorted()).toEqual(idsOf(membersOf(after)));
      }),
    );
  });

  test('backwards, who entered left; and against itself nothing changed', () => {
    fc.assert(
      fc.property(roster, roster, (one, other) => {
        const [there, back] = [compareSubRosters(one, other), compareSubRosters(other, one)];
        expect(idsOf(back.left)).toEqual(idsOf(there.entered));
        expect(idsOf(back.entered)).toEqual(idsOf(there.left));
        expect(compareSubRosters(one, one)).toEqual({ entered: [], left: [] });
      }),
    );
  });

  test('a code for entering never stands among those who left', () => {
    fc.assert(
      fc.property(roster, roster, (before, after) => {
        const { entered, left } = compareSubRosters(before, after);
        expect(entered.filter(({ code }) => !code.startsWith('entered-'))).toEqual([]);
        expect(left.filter(({ code }) => !code.startsWith('left-'))).toEqual([]);
      }),
    );
  });
});
