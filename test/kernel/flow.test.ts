import { describe, expect, test } from 'vitest';
import { type FlowNetwork, fillSlots, findBottleneck } from '../../engine/kernel/flow.ts';
import { fixSlots } from '../../engine/kernel/flow-fix.ts';
import { sha256Hex } from '../../engine/kernel/hash.ts';
import { fc } from '../support/properties.ts';

const RUNS = process.env.YAOHAO_LONG === '1' ? 6_000 : 1_500;

const network: fc.Arbitrary<FlowNetwork> = fc
  .record({
    groups: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    people: fc.integer({ min: 1, max: 4 }),
  })
  .chain(({ groups, people }) => {
    const slots = groups.reduce((sum, size) => sum + size, 0);
    const perPerson = (max: number) =>
      fc.array(fc.integer({ min: 0, max }), { minLength: people, maxLength: people });
    return fc.record({
      groupOf: fc.constant(groups.flatMap((size, group) => Array<number>(size).fill(group))),
      fits: fc.array(
        fc
          .array(fc.constantFrom(0, 1, 1), { minLength: people, maxLength: people })
          .map((row) => Uint8Array.from(row)),
        { minLength: slots, maxLength: slots },
      ),
      history: perPerson(3),
      capacity: perPerson(4),
    });
  });

/** Every assignment of as many slots as possible, by trying all; empty slots are −1. */
function everyAssignment(network: FlowNetwork): number[][] {
  const all = network.groupOf.reduce<number[][]>(
    (partial, _, slot) =>
      partial.flatMap((before) => choices(network, before, slot).map((p) => [...before, p])),
    [[]],
  );
  const filled = (one: readonly number[]) => one.filter((person) => person !== -1).length;
  const most = all.reduce((best, one) => Math.max(best, filled(one)), 0);
  return all.filter((one) => filled(one) === most);
}

function choices(
  { groupOf, fits, capacity }: FlowNetwork,
  before: readonly number[],
  slot: number,
): number[] {
  const free = [...capacity.keys()].filter((person) => {
    const held = [...before.keys()].filter((at) => before[at] === person);
    const fit = fits[slot]?.[person] === 1 && held.length < (capacity[person] ?? 0);
    return fit && held.every((at) => groupOf[at] !== groupOf[slot]);
  });
  return [...free, -1];
}

function costOf({ history }: FlowNetwork, assignment: readonly number[]): number {
  return history.reduce((sum, before, person) => {
    const given = assignment.filter((other) => other === person).length;
    return sum + (before + given) ** 2 - before ** 2;
  }, 0);
}

const rank = (slot: number, person: number) => sha256Hex(`${slot}|${person}`);

describe('slots filled at least cost', () => {
  test('as trying all assignments finds it, filled or not, and fixed by rank', () => {
    let [feasible, infeasible] = [0, 0];
    fc.assert(
      fc.property(network, (given) => {
        const all = everyAssignment(given);
        const assignment = fillSlots(given);
        const filled = (one: readonly number[]) => one.filter((person) => person !== -1).length;
        const [some = []] = all;
        expect(filled([...assignment.personOf])).toBe(filled(some));
        const bottleneck = findBottleneck(assignment);
        if (bottleneck !== undefined) {
          infeasible += 1;
          const places = bottleneck.exhausted.reduce((sum, person) => sum + (given.capacity[person] ?? 0), 0);
          const short = given.groupOf.length - filled(some);
          expect(bottleneck.slots.length - places - bottleneck.pairs).toBe(short);
          expect(bottleneck.onceEach.length > 0).toBe(bottleneck.pairs > 0);
          return;
        }
        feasible += 1;
        const least = all.reduce((best, one) => Math.min(best, costOf(given, one)), Number.POSITIVE_INFINITY);
        expect(costOf(given, [...assignment.personOf])).toBe(least);
        const order = [...given.groupOf.keys()].sort((a, b) => (rank(a, -1) < rank(b, -1) ? -1 : 1));
        let members = all.filter((one) => costOf(given, one) === least);
        for (const slot of order) {
          const ranks = members.map((one) => rank(slot, one[slot] ?? -1)).sort();
          members = members.filter((one) => rank(slot, one[slot] ?? -1) === ranks[0]);
        }
        fixSlots(assignment, order, rank);
        expect(members).toEqual([[...assignment.personOf]]);
      }),
      { numRuns: RUNS },
    );
    expect(feasible).toBeGreaterThan(RUNS / 20);
    expect(infeasible).toBeGreaterThan(RUNS / 20);
  });

  test('a bottleneck is told in numbers', () => {
    // Three slots in one group, two of which only the first two people fit; the third person has no room.
    const assignment = fillSlots({
      groupOf: [0, 0, 0],
      fits: [Uint8Array.of(1, 0, 1), Uint8Array.of(1, 0, 1), Uint8Array.of(1, 1, 0)],
      history: [0, 0, 0],
      capacity: [5, 5, 0],
    });
    expect(findBottleneck(assignment)).toEqual({ slots: [0, 1], exhausted: [2], onceEach: [0], pairs: 1 });
  });
});
