import { describe, expect, test } from 'vitest';
import { type FrameMember, MEMBER_STATES } from '../../../engine/domain/draw-frame.ts';
import { canonicalJson } from '../../../engine/kernel/canonical-json.ts';
import { ONE, rational } from '../../../engine/kernel/rational.ts';
import { commitDraw } from '../../../engine/pipeline/draw/commit-draw.ts';
import { drawFrames, ticketsOf } from '../../../engine/pipeline/draw/draw-frames.ts';
import { fc } from '../../support/properties.ts';
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

const RUNS = process.env.YAOHAO_LONG === '1' ? 2_000 : 100;

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
      fc.property(fc.integer({ min: 1, max: 60 }), percent, percent, (size, a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)].map((p) =>
          drawnIn(groundOf([frame(plain(size, rational(p, 100)))])),
        );
        expect(large).toEqual(expect.arrayContaining([...(small ?? [])]));
        expect(large?.slice(0, small?.length)).toEqual(small);
      }),
      { numRuns: RUNS },
    );
  });

  test('inside a group samples are nested; outside they have nothing to do with each other', () => {
    const all = plain(200, rational(1, 10));
    const raised = plain(200, rational(1, 5));
    const frames = [
      frame(all, { frame: 'A', group: 'joint' }),
      frame(raised, { frame: 'B', group: 'joint', agency: 'env' }),
      frame(raised, { frame: 'C', group: 'C', agency: 'fire' }),
    ];
    const ground = groundOf(frames);
    const [a, b, c] = ['A', 'B', 'C'].map((code) => drawnIn(ground, code));
    expect([a?.length, b?.length, c?.length]).toEqual([20, 40, 40]);
    expect(b).toEqual(expect.arrayContaining([...(a ?? [])]));
    expect(c).not.toEqual(expect.arrayContaining([...(a ?? [])]));
  });

  test('who is done or excluded is never drawn, whatever the ticket', () => {
    fc.assert(
      fc.property(members, fc.string(), (all, seed) => {
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
