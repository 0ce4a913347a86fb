import { describe, expect, test } from 'vitest';
import type { Change, Changes } from '../../engine/verifier/documents.ts';
import type { Verdict } from '../../engine/verifier/verdict.ts';
import { verifyBundle } from '../../engine/verifier/verify-bundle.ts';
import { publicPart } from './support/golden-bundle.ts';
import { GOLDEN_PLAN, person } from './support/golden-plan.ts';
import { makeHonestChanges, type Wishes } from './support/honest-changes.ts';
import { makeBundle } from './support/make-bundle.ts';
import { findingsOf, publicFindingsOf } from './support/plan-outcome.ts';
import type { RoundPlan } from './support/round-plan.ts';

function verify(plan: RoundPlan): Verdict {
  const verdict = verifyBundle(makeBundle(plan));
  expect(verdict.steps.flatMap((step) => step.failures)).toEqual([]);
  expect(verifyBundle(publicPart(makeBundle(plan))).holds).toBe(true);
  return verdict;
}

function notesOf(plan: RoundPlan): readonly string[] {
  return verify(plan).notes.map(({ code, subject, detail }) =>
    [code, subject, detail].filter((part) => part !== '').join(' '),
  );
}

describe('剔除、更换、放宽: what happens after the draw', () => {
  const wishes: Wishes = {
    strike: ['91340404MA00000033', '91340404MA0000006C'],
    leave: [{ agency: 'amr', id: '91340404MA00000046', slot: 2 }],
  };
  const honest: RoundPlan = {
    ...GOLDEN_PLAN,
    changes: ({ draw, match }) =>
      match.agencies.length === 0 ? [] : makeHonestChanges(honest, draw, match, wishes),
  };
  const altered = (change: (changes: Changes) => Changes): RoundPlan => ({
    ...honest,
    changes: (round) => change(honest.changes(round)),
  });
  const alteredOne = (kind: Change['kind'], difference: object): RoundPlan =>
    altered((changes) => {
      const index = changes.findIndex((change) => change.kind === kind);
      return changes.map((change, i) => (i === index ? { ...change, ...difference } : change)) as Changes;
    });

  test('two strikes and what follows from them hold', () => {
    expect(notesOf(honest)).toEqual(['strikes 3', 'substitutions 7']);
  });

  test.each([
    ['changes same-approver', alteredOne('strike', { approvedBy: 'amr-clerk' })],
    ['changes same-approver', alteredOne('strike', { proposedBy: 'amr/clerk', approvedBy: 'amr/head' })],
    ['changes change-too-soon', alteredOne('strike', { at: '2026-03-02T09:59:59+08:00' })],
    ['changes frame-unknown', alteredOne('strike', { frame: 'C01' })],
    ['changes struck-not-drawn', alteredOne('strike', { out: 'reg:340404600000017' })],
    ['changes struck-still-drawn', altered((changes) => changes.slice(0, 1))],
    ['changes replacement-not-free', alteredOne('strike', { in: '91340404MA0000007F' })],
    ['changes replacement-not-free', alteredOne('strike', { in: '91340404MA00000059' })],
    ['changes replacement-not-free', alteredOne('strike', { in: '91340404MA00000033' })],
    ['changes agency-unknown', alteredOne('substitute', { agency: 'xyz' })],
    ['changes task-unknown', alteredOne('substitute', { id: '91340404MA00000020' })],
    ['changes slot-unknown', alteredOne('substitute', { slot: 3 })],
    ['changes slot-holder', alteredOne('substitute', { out: 'm1' })],
    ['changes relax-twice', altered((changes) => [...changes, relax('amr', 1), relax('amr', 1)])],
    ['changes agency-unknown', altered((changes) => [...changes, relax('xyz', 1)])],
  ] as const)('the public finds “%s”', (finding, plan) => {
    expect(publicFindingsOf(plan)).toContain(finding);
  });

  test('the replacement is the next ticket of the stratum and nobody else', () => {
    const others = ['91340404MA00000020', 'reg:340404600000017', null];
    for (const other of others)
      expect(findingsOf(alteredOne('strike', { in: other }))).toContain('strikes replacement-differs');
  });

  test('of all inspectors one alone is accepted as the substitute', () => {
    const people = ['m1', 'm2', 'm3', 'm4', 'm5', null];
    const alone: RoundPlan = {
      ...honest,
      changes: ({ draw, match }) => {
        return match.agencies.length === 0
          ? []
          : makeHonestChanges(honest, draw, match, { ...wishes, strike: [] });
      },
    };
    const accepted = people.filter((one) => {
      const plan = {
        ...alone,
        changes: (round: Parameters<RoundPlan['changes']>[0]) =>
          alone.changes(round).map((change) => ({ ...change, in: one }) as Change),
      };
      return findingsOf(plan).length === 0;
    });
    expect(accepted).toHaveLength(1);
  });

  const tight: RoundPlan = {
    ...GOLDEN_PLAN,
    people: GOLDEN_PLAN.people.map((people) => ({
      ...people,
      inspectors: people.inspectors.map((one) => (people.agency === 'amr' ? { ...one, cap: 1 } : one)),
    })),
  };
  const relaxedBy = (cap: number): RoundPlan => ({ ...tight, changes: () => [relax('amr', cap)] });

  test('too few places: open slots are told, and only those that cannot be filled stay open', () => {
    expect(notesOf(tight)).toContain('open-slots amr 8');
  });

  test('caps are raised by the smallest step that fills every slot', () => {
    const accepted = [1, 2, 3].filter((cap) => findingsOf(relaxedBy(cap)).length === 0);
    expect(accepted).toHaveLength(1);
    expect(notesOf(relaxedBy(accepted[0] ?? 0))).toEqual(['relaxed 1']);
  });

  test('caps are not raised where the people suffice', () => {
    expect(findingsOf({ ...GOLDEN_PLAN, changes: () => [relax('amr', 1)] })).toContain(
      'assignment relax-differs',
    );
  });

  test('no cap helps where nobody has the qualification', () => {
    const nobody: RoundPlan = {
      ...GOLDEN_PLAN,
      people: GOLDEN_PLAN.people.map((people) =>
        people.agency === 'env'
          ? { ...people, inspectors: [person('v1'), person('v2'), person('v3')] }
          : people,
      ),
    };
    expect(notesOf(nobody)).toEqual(['open-slots env 2']);
    expect(findingsOf({ ...nobody, changes: () => [relax('env', 1)] })).toContain('assignment relax-differs');
  });
});

function relax(agency: string, cap: number): Change {
  return {
    kind: 'relax',
    agency,
    cap,
    evidence: 'ab'.repeat(32),
    at: '2026-03-03T10:00:00+08:00',
    approvedBy: 'office',
  };
}
