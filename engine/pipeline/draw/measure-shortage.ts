import type { PeopleFile } from '../../domain/match-people.ts';
import type { MatchShortage } from '../../domain/match-result.ts';
import { type Bottleneck, type FlowNetwork, fillSlots, findBottleneck } from '../../kernel/flow.ts';
import type { TaskSlot } from './match-inspectors.ts';

/** draw/v1 §5 "Infeasible": the shortage in numbers, and the smallest increase of every cap that ends it. */
export function measureShortage(
  { agency, inspectors }: PeopleFile,
  slots: readonly TaskSlot[],
  network: FlowNetwork,
  bottleneck: Bottleneck,
): MatchShortage {
  const code = (person: number) => inspectors[person]?.inspector ?? '';
  const places = bottleneck.exhausted.reduce((sum, person) => sum + (network.capacity[person] ?? 0), 0);
  return {
    agency,
    slots: bottleneck.slots.map((slot) => {
      const { task, number } = slots[slot] as TaskSlot;
      return { id: task.id, slot: number };
    }),
    exhausted: bottleneck.exhausted.map(code),
    places,
    onceEach: bottleneck.onceEach.map(code),
    once: bottleneck.pairs,
    short: bottleneck.slots.length - places - bottleneck.pairs,
    relaxBy: smallestIncrease(network),
  };
}

/** Found by halving: what a greater increase makes feasible, a still greater one does too. */
function smallestIncrease(network: FlowNetwork): number | null {
  // Nobody comes twice to a task, so room for every task is room enough.
  let [tooLittle, enough] = [0, new Set(network.groupOf).size];
  if (!isFeasible(network, enough)) return null;
  while (enough - tooLittle > 1) {
    const middle = Math.floor((tooLittle + enough) / 2);
    if (isFeasible(network, middle)) enough = middle;
    else tooLittle = middle;
  }
  return enough;
}

function isFeasible(network: FlowNetwork, increase: number): boolean {
  const capacity = network.capacity.map((cap) => cap + increase);
  return findBottleneck(fillSlots({ ...network, capacity })) === undefined;
}
