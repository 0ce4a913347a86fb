import { describe, expect, test } from 'vitest';
import { emptyRound } from '../../../engine/domain/draw-round.ts';
import type { ObjectId } from '../../../engine/domain/object-id.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { ONE, rational } from '../../../engine/kernel/rational.ts';
import { batchOrders } from '../../../engine/pipeline/draw/batch-orders.ts';
import { drawFrames } from '../../../engine/pipeline/draw/draw-frames.ts';
import { frameOfItem } from '../../../engine/pipeline/draw/frame-of-item.ts';
import { fc } from '../../support/properties.ts';
import { expectOk } from './expect-ok.ts';
import { candidates, ground, idSet, itemOf, ratioEntry } from './item-ground.ts';
import { groundOf } from './sample-frames.ts';

const ITEM = itemOf([ratioEntry({ value: { bound: 'atLeast', ratio: ONE } })]);

interface Year {
  /** How many there are in each round; some come in during the year. */
  readonly sizes: readonly number[];
  /** Numbers of those who rest (轮休). */
  readonly cooling: readonly number[];
  readonly seed: string;
}

const years: fc.Arbitrary<Year> = fc.record({
  sizes: fc
    .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 5 })
    .chain((more) => fc.nat(24).map((first) => more.map((_, i) => first + sum(more.slice(0, i + 1))))),
  cooling: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 10 }),
  seed: fc.string(),
});

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Rounds of a year one after another, each with its cumulative share and a seed of its own. */
function play({ sizes, cooling, seed }: Year) {
  const before = new Set<ObjectId>();
  return sizes.map((size, i) => {
    const share = rational(i + 1, sizes.length);
    const drawnBefore = new Set(before);
    const more = { item: ITEM, share, members: candidates(size), cooling: idSet(...cooling), drawnBefore };
    const { frame } = expectOk(frameOfItem(ground(more)));
    const committed = groundOf([frame], `${seed} ${i}`);
    const file = drawFrames(committed);
    const drawn = file.frames[0]?.drawn ?? [];
    for (const { id } of drawn) before.add(id);
    const state = {
      ...emptyRound('2017-08'),
      draw: { file, at: instant('2017-08-20T10:05:00+08:00'), seq: 1 },
    };
    return { size, drawn, total: before.size, order: batchOrders(committed, state)[0]?.ids ?? [] };
  });
}

describe('全部抽取的事项分几批做（累计份额）: over the rounds of a year', () => {
  test('each enterprise exactly once, and everybody by the last round', () => {
    fc.assert(
      fc.property(years, (year) => {
        const rounds = play(year);
        const drawn = rounds.flatMap((round) => round.drawn.map(({ id }) => id));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.toSorted()).toEqual(candidates(year.sizes.at(-1) ?? 0).map(({ id }) => id));
      }),
    );
  });

  test('by each round as many as its share has it, rounded up', () => {
    fc.assert(
      fc.property(years, (year) => {
        const before = [0, ...play(year).map(({ total }) => total)];
        for (const [i, { size, total }] of play(year).entries()) {
          const due = Math.ceil(((i + 1) * size) / year.sizes.length);
          expect(total).toBe(Math.max(due, before[i] ?? 0));
        }
      }),
    );
  });

  test('within each round in the order of the tickets of its own seed', () => {
    fc.assert(
      fc.property(years, (year) => {
        for (const { drawn, order } of play(year)) {
          const byTicket = drawn.toSorted((a, b) => ((a.ticket ?? '') < (b.ticket ?? '') ? -1 : 1));
          expect(order).toEqual(byTicket.map(({ id }) => id));
        }
      }),
    );
  });
});
