import type { RatioPhrase } from '../../domain/phrases.ts';
import type { Citation, RiskEffect } from '../../domain/policy-types.ts';
import type { RatioInForce } from '../../domain/ratio-in-force.ts';
import type { LeafSeen, Ruling } from '../../domain/ruling.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { compare, multiply, ONE, type Rational } from '../../kernel/rational.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { findRatioEntry } from './find-ratio-entry.ts';

/** One step from the base ratio to the effective one, kept so that it can be explained. */
export interface UpliftStep {
  readonly kind: 'base' | 'multiply' | 'floor' | 'all' | 'exclude' | 'cap' | 'legal-cap' | 'whole';
  /** Absent where no rule took the step: the base, the legal upper ratio, 100 %. */
  readonly ruleId?: string;
  readonly basis: readonly Citation[];
  readonly seen: readonly LeafSeen[];
  /** The ratio after the step. */
  readonly ratio: Rational;
  /** False where the rule applied and something stronger, or a cap, left it without effect. */
  readonly counted: boolean;
}

/** What a ratio came to for one enterprise; 二(五) 加大随机抽查比例. */
export interface CombinedRatio {
  readonly bound: RatioPhrase['bound'];
  readonly ratio: Rational;
  /** The legal upper ratio, which no uplift passes. */
  readonly cap: Rational | null;
  readonly excluded: boolean;
  readonly steps: readonly UpliftStep[];
  /** Codes of the rules that counted, sorted. */
  readonly why: readonly string[];
  /** Rules that an unknown fact left undecided: they raise nobody. */
  readonly undecided: readonly string[];
}

export interface Uplifts {
  /** Item code, for the problem. */
  readonly item: string;
  readonly history: readonly RatioInForce[];
  readonly on: IsoDate;
  /** Of the rules in force on that day that reach this item. */
  readonly rulings: readonly Ruling<RiskEffect>[];
  /** 叠加: the largest multiplier, or their product. */
  readonly combine: 'largest' | 'product';
}

/**
 * In a fixed order: base ratio of that day, multipliers, floors, 100 % and exclusions, caps. A day for which the
 * history has no entry is a problem, never the entry before.
 */
export function combineUplifts(uplifts: Uplifts): Result<CombinedRatio, Problem<'ratio-history-gap'>> {
  const entry = findRatioEntry(uplifts.history, uplifts.on);
  if (entry === undefined)
    return failed(problem('ratio-history-gap', { item: uplifts.item, on: uplifts.on }));
  const applied = uplifts.rulings
    .filter(({ applies }) => applies === true)
    .toSorted((a, b) => (a.ruleId < b.ruleId ? -1 : 1));
  const { bound, ratio: base, cap } = entry.value;
  const walk: Walk = { ratio: base, steps: [baseStep(entry)] };
  takeMultipliers(walk, applied, uplifts.combine);
  takeFloors(walk, applied);
  takeAllAndExclusions(walk, applied);
  takeCaps(walk, applied, cap);
  return ok({
    bound,
    ratio: walk.ratio,
    cap: cap ?? null,
    excluded: walk.steps.some(({ kind }) => kind === 'exclude'),
    steps: walk.steps,
    why: codesThatMoved(walk, base),
    undecided: uplifts.rulings
      .flatMap(({ ruleId, applies }) => (applies === 'unknown' ? [ruleId] : []))
      .sort(),
  });
}

/** A rule that a cap undid moved nothing and is no reason. */
function codesThatMoved({ ratio, steps }: Walk, base: Rational): readonly string[] {
  const moved = compare(ratio, base) !== 0;
  return steps
    .filter(({ counted, kind }) => counted && (moved || kind === 'exclude'))
    .flatMap(({ ruleId }) => (ruleId === undefined ? [] : [ruleId]))
    .sort();
}

interface Walk {
  ratio: Rational;
  readonly steps: UpliftStep[];
}

type Applied = readonly Ruling<RiskEffect>[];

function baseStep({ value, basis }: RatioInForce): UpliftStep {
  return { kind: 'base', basis, seen: [], ratio: value.ratio, counted: true };
}

function take(
  walk: Walk,
  kind: UpliftStep['kind'],
  ruling: Applied[number],
  ratio: Rational,
  counted: boolean,
) {
  const { ruleId, basis, seen } = ruling;
  walk.ratio = ratio;
  walk.steps.push({ kind, ruleId, basis, seen, ratio, counted });
}

function takeMultipliers(walk: Walk, applied: Applied, combine: Uplifts['combine']): void {
  const found = applied.flatMap((ruling) => {
    const effect = ruling.effect.ratio;
    return effect?.kind === 'multiply' ? [{ ruling, factor: effect.factor }] : [];
  });
  const largestFirst = found.toSorted((a, b) => compare(b.factor, a.factor));
  for (const [i, { ruling, factor }] of largestFirst.entries()) {
    const counted = (i === 0 || combine === 'product') && compare(factor, ONE) > 0;
    take(walk, 'multiply', ruling, counted ? multiply(walk.ratio, factor) : walk.ratio, counted);
  }
}

function takeFloors(walk: Walk, applied: Applied): void {
  const found = applied.flatMap((ruling) => {
    const effect = ruling.effect.ratio;
    return effect?.kind === 'floor' ? [{ ruling, floor: effect.ratio }] : [];
  });
  for (const { ruling, floor } of found.toSorted((a, b) => compare(b.floor, a.floor))) {
    const counted = compare(floor, walk.ratio) > 0;
    take(walk, 'floor', ruling, counted ? floor : walk.ratio, counted);
  }
}

function takeAllAndExclusions(walk: Walk, applied: Applied): void {
  for (const ruling of applied) {
    if (ruling.effect.ratio?.kind === 'all') take(walk, 'all', ruling, ONE, compare(walk.ratio, ONE) < 0);
  }
  for (const ruling of applied) {
    if (ruling.effect.exclude === true) take(walk, 'exclude', ruling, walk.ratio, true);
  }
}

/** Caps of rules, smallest first; then what the law allows at most; then everybody, once. */
function takeCaps(walk: Walk, applied: Applied, legal: Rational | undefined): void {
  const found = applied.flatMap((ruling) => {
    const effect = ruling.effect.ratio;
    return effect?.kind === 'cap' ? [{ ruling, cap: effect.ratio }] : [];
  });
  for (const { ruling, cap } of found.toSorted((a, b) => compare(a.cap, b.cap))) {
    const counted = compare(walk.ratio, cap) > 0;
    take(walk, 'cap', ruling, counted ? cap : walk.ratio, counted);
  }
  for (const [kind, limit] of [
    ['legal-cap', legal],
    ['whole', ONE],
  ] as const) {
    if (limit === undefined || compare(walk.ratio, limit) <= 0) continue;
    walk.ratio = limit;
    walk.steps.push({ kind, basis: [], seen: [], ratio: limit, counted: true });
  }
}
