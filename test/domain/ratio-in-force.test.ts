import { describe, expect, test } from 'vitest';
import { parseRatioPhrase } from '../../engine/domain/policy-ratio-phrase.ts';
import type { RatioEntry } from '../../engine/domain/policy-types.ts';
import { levelOf, type RatioCircumstances, ratioInForce } from '../../engine/domain/ratio-in-force.ts';
import { ratioEntryWords } from '../../engine/domain/ratio-words.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { formatFraction } from '../../engine/kernel/rational.ts';

function phrase(text: string) {
  const read = parseRatioPhrase(text);
  if (!read.ok) throw new Error(read.fault);
  return read.value;
}

function entry(more: Partial<RatioEntry>): RatioEntry {
  return { effective: isoDate('2017-08-15'), per: 'year', hardness: 'must', basis: [], ...more };
}

const HERE: RatioCircumstances = { level: 'county', size: 100, planned: undefined };

function settled(more: Partial<RatioEntry>, here: Partial<RatioCircumstances> = {}) {
  const found = ratioInForce(entry(more), { ...HERE, ...here });
  return found === undefined ? undefined : `${found.value.bound} ${formatFraction(found.value.ratio)}`;
}

describe('抽查比例 comes to one number, or to none', () => {
  const anhui = {
    tiers: [
      { upTo: 10, minimum: 2 },
      { from: 10, value: phrase('不低于 50%') },
    ],
  };

  test.each([
    [1, 'atLeast 1/1'],
    [8, 'atLeast 1/4'],
    [10, 'atLeast 1/5'],
    [11, 'atLeast 1/2'],
  ])('up to 10 at least 2, above at least half: %i schools', (size, ratio) => {
    expect(settled(anhui, { size })).toBe(ratio);
  });

  test('the least number of a tier stands beside the ratio', () => {
    expect(ratioInForce(entry(anhui), { ...HERE, size: 8 })).toHaveProperty('minimum', 2);
  });

  const levels = {
    levels: [
      { levels: ['province' as const], value: phrase('不超过 2%') },
      { levels: ['city' as const, 'county' as const], byPlan: true },
    ],
  };

  test('a fixed ratio stays, one that holds 一般 yields to the plan', () => {
    const fixed = { value: phrase('不超过 10%') };
    expect(settled(fixed, { planned: phrase('12%') })).toBe('atMost 1/10');
    expect(settled({ ...fixed, hardness: 'generally' }, { planned: phrase('12%') })).toBe('exactly 3/25');
    expect(settled({ ...fixed, hardness: 'generally' })).toBe('atMost 1/10');
  });

  test('each level its own; who follows the plan has the plan’s number or none', () => {
    expect(settled(levels, { level: 'province' })).toBe('atMost 1/50');
    expect(settled(levels)).toBeUndefined();
    expect(settled(levels, { planned: phrase('5%') })).toBe('exactly 1/20');
    expect(levelOf({ level: 'district' })).toBe('county');
  });

  test('a fixed ratio is not the plan’s to change, unless the list says 或按专项计划', () => {
    const value = phrase('不低于 3%');
    expect(settled({ value }, { planned: phrase('5%') })).toBe('atLeast 3/100');
    expect(settled({ value, specialPlan: 'not-lower' }, { planned: phrase('5%') })).toBe('exactly 1/20');
    expect(settled({ value, specialPlan: 'not-lower' })).toBe('atLeast 3/100');
  });

  test('随同 is never drawn by itself, whatever the plan says', () => {
    expect(settled({ attachedTo: ['A08'] }, { planned: phrase('5%') })).toBeUndefined();
    expect(ratioEntryWords(entry({ attachedTo: ['A08'] }))).toBe('随同A08一并检查');
  });
});
