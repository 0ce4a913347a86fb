import { describe, expect, test } from 'vitest';
import type { Whereabouts } from '../../../engine/domain/area.ts';
import type { Ternary } from '../../../engine/domain/facts.ts';
import { type ObjectId, objectId } from '../../../engine/domain/object-id.ts';
import { type ListedObject, membersOf } from '../../../engine/domain/sub-roster.ts';
import { compareBytes } from '../../../engine/kernel/hash.ts';
import {
  buildSubRoster,
  type Subject,
  type SubRosterRule,
} from '../../../engine/pipeline/basis/build-sub-roster.ts';
import { fc } from '../../support/properties.ts';
import { A, B, C, enterprise, type ListedSample, listOf, SCHOOL } from './samples.ts';

const OUTSIDE: Whereabouts = { district: 'outside', named: '寿县' };
const UNKNOWN: Whereabouts = { district: 'unknown' };

/** Meets the condition where the fact says so; no fact, no verdict. */
function meets({ eats }: Readonly<Record<string, unknown>>): Ternary {
  return typeof eats === 'boolean' ? eats : 'unknown';
}

function rule(roster: SubRosterRule['roster']): SubRosterRule {
  return { item: 'SL-01', roster, meets };
}

function subject(id: ObjectId, eats: Ternary, whereabouts?: Whereabouts): Subject {
  const facts = eats === 'unknown' ? {} : { eats };
  return { enterprise: enterprise({ id, ...(whereabouts === undefined ? {} : { whereabouts }) }), facts };
}

function standings(
  roster: SubRosterRule['roster'],
  subjects: readonly Subject[],
  ...listed: readonly ObjectId[]
) {
  const built = buildSubRoster(rule(roster), subjects, listOf(...listed.map((id) => ({ id }))));
  return built.candidates.map(({ standing }) => standing);
}

describe('二(二) 建立子库: an enterprise is judged by what the item asks', () => {
  test.each<[Ternary, Whereabouts | undefined, boolean, readonly [string, string, string]]>([
    // condition, list, both
    [true, undefined, true, ['member', 'member', 'member']],
    [true, undefined, false, ['member', 'not-listed', 'not-listed']],
    [false, undefined, true, ['condition-not-met', 'member', 'condition-not-met']],
    [false, undefined, false, ['condition-not-met', 'not-listed', 'not-listed']],
    ['unknown', undefined, true, ['undecided', 'member', 'undecided']],
    ['unknown', undefined, false, ['undecided', 'not-listed', 'not-listed']],
    [true, OUTSIDE, true, ['outside', 'outside', 'outside']],
    [false, OUTSIDE, true, ['outside', 'outside', 'outside']],
    [true, UNKNOWN, true, ['district-unknown', 'district-unknown', 'district-unknown']],
  ])('condition %s, %j, listed %s', (eats, whereabouts, isListed, expected) => {
    const listed = isListed ? [A] : [];
    const found = (['condition', 'list', 'both'] as const).map(
      (roster) => standings(roster, [subject(A, eats, whereabouts)], ...listed)[0],
    );
    expect(found).toEqual(expected);
  });

  test('a list that nobody brought lists nobody', () => {
    const built = buildSubRoster(rule('list'), [subject(A, true)], undefined);
    expect(built.candidates.map(({ standing }) => standing)).toEqual(['not-listed']);
  });

  test('a candidate keeps name, town and the facts it was judged by', () => {
    const [found] = buildSubRoster(rule('condition'), [subject(A, true)], undefined).candidates;
    expect(found).toEqual({
      id: A,
      name: '示例甲有限公司',
      enterprise: A,
      town: 'WFG',
      standing: 'member',
      facts: { eats: true },
    });
  });

  test('where the address names the district alone, there is no town', () => {
    const [found] = buildSubRoster(
      rule('condition'),
      [subject(A, true, { district: 'inside' })],
      undefined,
    ).candidates;
    expect(found).not.toHaveProperty('town');
    expect(found?.standing).toBe('member');
  });

  test('whom the list names and the roster lacks is told, not drawn', () => {
    const built = buildSubRoster(rule('list'), [subject(A, true)], listOf({ id: A }, { id: B }));
    expect(membersOf(built).map(({ id }) => id)).toEqual([A]);
    expect(built.unmatched.map(({ id }) => id)).toEqual([B]);
  });
});

describe('二(二) 学校、工地: objects that are no enterprises', () => {
  const school = (over: Partial<ListedObject> = {}) =>
    listOf({ id: SCHOOL, name: '示例学校', answers: A, ...over });
  const build = (
    roster: SubRosterRule['roster'],
    eats: Ternary,
    over?: Partial<ListedObject>,
    where?: Whereabouts,
  ) =>
    buildSubRoster(rule(roster), [subject(A, eats, where)], school(over)).candidates.find(
      ({ id }) => id === SCHOOL,
    );

  test('stand under their own id and name, with the enterprise that answers and its facts', () => {
    expect(build('both', true)).toEqual({
      id: SCHOOL,
      name: '示例学校',
      enterprise: A,
      town: 'WFG',
      standing: 'member',
      facts: { eats: true },
    });
  });

  test('the enterprise that answers is not itself on the list', () => {
    const built = buildSubRoster(rule('list'), [subject(A, true)], school());
    expect(built.candidates.map(({ id, standing }) => [id, standing])).toEqual([
      [A, 'not-listed'],
      [SCHOOL, 'member'],
    ]);
  });

  test.each<[string, Ternary, string]>([
    ['does not meet it', false, 'condition-not-met'],
    ['leaves it open', 'unknown', 'undecided'],
  ])('with a condition, an enterprise that %s', (_, eats, standing) => {
    expect(build('both', eats)?.standing).toBe(standing);
    expect(build('list', eats)?.standing).toBe('member');
  });

  test.each<[string, Whereabouts | undefined, Whereabouts | undefined, string, string | undefined]>([
    ['its own address decides', { district: 'inside', town: 'TS' }, OUTSIDE, 'member', 'TS'],
    ['its own address lies outside', OUTSIDE, undefined, 'outside', undefined],
    ['its own address says too little', UNKNOWN, undefined, 'district-unknown', undefined],
    ['without an address it stands where its enterprise does', undefined, undefined, 'member', 'WFG'],
    ['without an address and its enterprise outside', undefined, OUTSIDE, 'outside', undefined],
  ])('%s', (_, own, ofEnterprise, standing, town) => {
    const found = build('list', true, own === undefined ? {} : { whereabouts: own }, ofEnterprise);
    expect([found?.standing, found?.town]).toEqual([standing, town]);
  });

  test.each<[string, ListedSample]>([
    ['nobody answers', { id: SCHOOL }],
    ['who answers is in no roster', { id: SCHOOL, answers: B }],
  ])('%s: told, not drawn', (_, object) => {
    const built = buildSubRoster(rule('list'), [subject(A, true)], listOf(object));
    expect(built.candidates.map(({ id }) => id)).toEqual([A]);
    expect(built.unmatched.map(({ id }) => id)).toEqual([SCHOOL]);
  });

  test('a sub-roster by condition alone has none', () => {
    const built = buildSubRoster(rule('condition'), [subject(A, true)], school());
    expect(built.candidates.map(({ id }) => id)).toEqual([A]);
    expect(built.unmatched).toEqual([]);
  });
});

describe('laws of every sub-roster', () => {
  const ids = [A, B, C, objectId('reg:340404600000017')];
  const where = fc.constantFrom<Whereabouts>({ district: 'inside' }, OUTSIDE, UNKNOWN);
  const verdict = fc.constantFrom<Ternary>(true, false, 'unknown');
  const subjects = fc
    .tuple(
      fc.subarray(ids),
      fc.array(verdict, { minLength: 4, maxLength: 4 }),
      fc.array(where, { minLength: 4, maxLength: 4 }),
    )
    .map(([chosen, eats, places]) =>
      chosen.map((id, index) => subject(id, eats[index] ?? true, places[index] ?? UNKNOWN)),
    );
  const objects = fc
    .tuple(fc.subarray(ids), fc.option(fc.constantFrom(...ids), { nil: undefined }))
    .map(([listed, answers]) => [
      ...listed.map((id) => ({ id })),
      ...(answers === undefined ? [] : [{ id: SCHOOL, answers }]),
    ]);
  const kinds = fc.constantFrom<SubRosterRule['roster']>('condition', 'list', 'both');
  const build = (
    roster: SubRosterRule['roster'],
    given: readonly Subject[],
    listed: readonly { id: ObjectId }[],
  ) => buildSubRoster(rule(roster), given, listOf(...listed));

  test('everybody of the roster is looked at once, in the order of the ids', () => {
    fc.assert(
      fc.property(kinds, subjects, objects, (roster, given, listed) => {
        const looked = build(roster, given, listed).candidates.map(({ id }) => id);
        expect(looked).toEqual([...new Set(looked)].toSorted(compareBytes));
        expect(looked).toEqual(expect.arrayContaining(given.map(({ enterprise: { id } }) => id)));
      }),
    );
  });

  test('nobody outside the district is a member, and who is listed is a candidate or told', () => {
    fc.assert(
      fc.property(kinds, subjects, objects, (roster, given, listed) => {
        const built = build(roster, given, listed);
        const inside = given.filter(({ enterprise: { whereabouts } }) => whereabouts.district === 'inside');
        const homes = new Set(inside.map(({ enterprise: { id } }) => id));
        expect(membersOf(built).filter(({ enterprise: owner }) => !homes.has(owner))).toEqual([]);
        if (roster === 'condition') return;
        const found = new Set([...built.candidates, ...built.unmatched].map(({ id }) => id));
        expect(listed.filter(({ id }) => !found.has(id))).toEqual([]);
      }),
    );
  });

  test('list and condition together are those of the list whom the condition takes', () => {
    fc.assert(
      fc.property(subjects, objects, (given, listed) => {
        const [both, list] = [build('both', given, listed), build('list', given, listed)];
        expect(membersOf(both)).toEqual(membersOf(list).filter(({ facts }) => meets(facts) === true));
      }),
    );
  });

  test('the order of roster and list changes nothing', () => {
    fc.assert(
      fc.property(kinds, subjects, objects, (roster, given, listed) => {
        expect(build(roster, given.toReversed(), listed.toReversed()).candidates).toEqual(
          build(roster, given, listed).candidates,
        );
      }),
    );
  });
});
