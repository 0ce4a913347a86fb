import { describe, expect, test } from 'vitest';
import { assignSlots, type Instance, reachedSlots, settleSlot } from '../../engine/verifier/assign-slots.ts';
import { fc } from '../support/properties.ts';

/** Holders by slot, -1 open. */
type Holders = readonly number[];

/** Every assignment, full or not, that keeps the caps and puts nobody twice into a task. */
function* everyAssignment({ slots, caps }: Instance, holders: Holders = []): Generator<Holders> {
  const slot = slots[holders.length];
  if (!slot) return yield holders;
  for (const inspector of [-1, ...slot.candidates]) {
    const isTwice = holders.some((holder, i) => holder === inspector && slots[i]?.task === slot.task);
    const load = holders.filter((holder) => holder === inspector).length;
    if (inspector < 0 || (!isTwice && load < (caps[inspector] ?? 0))) {
      yield* everyAssignment({ slots, caps, history: [] }, [...holders, inspector]);
    }
  }
}

function costOf({ caps, history }: Instance, holders: Holders): number {
  return caps.reduce((cost, _, inspector) => {
    const before = history[inspector] ?? 0;
    const load = holders.filter((holder) => holder === inspector).length;
    return cost + (before + load) ** 2 - before ** 2;
  }, 0);
}

function filled(holders: Holders): number {
  return holders.filter((holder) => holder >= 0).length;
}

/** draw.md §5 by trying everything. */
function settleByHand(instance: Instance, preferences: readonly (readonly number[])[]): Holders {
  const all = [...everyAssignment(instance)].filter((holders) => !holders.includes(-1));
  const least = Math.min(...all.map((holders) => costOf(instance, holders)));
  let left = all.filter((holders) => costOf(instance, holders) === least);
  preferences.forEach((preferred, slot) => {
    const chosen = preferred.find((inspector) => left.some((holders) => holders[slot] === inspector));
    left = left.filter((holders) => holders[slot] === chosen);
  });
  return left[0] ?? [];
}

const instances: fc.Arbitrary<Instance> = fc
  .record({ people: fc.integer({ min: 2, max: 4 }), tasks: fc.integer({ min: 1, max: 3 }) })
  .chain(({ people, tasks }) => {
    const everyone = Array.from({ length: people }, (_, i) => i);
    const candidates = fc.oneof(fc.constant(everyone), fc.subarray(everyone, { minLength: 1 }));
    return fc.record({
      caps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: people, maxLength: people }),
      history: fc.array(fc.nat(3), { minLength: people, maxLength: people }),
      slots: fc
        .array(candidates, { minLength: 2 * tasks, maxLength: 2 * tasks })
        .map((all) => all.map((one, i) => ({ task: Math.floor(i / 2), candidates: one }))),
    });
  });

describe('二(六) 匹配: the solver against trying everything', () => {
  test('fills as many slots as can be filled, at least cost', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const all = [...everyAssignment(instance)];
        const most = Math.max(...all.map(filled));
        const { holders } = assignSlots(instance);
        expect(filled(holders)).toBe(most);
        if (holders.includes(-1)) return;
        const full = all.filter((one) => !one.includes(-1));
        expect(full).toContainEqual(holders);
        expect(costOf(instance, holders)).toBe(Math.min(...full.map((one) => costOf(instance, one))));
      }),
      { numRuns: 300 },
    );
  });

  test('reaches exactly the slots that some fullest assignment leaves open', () => {
    fc.assert(
      fc.property(instances, (instance) => {
        const all = [...everyAssignment(instance)];
        const most = Math.max(...all.map(filled));
        const openOnce = instance.slots.flatMap((_, slot) =>
          all.some((holders) => filled(holders) === most && holders[slot] === -1) ? [slot] : [],
        );
        expect([...reachedSlots(assignSlots(instance))]).toEqual(openOnce);
      }),
      { numRuns: 300 },
    );
  });

  test('settles every slot as the rule says', () => {
    let settled = 0;
    fc.assert(
      fc.property(instances, fc.infiniteStream(fc.nat(999)), (instance, numbers) => {
        const preferences = instance.slots.map(({ candidates }) => {
          return candidates
            .map((one) => [Number(numbers.next().value), one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
        });
        const assignment = assignSlots(instance);
        if (assignment.holders.includes(-1)) return;
        settled += 1;
        preferences.forEach((preferred, slot) => {
          settleSlot(assignment, slot, preferred);
        });
        expect(assignment.holders).toEqual(settleByHand(instance, preferences));
      }),
      { numRuns: 400 },
    );
    expect(settled).toBeGreaterThan(50);
  });

  test('two hundred tasks are no trouble', () => {
    const slots = Array.from({ length: 400 }, (_, i) => ({
      task: Math.floor(i / 2),
      candidates: Array.from({ length: 40 }, (_, j) => j).filter((j) => (i * 7 + j * 13) % 5 < 3),
    }));
    const instance = {
      slots,
      caps: slots.slice(0, 40).map(() => 12),
      history: slots.slice(0, 40).map((_, j) => j % 4),
    };
    const assignment = assignSlots(instance);
    const before = costOf(instance, assignment.holders);
    slots.forEach(({ candidates }, slot) => {
      settleSlot(assignment, slot, candidates);
    });
    expect(filled(assignment.holders)).toBe(400);
    expect(costOf(instance, assignment.holders)).toBe(before);
  });
});
