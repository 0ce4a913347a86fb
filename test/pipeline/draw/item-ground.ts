import type { ObjectId } from '../../../engine/domain/object-id.ts';
import type { PolicyItem } from '../../../engine/domain/policy.ts';
import type { RatioEntry, RiskEffect } from '../../../engine/domain/policy-types.ts';
import type { RatioInForce } from '../../../engine/domain/ratio-in-force.ts';
import type { Ruling } from '../../../engine/domain/ruling.ts';
import type { Candidate } from '../../../engine/domain/sub-roster.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { ONE, rational } from '../../../engine/kernel/rational.ts';
import type { ItemGround } from '../../../engine/pipeline/draw/frame-of-item.ts';
import { siteId } from './sample-frames.ts';

export const DAY = isoDate('2017-08-15');
export const BASIS = [{ document: '示例文件', clause: '一', verified: false }];

/** 不低于 10%, of a year, from 2017 on. */
export function ratioEntry(more: Partial<RatioInForce> = {}): RatioInForce {
  return {
    effective: isoDate('2017-01-01'),
    value: { bound: 'atLeast', ratio: rational(1, 10) },
    per: 'year',
    hardness: 'must',
    basis: BASIS,
    ...more,
  };
}

export function itemOf(ratio: readonly RatioEntry[]): PolicyItem {
  return {
    id: 'A07',
    agency: 'AMR',
    name: '示例事项',
    ratio,
    inspectors: { count: 2, qualification: '' },
  } as unknown as PolicyItem;
}

export function candidate(number: number, more: Partial<Candidate> = {}): Candidate {
  const id = siteId(number);
  return { id, name: `示例 ${number}`, enterprise: id, town: 'LY', standing: 'member', facts: {}, ...more };
}

export function candidates(count: number): readonly Candidate[] {
  return Array.from({ length: count }, (_, i) => candidate(i + 1));
}

export function idSet(...numbers: readonly number[]): ReadonlySet<ObjectId> {
  return new Set(numbers.map(siteId));
}

export function ruling(
  ruleId: string,
  effect: RiskEffect,
  applies: Ruling<RiskEffect>['applies'] = true,
): Ruling<RiskEffect> {
  return { ruleId, name: ruleId, applies, effect, reasonText: '', seen: [], basis: BASIS, public: true };
}

/** Ten members at 不低于 10% whom no rule reaches and nobody has visited. */
export function ground(more: Partial<ItemGround> = {}): ItemGround {
  return {
    item: itemOf([ratioEntry()]),
    agency: 'AMR',
    on: DAY,
    share: ONE,
    group: { id: 'joint', name: '综合', tickets: 'open' },
    combine: 'largest',
    members: candidates(10),
    district: '340404',
    judge: () => [],
    isFocus: () => false,
    drawnBefore: new Set(),
    capReached: new Set(),
    cooling: new Set(),
    cooldown: rational(1, 2),
    ...more,
  };
}
