import { describe, expect, test } from 'vitest';
import { AUDITED_LIES } from './support/audited-lies.ts';
import { GOLDEN_PLAN, row } from './support/golden-plan.ts';
import { exchangeDrawn } from './support/lie.ts';
import { findingsOf, publicFindingsOf } from './support/plan-outcome.ts';
import { PUBLIC_LIES } from './support/public-lies.ts';
import type { FramePlan } from './support/round-plan.ts';
import { CHAIN_LIES, RECIPE_LIES } from './support/source-lies.ts';

describe('a round that breaks one rule and fits otherwise', () => {
  test('breaks nothing to begin with', () => {
    expect(findingsOf(GOLDEN_PLAN)).toEqual([]);
  });

  test.each([...PUBLIC_LIES, ...RECIPE_LIES, ...CHAIN_LIES])(
    '%s: the public finds “%s”',
    (_what, finding, plan) => {
      expect(publicFindingsOf(plan)).toContain(finding);
      expect(findingsOf(plan)).toContain(finding);
    },
  );

  test.each(AUDITED_LIES)('%s: the auditor finds “%s”', (_what, finding, plan) => {
    expect(findingsOf(plan)).toContain(finding);
  });

  test('between the thresholds the public sees nothing, the auditor does', () => {
    const plan = {
      ...GOLDEN_PLAN,
      falsify: exchangeDrawn('A07', '91340404MA0000006C', '91340404MA0000001W'),
    };
    expect(publicFindingsOf(plan)).toEqual([]);
    expect(findingsOf(plan)).toEqual([
      'drawing drawn-differs',
      'drawing threshold-differs',
      'drawing state-differs',
      'assignment assignment-differs',
    ]);
  });

  test('the same id twice in a frame is refused', () => {
    const twice = { ...(GOLDEN_PLAN.frames[1] as FramePlan) };
    const rows = [...twice.rows, row('91340404MA00000046', 'z1', 's2')];
    const plan = { ...GOLDEN_PLAN, frames: [GOLDEN_PLAN.frames[0] as FramePlan, { ...twice, rows }] };
    expect(publicFindingsOf(plan)).toContain('tables line-order');
  });
});
