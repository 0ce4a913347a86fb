import { describe, expect, test } from 'vitest';
import { type Coefficients, solve } from 'yalps';
import type { PeopleFile } from '../../../engine/domain/match-people.ts';
import type { MatchTask } from '../../../engine/domain/match-result.ts';
import { sha256Hex } from '../../../engine/kernel/hash.ts';
import { checkEdge } from '../../../engine/pipeline/draw/check-edge.ts';
import { matchInspectors } from '../../../engine/pipeline/draw/match-inspectors.ts';
import { LONG, tellEvidence } from '../../support/tell-evidence.ts';
import { seededChance } from '../../verifier/support/seeded-chance.ts';
import { siteId } from './sample-frames.ts';
import { inspector, people } from './sample-round.ts';

const INSTANCES = LONG ? 50 : 8;

interface Instance {
  readonly people: PeopleFile;
  readonly tasks: readonly MatchTask[];
}

/** An agency of 30–40 people with 80–100 visits in four areas, the qualified rare, the caps tight. */
function makeInstance(name: string): Instance {
  const chance = seededChance(name);
  const tasks = Array.from({ length: 80 + chance(21) }, (_, index): MatchTask => {
    const slots = [
      ['', ''],
      ['', ''],
      ['q1', ''],
      ['q1', 'q2'],
      ['', '', ''],
    ][chance(5)] ?? ['', ''];
    return { id: siteId(index), area: `z${chance(4)}`, frames: ['F1'], slots };
  });
  const inspectors = Array.from({ length: 30 + chance(11) }, (_, index) =>
    inspector(`m${String(index).padStart(2, '0')}`, {
      areas: chance(3) === 0 ? ['*'] : [`z${chance(2)}`, `z${2 + chance(2)}`],
      avoid: chance(2) === 0 ? [siteId(chance(80))] : [],
      qualifications: ['q1', 'q2'].filter(() => chance(2) === 0),
      history: chance(6),
      cap: 5 + chance(8),
    }),
  );
  return { people: { ...people('amr', inspectors), salt: '0'.repeat(64) }, tasks };
}

/**
 * The least Σ((history + x)² − history²), by a solver of linear programmes; undefined where nothing fits. Flows have
 * whole optima, so no integers are asked for: each further task of an inspector is a piece of its own, dearer than the
 * one before.
 */
function leastCost({ people: of, tasks }: Instance): number | undefined {
  const constraints = new Map<string, { equal?: number; max?: number }>();
  const variables = new Map<string, Coefficients>();
  tasks.forEach((task, t) => {
    for (const needs of new Set(task.slots)) {
      const count = task.slots.filter((one) => one === needs).length;
      constraints.set(`slots ${t} ${needs}`, { equal: count });
      of.inspectors.forEach((person, i) => {
        if (!checkEdge(of, person, task, needs)) return;
        constraints.set(`once ${t} ${i}`, { max: 1 });
        variables.set(`${t} ${needs} ${i}`, {
          [`slots ${t} ${needs}`]: 1,
          [`once ${t} ${i}`]: 1,
          [`load ${i}`]: 1,
        });
      });
    }
  });
  of.inspectors.forEach(({ history, cap }, i) => {
    constraints.set(`load ${i}`, { equal: 0 });
    for (let x = 0; x < cap; x += 1) {
      constraints.set(`piece ${i} ${x}`, { max: 1 });
      variables.set(`piece ${i} ${x}`, {
        [`piece ${i} ${x}`]: 1,
        [`load ${i}`]: -1,
        cost: 2 * (history + x) + 1,
      });
    }
  });
  const { status, result } = solve({ direction: 'minimize', objective: 'cost', constraints, variables });
  return status === 'optimal' ? result : undefined;
}

function ownCost({ people: of, tasks }: Instance): number | undefined {
  const seed = sha256Hex('match seed');
  const { matched } = matchInspectors({ seed, people: of, tasks, relaxedBy: 0, leaveOpen: false });
  if (matched === undefined) return undefined;
  const placed = matched.tasks.flatMap((task) => task.people);
  return of.inspectors.reduce((sum, { inspector: code, history }) => {
    const x = placed.filter((one) => one === code).length;
    return sum + (history + x) ** 2 - history ** 2;
  }, 0);
}

describe('二(六) 匹配: no assignment is more even', () => {
  test(`costs what a linear-programming solver finds, on ${INSTANCES} agencies of 30 to 40 people and 80 to 100 visits`, () => {
    const costs = Array.from({ length: INSTANCES }, (_, i) => {
      const instance = makeInstance(`cost ${i}`);
      const [own, least] = [ownCost(instance), leastCost(instance)];
      expect(own === undefined).toBe(least === undefined);
      if (own !== undefined && least !== undefined) expect(Math.abs(own - least)).toBeLessThan(1e-6);
      return own;
    });
    const solved = costs.filter((cost) => cost !== undefined).length;
    expect(solved).toBeGreaterThan(INSTANCES / 2);
    tellEvidence(
      `match cost = linear programme (yalps) on ${INSTANCES} agencies, ${INSTANCES - solved} infeasible to both`,
    );
  });
});
