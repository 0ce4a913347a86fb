import { expect, test } from 'vitest';
import { MEMBER_STATES } from '../../../engine/domain/draw-frame.ts';
import type { RiskEffect } from '../../../engine/domain/policy-types.ts';
import { compare, ONE, type Rational, rational, ZERO } from '../../../engine/kernel/rational.ts';
import { frameOfItem, type ItemGround, YEARLY_CAP } from '../../../engine/pipeline/draw/frame-of-item.ts';
import { fc } from '../../support/properties.ts';
import { expectOk } from './expect-ok.ts';
import { candidates, ground, idSet, itemOf, ratioEntry, ruling } from './item-ground.ts';

const ratio = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }))
  .map(([n, more]) => rational(n, n + more));
const effect: fc.Arbitrary<RiskEffect> = fc.oneof(
  fc
    .integer({ min: 1, max: 60 })
    .map((n): RiskEffect => ({ ratio: { kind: 'multiply', factor: rational(n, 3) } })),
  ratio.map((of): RiskEffect => ({ ratio: { kind: 'floor', ratio: of } })),
  ratio.map((of): RiskEffect => ({ ratio: { kind: 'cap', ratio: of } })),
  fc.constantFrom<RiskEffect>({ ratio: { kind: 'all' } }, { exclude: true }),
);
const bound = fc.constantFrom('atLeast', 'exactly', 'atMost');
const some = fc.uniqueArray(fc.integer({ min: 1, max: 8 })).map((numbers) => idSet(...numbers));

/** The legal upper ratio: none, or not below the base; of `atMost` the base itself. */
const value = fc.tuple(bound, ratio, ratio, fc.boolean()).map(([kind, base, other, capped]) => {
  const cap = kind === 'atMost' || compare(other, base) < 0 ? base : other;
  return kind === 'atMost' || capped ? { bound: kind, ratio: base, cap } : { bound: kind, ratio: base };
});

/** Eight members, each with rules of its own; some of a class with its own ratio, some drawn, capped, resting. */
const grounds: fc.Arbitrary<ItemGround> = fc
  .record({
    base: value,
    focus: fc.option(value),
    rules: fc.array(
      fc.array(fc.tuple(effect, fc.constantFrom(true, false, 'unknown' as const)), { maxLength: 3 }),
      {
        minLength: 8,
        maxLength: 8,
      },
    ),
    classes: fc.array(fc.constantFrom(true, false, 'unknown' as const), { minLength: 8, maxLength: 8 }),
    drawnBefore: some,
    capReached: some,
    cooling: some,
    combine: fc.constantFrom('largest', 'product'),
  })
  .map(({ base, focus, rules, classes, ...rest }) =>
    ground({
      ...rest,
      item: itemOf([
        ratioEntry({
          value: base,
          ...(focus === null ? {} : { focus: { objects: { all: [] }, value: focus, of: 'focus' } }),
        }),
      ]),
      members: candidates(8).map((one, i) => ({ ...one, facts: { number: i } })),
      judge: ({ number }) =>
        (rules[Number(number)] ?? []).map(([then, applies], i) => ruling(`r${i}`, then, applies)),
      isFocus: ({ number }) => classes[Number(number)] ?? false,
    }),
  );

function frameOf(one: ItemGround) {
  return expectOk(frameOfItem(one)).frame;
}

test('every member has a quota that exists, and every quota has a member', () => {
  fc.assert(
    fc.property(grounds, (one) => {
      const { members, quotas } = frameOf(one);
      const used = new Set(members.map(({ quota }) => quota));
      expect(new Set(quotas.map(({ quota }) => quota))).toEqual(used);
      expect(quotas).toHaveLength(used.size);
    }),
  );
});

test('a ratio is above nothing and never above all; all is a quota of its own', () => {
  fc.assert(
    fc.property(grounds, (one) => {
      for (const { ratio: of, quota } of frameOf(one).members) {
        expect(compare(of, ZERO)).toBeGreaterThan(0);
        expect(compare(of, ONE)).toBeLessThanOrEqual(0);
        expect(quota.endsWith('full')).toBe(compare(of, ONE) === 0);
      }
    }),
  );
});

test('no ratio passes the legal upper ratio of its class', () => {
  fc.assert(
    fc.property(grounds, (one) => {
      const entry = one.item.ratio[0];
      for (const { ratio: of, quota } of frameOf(one).members) {
        const legal: Rational | undefined = (quota.startsWith('focus') ? entry?.focus?.value : entry?.value)
          ?.cap;
        if (legal !== undefined) expect(compare(of, legal)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test('everybody is in one state: done before excluded before in, with the ground in the leaf', () => {
  fc.assert(
    fc.property(grounds, (one) => {
      for (const { id, state, why } of frameOf(one).members) {
        expect(MEMBER_STATES).toContain(state);
        expect(state === 'done').toBe(one.drawnBefore.has(id));
        expect(why.includes(YEARLY_CAP)).toBe(state === 'excluded' && one.capReached.has(id));
        expect(why).toEqual([...new Set(why)].toSorted());
      }
    }),
  );
});

test('a rule that applies to nobody changes nothing', () => {
  fc.assert(
    fc.property(grounds, effect, fc.constantFrom(false, 'unknown' as const), (one, then, applies) => {
      const judge: ItemGround['judge'] = (facts) => [...one.judge(facts), ruling('idle', then, applies)];
      expect(frameOf({ ...one, judge })).toEqual(frameOf(one));
    }),
  );
});

test('the order of the roster and of the rules changes nobody’s place', () => {
  fc.assert(
    fc.property(grounds, (one) => {
      const judge: ItemGround['judge'] = (facts) => one.judge(facts).toReversed();
      const turned = frameOf({ ...one, judge, members: one.members.toReversed() });
      expect({ ...turned, members: turned.members.toReversed() }).toEqual(frameOf(one));
    }),
  );
});

test('who rests was visited lately and is not above the base ratio', () => {
  fc.assert(
    fc.property(grounds, (one) => {
      const entry = one.item.ratio[0];
      for (const { id, rho, ratio: of, quota } of frameOf(one).members) {
        const base = (quota.startsWith('focus') ? entry?.focus?.value : entry?.value)?.ratio ?? ONE;
        expect(compare(rho, ONE) < 0).toBe(one.cooling.has(id) && compare(of, base) <= 0);
      }
    }),
  );
});
