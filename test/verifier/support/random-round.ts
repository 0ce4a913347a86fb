import type { FrameInput, FrameMember, QuotaInput } from '../../../engine/domain/draw-frame.ts';
import type { RecipeStep, Source } from '../../../engine/domain/draw-seed.ts';
import type { MatchInspector, PeopleInput } from '../../../engine/domain/match-people.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { ONE, rational } from '../../../engine/kernel/rational.ts';
import { siteId } from '../../pipeline/draw/sample-frames.ts';
import { fc } from '../../support/properties.ts';

/** A round that nobody thought of, for the engine to play. */
export interface RandomRound {
  readonly frames: readonly FrameInput[];
  readonly people: readonly PeopleInput[];
  readonly draw: { readonly recipe: readonly RecipeStep[]; readonly sources: readonly Source[] };
  /** A first opening is voided before its source, so that this is number 2. */
  readonly voidedFirst: boolean;
  /** Voided when its result is known. */
  readonly voidedLate: boolean;
  /** People of the city's are committed to, who join the visits of one frame. */
  readonly cityJoins: boolean;
  /** Drawn without people, which are committed to afterwards with a seed of their own. */
  readonly staffedLater: boolean;
  /** Where people fall short: caps are raised where that helps, or slots stay open. */
  readonly relaxes: boolean;
  /** Who is struck, by place among the drawn; the first before the match. */
  readonly strikes: readonly number[];
  /** Who leaves, by place among the tasks, and from which slot. */
  readonly leaves: readonly (readonly [task: number, slot: number])[];
}

const AGENCIES = ['amr', 'env', 'fire'] as const;
const FRAMES = ['A01', 'A02', 'B01', 'B02', 'C01'] as const;
const GROUPS = ['joint', 'other', 'blind', ''] as const;
const QUALIFICATIONS = ['', '', 'water', 'boiler'] as const;
const RATIOS = [rational(3, 100), rational(1, 20), rational(1, 3), rational(2, 5), rational(5, 7)];
/** 1/1: everybody. */
const WHOLE = 'whole';

const quota = (code: string): fc.Arbitrary<QuotaInput> =>
  fc
    .record({
      bound: fc.constantFrom('atLeast', 'exactly', 'atMost'),
      least: fc.nat(4),
      cap: fc.option(fc.constantFrom(rational(1, 5), rational(1, 2), ONE)),
      share: fc.constantFrom(ONE, ONE, rational(1, 2), rational(1, 4)),
    })
    .map(({ bound, least, cap, share }) => ({
      ...{ quota: code, bound, share },
      minimum: bound === 'atMost' ? 0 : Math.max(least, bound === 'exactly' ? 1 : 0),
      cap: bound === 'atMost' ? (cap ?? rational(1, 2)) : cap,
    }));

const membership = fc.record({
  isIn: fc.integer({ min: 0, max: 9 }).map((n) => n < 8),
  state: fc.constantFrom('in', 'in', 'in', 'in', 'in', 'in', 'done', 'excluded'),
  quota: fc.constantFrom('base', 'base', 'base', 'class-d', WHOLE),
  ratio: fc.constantFrom(...RATIOS),
  rho: fc.constantFrom(ONE, ONE, rational(1, 4), rational(2, 3)),
  why: fc.subarray(['abnormal-list', 'complaints', 'key-area'], { maxLength: 2 }),
});

const frameOf = (size: number) =>
  fc.record({
    agency: fc.nat(2),
    group: fc.constantFrom(...GROUPS),
    qualification: fc.constantFrom(...QUALIFICATIONS),
    base: quota('base'),
    classD: quota('class-d'),
    memberships: fc.array(membership, { minLength: size, maxLength: size }),
  });

const person = fc.record({
  areas: fc.constantFrom(['*'], ['*'], ['*'], ['z0'], ['z0', 'z1'], ['z2']),
  avoid: fc.array(fc.nat(20).map(siteId), { maxLength: 2 }),
  busy: fc.constantFrom([], [], [], [], [[isoDate('2017-08-30'), isoDate('2017-09-10')] as const]),
  cap: fc.integer({ min: 1, max: 9 }),
  certificateTo: fc.constantFrom('2018-12-31', '2018-12-31', '2017-08-31', '2017-08-30').map(isoDate),
  history: fc.nat(5),
  qualifications: fc.subarray(['boiler', 'water']),
  scope: fc.constantFrom(['*'], ['*'], ['*'], ['A01', 'B01'], ['C01']),
});

const staff = fc.record({
  slots: fc.constantFrom(2, 2, 2, 3),
  inspectors: fc.array(person, { minLength: 3, maxLength: 9 }),
});

const DICE_AT = instant('2017-08-20T10:00:00+08:00');
const LOTTERY_AT = instant('2017-08-20T21:30:00+08:00');
const digits = (count: number) =>
  fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((all) => all.join(''));
const numbers = (count: number, of: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: of }), { minLength: count, maxLength: count })
    .map((all) => all.toSorted((a, b) => a - b).map((n) => String(n).padStart(2, '0')));

const dice = digits(20).map((thrown) => ({
  recipe: [{ kind: 'dice' as const, at: DICE_AT, count: 20 }],
  sources: [{ kind: 'dice' as const, digits: thrown }],
}));
const diceAndLottery = fc.tuple(digits(12), numbers(6, 33), numbers(1, 16)).map(([thrown, red, blue]) => {
  const ssq = { kind: 'lottery', name: 'ssq', issue: '2017098' } as const;
  return {
    recipe: [
      { kind: 'dice' as const, at: DICE_AT, count: 12 },
      { ...ssq, at: LOTTERY_AT },
    ],
    sources: [
      { kind: 'dice' as const, digits: thrown },
      { ...ssq, numbers: `${red.join(',')}+${blue.join(',')}` },
    ],
  };
});

/** Sizes, quotas, strata, groups, caps, states, shares, cool-down, blind frames, strikes, substitutions. */
export const randomRounds: fc.Arbitrary<RandomRound> = fc
  .tuple(
    fc.oneof(fc.integer({ min: 2, max: 24 }), fc.integer({ min: 25, max: 70 })),
    fc.integer({ min: 1, max: 5 }),
  )
  .chain(([size, count]) =>
    fc.record({
      areas: fc.array(fc.nat(2), { minLength: size, maxLength: size }),
      frames: fc.array(frameOf(size), { minLength: count, maxLength: count }),
      staff: fc.tuple(staff, staff, staff),
      draw: fc.oneof({ arbitrary: dice, weight: 3 }, { arbitrary: diceAndLottery, weight: 1 }),
      voidedFirst: fc.boolean(),
      voidedLate: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
      cityJoins: fc.boolean(),
      staffedLater: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
      relaxes: fc.boolean(),
      strikes: fc.array(fc.nat(999), { maxLength: 3 }),
      leaves: fc.array(fc.tuple(fc.nat(999), fc.nat(2)), { maxLength: 3 }),
    }),
  )
  .map(({ areas, frames, staff: staffs, ...round }) => {
    const built = frames.map((given, index): FrameInput => {
      const code = FRAMES[index] ?? 'A01';
      const members = given.memberships.flatMap(({ isIn, ...more }, number): readonly FrameMember[] => {
        const ratio = more.quota === WHOLE ? ONE : more.ratio;
        return isIn ? [{ id: siteId(number), area: `z${areas[number]}`, ...more, ratio }] : [];
      });
      return {
        frame: code,
        agency: AGENCIES[given.agency] ?? 'amr',
        group: given.group || code,
        qualification: given.qualification,
        tickets: given.group === 'blind' ? 'blind' : 'open',
        quotas: [
          given.base,
          given.classD,
          { quota: WHOLE, bound: 'atLeast', minimum: 0, cap: null, share: ONE },
        ],
        members,
      };
    });
    const drawing = AGENCIES.filter((agency) => built.some((frame) => frame.agency === agency));
    const people = drawing.map((agency, index): PeopleInput => {
      const { slots, inspectors } = staffs[index] ?? staffs[0];
      const named = inspectors.map((one, i): MatchInspector => ({ inspector: `${agency}-${i}`, ...one }));
      return { agency, slots, window: [isoDate('2017-08-23'), isoDate('2017-08-31')], inspectors: named };
    });
    return { ...round, frames: built, people };
  });
