import { describe, expect, test } from 'vitest';
import type { MatchInspector, PeopleFile } from '../../../engine/domain/match-people.ts';
import type { MatchTask } from '../../../engine/domain/match-result.ts';
import { objectId } from '../../../engine/domain/object-id.ts';
import { fromHex, sha256, sha256Hex } from '../../../engine/kernel/hash.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { checkEdge } from '../../../engine/pipeline/draw/check-edge.ts';
import { matchInspectors } from '../../../engine/pipeline/draw/match-inspectors.ts';
import { fc } from '../../support/properties.ts';
import { LONG, tellEvidence } from '../../support/tell-evidence.ts';
import { siteId } from './sample-frames.ts';

const RUNS = LONG ? 2_500 : 320;
const SEED_OF_RUN = 89;
const SEED = sha256Hex('match seed');
const WINDOW = [isoDate('2017-08-21'), isoDate('2017-08-31')] as const;

function inspector(code: string, more: Partial<MatchInspector> = {}): MatchInspector {
  return {
    inspector: code,
    areas: ['*'],
    avoid: [],
    busy: [],
    cap: 9,
    certificateTo: isoDate('2018-12-31'),
    history: 0,
    qualifications: [],
    scope: ['*'],
    ...more,
  };
}

function people(inspectors: readonly MatchInspector[]): PeopleFile {
  return { agency: 'amr', salt: '0'.repeat(64), slots: 2, window: WINDOW, inspectors };
}

function task(number: number, more: Partial<MatchTask> = {}): MatchTask {
  return { id: siteId(number), area: 'z1', frames: ['F1'], slots: ['', ''], ...more };
}

function match(
  of: PeopleFile,
  tasks: readonly MatchTask[],
  more: { relaxedBy?: number; leaveOpen?: boolean } = {},
) {
  return matchInspectors({ seed: SEED, people: of, tasks, relaxedBy: 0, leaveOpen: false, ...more });
}

describe('二(六) 匹配执法检查人员: who may be placed', () => {
  const [from, to] = WINDOW;
  test.each<[string, Partial<MatchInspector>, string, boolean]>([
    ['anyone with a valid certificate', {}, '', true],
    ['a certificate that expires on the last day of the window', { certificateTo: to }, '', true],
    [
      'a certificate that expires before the visit may be',
      { certificateTo: isoDate('2017-08-30') },
      '',
      false,
    ],
    ['on leave until the day before', { busy: [[isoDate('2017-08-01'), isoDate('2017-08-20')]] }, '', true],
    ['on leave until the first day', { busy: [[isoDate('2017-08-01'), from]] }, '', false],
    ['on leave from the last day', { busy: [[to, isoDate('2017-09-09')]] }, '', false],
    ['on leave in the middle', { busy: [[isoDate('2017-08-23'), isoDate('2017-08-23')]] }, '', false],
    ['of the area', { areas: ['z0', 'z1'] }, '', true],
    ['of another area', { areas: ['z2'] }, '', false],
    ['for one of the frames', { scope: ['F1', 'F9'] }, '', true],
    ['for other frames only', { scope: ['F2'] }, '', false],
    ['recused', { avoid: [siteId(1)] }, '', false],
    ['recused from somebody else', { avoid: [siteId(2)] }, '', true],
    ['with the qualification', { qualifications: ['boiler'] }, 'boiler', true],
    ['without the qualification', { qualifications: ['lift'] }, 'boiler', false],
  ])('%s', (_case, more, needed, may) => {
    const one = inspector('m1', more);
    expect(checkEdge(people([one]), one, task(1), needed)).toBe(may);
  });
});

const instances = fc
  .record({
    tasks: fc.array(
      fc.record({
        area: fc.constantFrom('z1', 'z2'),
        frames: fc.subarray(['F1', 'F2'], { minLength: 1 }),
        slots: fc.constantFrom(['', ''], ['', ''], ['', ''], ['q1', ''], ['q1', 'q2'], ['q1', 'q2', 'q3']),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    inspectors: fc.array(
      fc.record({
        areas: fc.constantFrom(['*'], ['*'], ['*'], ['z1'], ['z2']),
        scope: fc.constantFrom(['*'], ['*'], ['*'], ['F1'], ['F2']),
        qualifications: fc.subarray(['q1', 'q2', 'q3']),
        avoid: fc.subarray([siteId(0), siteId(1), siteId(2)], { maxLength: 1 }),
        history: fc.integer({ min: 0, max: 3 }),
        cap: fc.constantFrom(0, 1, 2, 2, 3, 3),
      }),
      { minLength: 3, maxLength: 5 },
    ),
  })
  .map((given) => ({
    tasks: given.tasks.map((more, index) => task(index, more)),
    people: people(given.inspectors.map((more, index) => inspector(`m${index}`, more))),
  }));

/** draw/v1 §5, word for word: all assignments, the cheapest of them, then slot by slot the smallest hash. */
function byTryingAll(
  of: PeopleFile,
  tasks: readonly MatchTask[],
): ReadonlyMap<string, readonly string[]> | undefined {
  const slots = tasks.flatMap((one) => one.slots.map((needs, index) => ({ one, needs, k: index + 1 })));
  type Chosen = readonly string[];
  const fits = (before: Chosen, at: number) => {
    const slot = slots[at] as (typeof slots)[number];
    return of.inspectors
      .filter((person) => checkEdge(of, person, slot.one, slot.needs))
      .filter(({ inspector: code, cap }) => before.filter((other) => other === code).length < cap)
      .map(({ inspector: code }) => code)
      .filter((code) => !before.some((other, index) => other === code && slots[index]?.one === slot.one));
  };
  const all = slots.reduce<readonly Chosen[]>(
    (partial, _, at) => partial.flatMap((before) => fits(before, at).map((code) => [...before, code])),
    [[]],
  );
  if (all.length === 0) return undefined;
  const cost = (chosen: Chosen) =>
    of.inspectors.reduce((sum, { inspector: code, history }) => {
      const given = chosen.filter((other) => other === code).length;
      return sum + (history + given) ** 2 - history ** 2;
    }, 0);
  const least = all.reduce((best, one) => Math.min(best, cost(one)), Number.POSITIVE_INFINITY);
  let members = all.filter((chosen) => cost(chosen) === least);
  const key = sha256('draw/v1/match\n', fromHex(SEED) ?? '', of.agency);
  const order = [...slots.keys()].toSorted((a, b) => {
    const [one, other] = [a, b].map((at) => sha256Hex(key, 't:', slots[at]?.one.id ?? ''));
    return one === other ? a - b : (one ?? '') < (other ?? '') ? -1 : 1;
  });
  for (const at of order) {
    const { one, k } = slots[at] as (typeof slots)[number];
    const rank = (code: string) => sha256Hex(key, 'p:', String(k), '|', code, '|', one.id);
    const [smallest] = members.map((chosen) => rank(chosen[at] ?? '')).toSorted();
    members = members.filter((chosen) => rank(chosen[at] ?? '') === smallest);
  }
  const [only] = members;
  return new Map(tasks.map(({ id }) => [id, only?.filter((_, at) => slots[at]?.one.id === id) ?? []]));
}

describe('二(六) 匹配执法检查人员: the one assignment', () => {
  test(`agrees with trying all assignments on ${RUNS} random agencies, infeasible ones included`, () => {
    let [feasible, infeasible] = [0, 0];
    fc.assert(
      fc.property(instances, ({ people: of, tasks }) => {
        const expected = byTryingAll(of, tasks);
        const { matched, shortage } = match(of, tasks);
        expect(shortage === undefined).toBe(expected !== undefined);
        if (expected === undefined) infeasible += 1;
        else feasible += 1;
        expect(matched?.tasks.map(({ id, people: placed }) => [id, placed])).toEqual(
          expected === undefined ? undefined : [...expected],
        );
        if (shortage === undefined) return;
        expect(shortage.slots.length - shortage.places - shortage.once).toBe(shortage.short);
        expect(shortage.short).toBeGreaterThan(0);
        const enough = shortage.relaxBy;
        const possible = (by: number) => byTryingAll(raise(of, by), tasks) !== undefined;
        if (enough === null) expect(possible(tasks.length)).toBe(false);
        else expect([possible(enough), possible(enough - 1)]).toEqual([true, false]);
      }),
      { numRuns: RUNS, seed: SEED_OF_RUN },
    );
    tellEvidence(
      `match = trying all assignments on ${feasible} feasible and ${infeasible} infeasible agencies`,
    );
    expect(feasible).toBeGreaterThan(RUNS / 8);
    expect(infeasible).toBeGreaterThan(RUNS / 8);
  });

  test('where slots are left open, exactly those that compete stay open and the rest is the one assignment', () => {
    let left = 0;
    fc.assert(
      fc.property(instances, ({ people: of, tasks }) => {
        const { matched, shortage } = match(of, tasks, { leaveOpen: true });
        const open = matched?.tasks.flatMap(({ id, people: placed }) =>
          placed.flatMap((person, index) => (person === null ? [{ id, slot: index + 1 }] : [])),
        );
        expect(open).toEqual(shortage?.slots ?? []);
        left += open?.length ?? 0;
      }),
      { numRuns: RUNS, seed: SEED_OF_RUN },
    );
    expect(left).toBeGreaterThan(RUNS / 5);
  });

  test('neither the order of the people nor that of the tasks changes it', () => {
    const inspectors = Array.from({ length: 6 }, (_, index) =>
      inspector(`m${index}`, { history: index % 3 }),
    );
    const tasks = Array.from({ length: 9 }, (_, index) => task(index));
    const given = match(people(inspectors), tasks).matched?.tasks;
    const backwards = match(people(inspectors.toReversed()), tasks.toReversed()).matched?.tasks;
    expect(backwards?.toReversed()).toEqual(given);
    expect(given?.every(({ people: [a, b] }) => a !== null && b !== null && a !== b)).toBe(true);
  });

  test('loads are as even as history allows', () => {
    const inspectors = [0, 0, 3, 3].map((history, index) => inspector(`m${index}`, { history }));
    const { matched } = match(
      people(inspectors),
      Array.from({ length: 5 }, (_, index) => task(index)),
    );
    const given = inspectors.map(
      ({ inspector: code }) => matched?.tasks.filter(({ people: placed }) => placed.includes(code)).length,
    );
    expect(given).toEqual([4, 4, 1, 1]);
  });

  test('a shortage is told in numbers, and the smallest increase of the caps ends it', () => {
    const of = people([
      inspector('m1', { cap: 1 }),
      inspector('m2', { cap: 1 }),
      inspector('m3', { cap: 9, areas: ['z2'] }),
    ]);
    const tasks = [task(1), task(2), task(3, { area: 'z2' })];
    const { matched, shortage } = match(of, tasks);
    expect(matched).toBeUndefined();
    expect(shortage).toEqual({
      agency: 'amr',
      slots: [1, 2, 3].flatMap((number) => [1, 2].map((slot) => ({ id: siteId(number), slot }))),
      exhausted: ['m1', 'm2'],
      places: 2,
      onceEach: ['m3'],
      once: 1,
      short: 3,
      relaxBy: 2,
    });
    expect(match(of, tasks, { relaxedBy: 1 }).matched).toBeUndefined();
    expect(match(of, tasks, { relaxedBy: 2 }).shortage).toBeUndefined();
  });

  test('no increase helps where a single person fits', () => {
    expect(match(people([inspector('m1')]), [task(1)]).shortage).toMatchObject({
      exhausted: [],
      onceEach: ['m1'],
      once: 1,
      short: 1,
      relaxBy: null,
    });
  });

  test('no task, no people needed', () => {
    expect(match(people([]), []).matched?.tasks).toEqual([]);
  });
});

/** A district’s size: a slip to exponential time is not done within a minute. */
test('1,000 tasks and 100 inspectors within a minute', () => {
  const inspectors = Array.from({ length: 100 }, (_, index) =>
    inspector(`m${String(index).padStart(2, '0')}`, {
      areas: [`z${index % 10}`, `z${(index * 7 + 3) % 10}`],
      history: index % 7,
      cap: 40,
      qualifications: index % 4 === 0 ? ['q1'] : [],
    }),
  );
  const tasks = Array.from({ length: 1_000 }, (_, index) =>
    task(index, { area: `z${index % 10}`, slots: index % 5 === 0 ? ['q1', ''] : ['', ''] }),
  );
  const { matched, shortage } = match(people(inspectors), tasks);
  tellEvidence(`${matched?.tasks.length} tasks matched with ${inspectors.length} inspectors`);
  expect(shortage).toBeUndefined();
  expect(matched?.tasks).toHaveLength(1_000);
  expect(matched?.tasks.every(({ people: placed }) => new Set(placed).size === 2)).toBe(true);
  expect(objectId(matched?.tasks[0]?.id ?? '')).toBe(siteId(0));
}, 60_000);

function raise(of: PeopleFile, by: number): PeopleFile {
  return { ...of, inspectors: of.inspectors.map((one) => ({ ...one, cap: one.cap + by })) };
}
