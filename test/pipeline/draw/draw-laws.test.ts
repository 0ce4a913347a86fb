import { afterAll, describe, expect, test } from 'vitest';
import { type FrameMember, MEMBER_STATES } from '../../../engine/domain/draw-frame.ts';
import { canonicalJson } from '../../../engine/kernel/canonical-json.ts';
import { ONE, rational } from '../../../engine/kernel/rational.ts';
import { commitDraw } from '../../../engine/pipeline/draw/commit-draw.ts';
import { drawFrames, ticketsOf } from '../../../engine/pipeline/draw/draw-frames.ts';
import { fc } from '../../support/properties.ts';
import { LONG, tellEvidence } from '../../support/tell-evidence.ts';
import { expectOk } from './expect-ok.ts';
import {
  AT_LEAST,
  commitmentInput,
  drawnIn,
  frame,
  groundOf,
  member,
  reseed,
  SECRET,
  siteId,
} from './sample-frames.ts';

const RUNS = LONG ? 5_000 : 100;
/** Draws compared, by law. */
const tried = new Map<string, number>();
const count = (law: string) => tried.set(law, (tried.get(law) ?? 0) + 1);
afterAll(() => {
  tellEvidence(`laws of the draw: ${[...tried].map(([law, number]) => `${law} ${number}`).join(', ')}`);
});

const members: fc.Arbitrary<readonly FrameMember[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 25 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .record({
            ratio: fc.constantFrom(rational(1, 10), rational(1, 3), rational(1, 2)),
            rho: fc.constantFrom(ONE, rational(1, 4)),
            state: fc.constantFrom(...MEMBER_STATES),
            why: fc.subarray(['key-area', 'complaints', 'abnormal-list']),
          })
          .map(({ ratio, ...more }) => member(number, ratio, more)),
      ),
    ),
  );
const plain = (numbers: number, ratio: ReturnType<typeof rational>) =>
  Array.from({ length: numbers }, (_, index) => member(index + 1, ratio));

describe('二(五) 随机抽取检查对象', () => {
  test('the order of the roster changes nothing', () => {
    const shuffled = members.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        count('roster in another order');
        const [a, b] = [all, other].map((of) => expectOk(commitDraw(commitmentInput([frame(of)]), SECRET)));
        expect(a?.hash).toBe(b?.hash);
        expect(a?.snapshots).toEqual(b?.snapshots);
        expect(canonicalJson(drawFrames(groundOf([frame(all)])))).toBe(
          canonicalJson(drawFrames(groundOf([frame(other)]))),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('one enterprise more changes no other ticket, and takes at most its own place', () => {
    const fixed = { ...AT_LEAST, bound: 'exactly' as const, minimum: 5 };
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.string(), (size, seed) => {
        count('one enterprise more');
        const [before, after] = [size, size + 1].map((count) =>
          reseed(groundOf([frame(plain(count, rational(1, 1000)), { quotas: [fixed] })]), seed),
        );
        if (before === undefined || after === undefined) throw new Error('two grounds');
        const [tickets, later] = [before, after].map((ground) =>
          ticketsOf(ground, ground.commitment.frames[0] as (typeof ground.commitment.frames)[0]),
        );
        for (let number = 1; number <= size; number += 1) {
          expect(later?.(siteId(number))).toBe(tickets?.(siteId(number)));
        }
        const [few, more] = [drawnIn(before), drawnIn(after)];
        expect(few).toHaveLength(5);
        expect(more).toHaveLength(5);
        const lost = few.filter((id) => !more.includes(id)).length;
        expect(lost).toBe(more.includes(siteId(size + 1)) ? 1 : 0);
      }),
      { numRuns: RUNS },
    );
  });

  test('a larger ratio extends a smaller one', () => {
    const percent = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), percent, percent, fc.string(), (size, a, b, seed) => {
        count('larger ratio');
        const [small, large] = [Math.min(a, b), Math.max(a, b)].map((p) =>
          drawnIn(reseed(groundOf([frame(plain(size, rational(p, 100)))]), seed)),
        );
        expect(large?.slice(0, small?.length)).toEqual(small);
      }),
      { numRuns: RUNS },
    );
  });

  test('with strata too: no fewer of the quota, and of each stratum the fewer are among the more', () => {
    const raised = new Map([10, 3, 2].map((d, i) => [d, rational([1, 2, 3][i] ?? 1, 5)]));
    fc.assert(
      fc.property(members, fc.string(), (all, seed) => {
        count('larger ratios of strata');
        const more = all.map((one) => ({ ...one, ratio: raised.get(Number(one.ratio.d)) ?? one.ratio }));
        const [few, many] = [all, more].map((of) => drawnByStratum(of, seed));
        expect(sum(many)).toBeGreaterThanOrEqual(sum(few));
        for (const [stratum, ids] of few ?? []) {
          const others = many?.get(stratum) ?? [];
          const length = Math.min(ids.length, others.length);
          expect(others.slice(0, length)).toEqual(ids.slice(0, length));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('inside a group samples are nested; outside they have nothing to do with each other', () => {
    const percent = fc.integer({ min: 1, max: 50 });
    // Of who is in two samples: how many more or fewer than by chance alone, and how far that may be.
    const beyond = { among: 0, variance: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 60 }), percent, percent, fc.string(), (size, p, q, seed) => {
        count('two frames of a group beside one of another');
        const [few, many] = [Math.min(p, q), Math.max(p, q)].map((one) => plain(size, rational(one, 100)));
        const ground = reseed(
          groundOf([
            frame(few ?? [], { frame: 'A', group: 'joint' }),
            frame(many ?? [], { frame: 'B', group: 'joint', agency: 'env' }),
            frame(many ?? [], { frame: 'C', group: 'C', agency: 'fire' }),
          ]),
          seed,
        );
        const [a = [], b = [], c = []] = ['A', 'B', 'C'].map((code) => drawnIn(ground, code));
        expect(b.slice(0, a.length)).toEqual(a);
        const mean = (a.length * c.length) / size;
        beyond.among += a.filter((id) => c.includes(id)).length - mean;
        beyond.variance += (mean * (size - a.length) * (size - c.length)) / (size * (size - 1));
      }),
      { numRuns: RUNS },
    );
    // Five standard deviations: by chance once in 1.7 million.
    expect(Math.abs(beyond.among)).toBeLessThan(5 * Math.sqrt(beyond.variance));
  });

  test('who is done or excluded is never drawn, whatever the ticket', () => {
    fc.assert(
      fc.property(members, fc.string(), (all, seed) => {
        count('done or excluded');
        const drawn = new Set(drawnIn(reseed(groundOf([frame(all)]), seed)));
        const barred = all.filter(({ state }) => state !== 'in');
        expect(barred.filter(({ id }) => drawn.has(id))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('a blind frame publishes no ticket, and draws by other tickets than an open one', () => {
    const all = plain(300, rational(1, 10));
    const blind = drawFrames(groundOf([frame(all, { tickets: 'blind' })])).frames[0];
    expect(blind?.drawn.map((one) => Object.keys(one))).toEqual(Array(30).fill(['id']));
    const ids = blind?.drawn.map(({ id }) => id) ?? [];
    expect(ids).toEqual(ids.toSorted());
    expect(ids).not.toEqual(drawnIn(groundOf([frame(all)])).toSorted());
  });
});

/** Drawn by stratum, in ticket order; the names of strata follow the order of their ratios. */
function drawnByStratum(all: readonly FrameMember[], seed: string): ReadonlyMap<string, readonly string[]> {
  const ground = reseed(groundOf([frame(all)]), seed);
  const rows = new Map(ground.snapshots.get('F1')?.rows.map(({ id, stratum }) => [id as string, stratum]));
  return Map.groupBy(drawnIn(ground) as readonly string[], (id) => rows.get(id) ?? '');
}

function sum(drawn: ReadonlyMap<string, readonly string[]> | undefined): number {
  return [...(drawn?.values() ?? [])].reduce((all, ids) => all + ids.length, 0);
}
