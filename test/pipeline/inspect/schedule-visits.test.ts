import { describe, expect, test } from 'vitest';
import type { InspectionTask, JointPlan } from '../../../engine/domain/inspection.ts';
import type { DateInterval } from '../../../engine/domain/match-people.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { isWorkingDay } from '../../../engine/kernel/working-day.ts';
import { type AgencyPeople, scheduleVisits } from '../../../engine/pipeline/inspect/schedule-visits.ts';
import { fc } from '../../support/properties.ts';
import {
  at,
  codes,
  expectOk,
  firm,
  matchedRound,
  POLICY,
  planOf,
  recordAll,
  refusals,
  task,
  WINDOW,
} from './sample-round.ts';

const BEFORE = at('2017-08-21T09:00:00');

function plan(
  tasks: readonly InspectionTask[],
  window: DateInterval = WINDOW,
  people: readonly AgencyPeople[] = [],
) {
  return scheduleVisits(matchedRound(), POLICY, { tasks, window, people }, BEFORE);
}

describe('the order of an item that inspects everybody (批次顺序)', () => {
  const PEOPLE = ['A', 'B', 'C', 'D', 'E', 'F'].map((code) => `AMR-${code}`);
  const tasksOf = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([a, b], i) => task('AMR', i, ['SC-02'], [PEOPLE[a] ?? '', PEOPLE[b] ?? '']));
  const scheduled = (tasks: readonly InspectionTask[], ids: readonly InspectionTask['id'][]) => {
    const batches = [{ item: 'SC-02', ids }];
    const command = { tasks, window: WINDOW, people: [], batches };
    return expectOk(scheduleVisits(matchedRound(), POLICY, command, BEFORE));
  };
  const halfOf = (decision: ReturnType<typeof scheduled>) => {
    const halves = new Map(
      planOf(decision).visits.map(({ id, on, half }) => [id, `${on} ${half === 'morning' ? 1 : 2}`]),
    );
    return (id: InspectionTask['id']) => halves.get(id) ?? '';
  };

  test('with people who can go at any time it is the order of the tickets, whatever the codes are', () => {
    const tasks = tasksOf([0, 1, 2, 3, 4, 5].map(() => [0, 1] as const));
    const ids = [3, 1, 5, 0, 2, 4].map(firm);
    const decision = scheduled(tasks, ids);
    const halves = ids.map(halfOf(decision));
    expect(halves).toEqual(halves.toSorted());
    expect(new Set(halves).size).toBe(6);
    expect(decision.warnings).toEqual([]);
    expect(halves).not.toEqual(ids.map(halfOf(expectOk(plan(tasks)))));
  });

  test('nobody is in two places for it, no half gets more, and what is left out of order is told', () => {
    const two = fc.uniqueArray(fc.nat(5), { minLength: 2, maxLength: 2 });
    const many = fc.array(two, { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(many, fc.infiniteStream(fc.nat(99)), (pairs, chance) => {
        const tasks = tasksOf(pairs as [number, number][]);
        const ids = tasks.map(({ id }) => ({ id, rank: chance.next().value as number }));
        const order = ids.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
        const [before, after] = [expectOk(plan(tasks)), scheduled(tasks, order)];
        const seats = planOf(after).visits.flatMap(({ on, half, parts }) =>
          parts.flatMap(({ inspectors }) => inspectors.map((code) => `${on} ${half} ${code}`)),
        );
        expect(new Set(seats).size).toBe(seats.length);
        const loads = (decision: typeof after) =>
          planOf(decision)
            .visits.map(({ on, half }) => `${on} ${half}`)
            .toSorted();
        expect(loads(after)).toEqual(loads(before));
        const halves = order.map(halfOf(after));
        const inOrder = JSON.stringify(halves) === JSON.stringify(halves.toSorted());
        expect(after.warnings.map(({ code }) => code)).toEqual(inOrder ? [] : ['batch-order-left']);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

describe('二(八) 联合检查工作方案', () => {
  test('one visit for each enterprise, with every agency that drew it, led by the one with most items', () => {
    const tasks = [
      task('ENV', 1, ['HB-01', 'HB-02'], ['ENV-01', 'ENV-02']),
      task('AMR', 1, ['SC-02'], ['AMR-01', 'AMR-02']),
      task('FIR', 2, ['XF-01'], ['FIR-01', 'FIR-02']),
    ];
    const { visits } = planOf(expectOk(plan(tasks)));
    expect(visits.map(({ id, lead, parts }) => [id, lead, parts.map(({ agency }) => agency)])).toEqual([
      [firm(2), 'FIR', ['FIR']],
      [firm(1), 'ENV', ['AMR', 'ENV']],
    ]);
    // HB-02 is in force from 25 to 28 August only, so the visit waits for it.
    expect(visits.map(({ on, half }) => [on, half])).toEqual([
      ['2017-08-23', 'morning'],
      ['2017-08-25', 'morning'],
    ]);
  });

  test('of agencies with as many items the lead bureau leads, then the first by id', () => {
    const two = [task('AMR', 1, ['SC-02'], ['AMR-01', 'AMR-02']), task('ENV', 1, ['HB-01'], ['E1', 'E2'])];
    expect(planOf(expectOk(plan(two))).visits[0]?.lead).toBe('AMR');
    const agencies = POLICY.agencies.map(({ id }) => ({ id, lead: id === 'ENV' }));
    const led = scheduleVisits(
      matchedRound(),
      { ...POLICY, agencies },
      { tasks: two, window: WINDOW, people: [] },
      BEFORE,
    );
    expect(planOf(expectOk(led)).visits[0]?.lead).toBe('ENV');
    const others = [task('FIR', 1, ['XF-01'], ['F1', 'F2']), task('ENV', 1, ['HB-01'], ['E1', 'E2'])];
    expect(planOf(expectOk(plan(others))).visits[0]?.lead).toBe('ENV');
  });

  test('附带: what the policy attaches comes along if of the same agency, in force that day and not drawn', () => {
    const tasks = [task('AMR', 1, ['SC-01'], ['AMR-01', 'AMR-02'])];
    expect(planOf(expectOk(plan(tasks))).visits[0]?.parts[0]?.items).toEqual([
      { item: 'SC-01', attached: false },
      { item: 'SC-02', attached: true },
    ]);
    const drawn = [task('AMR', 1, ['SC-01', 'SC-02'], ['AMR-01', 'AMR-02'])];
    expect(planOf(expectOk(plan(drawn))).visits[0]?.parts[0]?.items).toEqual([
      { item: 'SC-01', attached: false },
      { item: 'SC-02', attached: false },
    ]);
    const later: DateInterval = [isoDate('2018-01-02'), isoDate('2018-01-05')];
    expect(planOf(expectOk(plan(tasks, later))).visits[0]?.parts[0]?.items.map(({ item }) => item)).toEqual([
      'SC-01',
      'SC-02',
      'SC-03',
    ]);
  });

  test('an open slot is left out of the plan', () => {
    const tasks = [task('AMR', 1, ['SC-02'], ['AMR-01', null])];
    expect(planOf(expectOk(plan(tasks))).visits[0]?.parts[0]?.inspectors).toEqual(['AMR-01']);
  });

  test('over 国庆 only the days that are worked, 调休 included', () => {
    const window: DateInterval = [isoDate('2017-09-29'), isoDate('2017-10-10')];
    const tasks = Array.from({ length: 8 }, (_, n) => task('AMR', n, ['SC-02'], ['AMR-01', 'AMR-02']));
    const { visits } = planOf(expectOk(plan(tasks, window)));
    expect([...new Set(visits.map(({ on }) => on))]).toEqual([
      '2017-09-29',
      '2017-09-30',
      '2017-10-09',
      '2017-10-10',
    ]);
  });

  test('a morning that is over is not offered; nor is a day before', () => {
    const tasks = Array.from({ length: 11 }, (_, n) => task('AMR', n, ['SC-02'], ['AMR-01', 'AMR-02']));
    const noon = scheduleVisits(
      matchedRound(),
      POLICY,
      { tasks, window: WINDOW, people: [] },
      at('2017-08-24T12:00:00'),
    );
    const { visits } = planOf(expectOk(noon));
    expect([visits[0]?.on, visits[0]?.half]).toEqual(['2017-08-24', 'afternoon']);
  });

  test('whoever is away is visited around, and nobody goes after the certificate has ended', () => {
    const people = [
      {
        agency: 'AMR',
        inspectors: [
          {
            inspector: 'AMR-01',
            busy: [[isoDate('2017-08-23'), isoDate('2017-08-25')] as const],
            certificateTo: isoDate('2017-08-28'),
          },
        ],
      },
    ];
    const tasks = [1, 2].map((n) => task('AMR', n, ['SC-02'], ['AMR-01', 'AMR-02']));
    const { visits } = planOf(expectOk(plan(tasks, WINDOW, people)));
    expect(visits.map(({ on, half }) => [on, half])).toEqual([
      ['2017-08-28', 'morning'],
      ['2017-08-28', 'afternoon'],
    ]);
    const three = [1, 2, 3].map((n) => task('AMR', n, ['SC-02'], ['AMR-01', 'AMR-02']));
    expect(refusals(plan(three, WINDOW, people))).toMatchObject([
      { code: 'inspector-overloaded', values: { inspector: 'AMR-01', visits: 3, halves: 2 } },
    ]);
  });

  test('a town is visited on one day where that costs nothing', () => {
    const towns = ['LY', 'WG', 'LY', 'WG', 'LY', 'WG'];
    const tasks = towns.map((area, n) => task('AMR', n, ['SC-02'], [`A${n}`, `B${n}`], area));
    const window: DateInterval = [isoDate('2017-08-23'), isoDate('2017-08-24')];
    const { visits } = planOf(expectOk(plan(tasks, window)));
    expect(visits).toHaveLength(6);
    const daysOf = (town: string) =>
      visits.filter(({ id }) => tasks.find((one) => one.id === id)?.area === town).map(({ on }) => on);
    expect(daysOf('WG')).toEqual(['2017-08-24', '2017-08-24', '2017-08-24']);
  });
});

describe('the plan is decided once, and again only for what has changed', () => {
  const tasks = [
    task('AMR', 1, ['SC-02'], ['AMR-01', 'AMR-02']),
    task('AMR', 2, ['SC-02'], ['AMR-01', 'AMR-03']),
    task('AMR', 3, ['SC-02'], ['AMR-04', 'AMR-05']),
  ];
  const scheduled = recordAll(matchedRound(), expectOk(plan(tasks)), BEFORE);
  const again = (changed: readonly InspectionTask[]) =>
    scheduleVisits(scheduled, POLICY, { tasks: changed, window: WINDOW, people: [] }, BEFORE);

  test('the same tasks are refused', () => {
    expect(codes(again(tasks))).toEqual(['scheduled-already']);
  });

  test('after a strike the newcomer is placed and everyone else stays', () => {
    const struck = [...tasks.slice(0, 2), task('AMR', 4, ['SC-02'], ['AMR-01', 'AMR-05'])];
    const { visits } = planOf(expectOk(again(struck)));
    expect(visits.map(({ id }) => id).toSorted()).toEqual([firm(1), firm(2), firm(4)]);
    const before = scheduled.inspect.plan?.visits.filter(({ id }) => id !== firm(3));
    expect(visits.filter(({ id }) => id !== firm(4))).toEqual(before);
    expectNobodyTwice({ window: WINDOW, visits });
  });

  test('a substitute who is elsewhere in that half moves the visit', () => {
    const moved = [...tasks.slice(0, 2), task('AMR', 3, ['SC-02'], ['AMR-01', 'AMR-05'])];
    expectNobodyTwice(planOf(expectOk(again(moved))));
  });
});

describe('a visit that stands', () => {
  const window: DateInterval = [isoDate('2017-08-23'), isoDate('2017-08-23')];
  const tasks = [task('AMR', 1, ['SC-02'], ['X', 'P']), task('AMR', 2, ['SC-02'], ['Y', 'P'])];
  const scheduled = recordAll(matchedRound(), expectOk(plan(tasks, window)), BEFORE);

  test('does not give way to a newcomer', () => {
    const more = [...tasks, task('AMR', 3, ['SC-02'], ['X', 'Y'])];
    const again = scheduleVisits(scheduled, POLICY, { tasks: more, window, people: [] }, BEFORE);
    expect(refusals(again)).toMatchObject([
      { code: 'visit-unplaced', values: { count: 1, list: firm(3), people: 'AMR/X 2 户、AMR/Y 2 户' } },
    ]);
  });

  test('is placed again where the window has moved away from it', () => {
    const command = { tasks, window: WINDOW, people: [] };
    const moved: DateInterval = [isoDate('2017-08-24'), isoDate('2017-08-24')];
    expect(codes(scheduleVisits(scheduled, POLICY, command, BEFORE))).toEqual(['scheduled-already']);
    const { visits } = planOf(
      expectOk(scheduleVisits(scheduled, POLICY, { ...command, window: moved }, BEFORE)),
    );
    expect(visits.map(({ on }) => on)).toEqual(['2017-08-24', '2017-08-24']);
  });
});

describe('what is refused, with the numbers', () => {
  test('a round that is not matched, or voided', () => {
    const { match: _match, ...draw } = matchedRound().draw;
    const command = { tasks: [], window: WINDOW, people: [] };
    expect(codes(scheduleVisits({ ...matchedRound(), draw }, POLICY, command, BEFORE))).toEqual([
      'not-matched',
    ]);
    const voided = { reason: '示例', approvedBy: '', when: 'after-result' as const, at: BEFORE.at, seq: 9 };
    const round = { ...matchedRound(), draw: { ...matchedRound().draw, voided } };
    expect(codes(scheduleVisits(round, POLICY, command, BEFORE))).toEqual(['round-voided']);
  });

  test('a window without a working day, or that is over', () => {
    const tasks = [task('AMR', 1, ['SC-02'], ['AMR-01', 'AMR-02'])];
    expect(codes(plan(tasks, [isoDate('2017-10-01'), isoDate('2017-10-08')]))).toEqual([
      'window-without-day',
    ]);
    expect(codes(plan(tasks, [isoDate('2017-08-01'), isoDate('2017-08-18')]))).toEqual([
      'window-without-day',
    ]);
  });

  test('an item that is not listed, or in force on no day of the window', () => {
    const tasks = [task('AMR', 1, ['SC-03', 'SC-09'], ['AMR-01', 'AMR-02'])];
    expect(codes(plan(tasks))).toEqual(['item-never-in-force', 'item-off-list']);
  });

  test('an inspector with more visits than halves', () => {
    const tasks = Array.from({ length: 15 }, (_, n) => task('AMR', n, ['SC-02'], ['AMR-01', `B${n}`]));
    expect(refusals(plan(tasks))).toMatchObject([
      {
        code: 'inspector-overloaded',
        values: { agency: 'AMR', inspector: 'AMR-01', visits: 15, halves: 14 },
      },
    ]);
    expect(plan(tasks.slice(1)).ok).toBe(true);
  });

  test('three who always go in pairs need a half each, however little each one carries', () => {
    const pairs = [
      ['A', 'B'],
      ['B', 'C'],
      ['A', 'C'],
    ] as const;
    const tasks = Array.from({ length: 6 }, (_, n) => task('AMR', n, ['SC-02'], [...(pairs[n % 3] ?? [])]));
    const window: DateInterval = [isoDate('2017-08-23'), isoDate('2017-08-24')];
    const [refused] = refusals(plan(tasks, window));
    expect(refused).toMatchObject({ code: 'visit-unplaced', values: { count: 2, halves: 4 } });
    expect(refused?.values.people).toMatch(/^AMR\/[ABC] 4 户、AMR\/[ABC] 4 户/u);
  });

  test('a year without a holiday notice is told, its weekdays are taken as worked', () => {
    const tasks = [task('AMR', 1, ['SC-02'], ['AMR-01', 'AMR-02'])];
    const decision = expectOk(plan(tasks, [isoDate('2030-01-05'), isoDate('2030-01-07')]));
    expect(decision.warnings).toMatchObject([{ code: 'window-provisional', values: { year: '2030' } }]);
    expect(planOf(decision).visits[0]?.on).toBe('2030-01-07');
  });
});

describe('laws of the plan', () => {
  const windows: readonly DateInterval[] = [
    WINDOW,
    [isoDate('2017-09-28'), isoDate('2017-10-12')],
    [isoDate('2017-12-28'), isoDate('2018-01-08')],
  ];
  const part = fc.record({
    n: fc.integer({ min: 0, max: 39 }),
    agency: fc.constantFrom('AMR', 'ENV', 'FIR'),
    pair: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 })),
    area: fc.constantFrom('', 'LY', 'WG', 'TX'),
  });
  const ITEMS = { AMR: 'SC-01', ENV: 'HB-01', FIR: 'XF-01' };
  const drawn = fc
    .uniqueArray(part, { minLength: 1, maxLength: 60, selector: ({ n, agency }) => `${n} ${agency}` })
    .map((parts) =>
      parts.map(({ n, agency, pair: [first, step], area }) =>
        task(agency, n, [ITEMS[agency]], [`${agency}-${first}`, `${agency}-${(first + step) % 10}`], area),
      ),
    );

  test('nobody is in two places; every visit is on a working day of the window; every part is there; any order', () => {
    const runs = { placed: 0, refused: 0 };
    fc.assert(
      fc.property(drawn, fc.constantFrom(...windows), fc.integer(), (tasks, window, salt) => {
        const result = plan(tasks, window);
        expect(plan(shuffle(tasks, salt), window)).toEqual(result);
        if (!result.ok) {
          runs.refused += 1;
          return;
        }
        runs.placed += 1;
        const joint = planOf(result.value);
        expectNobodyTwice(joint);
        for (const { on } of joint.visits) {
          expect(on >= window[0] && on <= window[1] && isWorkingDay(POLICY.calendar, on)).toBe(true);
        }
        const parts = joint.visits.flatMap(({ id, parts: of }) => of.map(({ agency }) => `${id} ${agency}`));
        expect(parts.toSorted()).toEqual(tasks.map(({ id, agency }) => `${id} ${agency}`).toSorted());
      }),
      { numRuns: 150 },
    );
    expect(runs.placed).toBeGreaterThan(100);
  });

  test('a thousand visits are spread evenly and without a clash', () => {
    const tasks = Array.from({ length: 1000 }, (_, n) => [
      task('AMR', n, ['SC-01'], [`A${(n * 7) % 211}`, `A${(n * 7 + 1 + (n % 5)) % 211}`], `T${n % 9}`),
      ...(n % 3 === 0
        ? [task('ENV', n, ['HB-01'], [`E${(n / 3) % 60}`, `E${(n / 3 + 1 + (n % 7)) % 60}`])]
        : []),
    ]).flat();
    const joint = planOf(expectOk(plan(tasks)));
    expectNobodyTwice(joint);
    const perHalf = [...Map.groupBy(joint.visits, ({ on, half }) => `${on} ${half}`).values()].map(
      (of) => of.length,
    );
    expect(perHalf).toHaveLength(14);
    expect(Math.max(...perHalf) - Math.min(...perHalf)).toBeLessThanOrEqual(4);
  });
});

function expectNobodyTwice({ visits }: JointPlan): void {
  const seats = visits.flatMap(({ on, half, parts }) =>
    parts.flatMap(({ agency, inspectors }) => inspectors.map((code) => `${on} ${half} ${agency}/${code}`)),
  );
  expect(seats).toHaveLength(new Set(seats).size);
}

function shuffle<T>(all: readonly T[], salt: number): readonly T[] {
  const key = (index: number) => Math.sin(index * 12.9898 + (salt % 1000));
  return all
    .map((one, index) => ({ one, key: key(index) }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
