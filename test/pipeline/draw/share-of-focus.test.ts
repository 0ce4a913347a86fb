import { describe, expect, test } from 'vitest';
import type { RatioPhrase } from '../../../engine/domain/phrases.ts';
import { parseRatioPhrase } from '../../../engine/domain/policy-ratio-phrase.ts';
import type { RatioInForce } from '../../../engine/domain/ratio-in-force.ts';
import { formatFraction, ONE } from '../../../engine/kernel/rational.ts';
import { countQuota } from '../../../engine/pipeline/draw/count-quota.ts';
import { shareOfFocus } from '../../../engine/pipeline/draw/share-of-focus.ts';
import { fc } from '../../support/properties.ts';
import { ratioEntry } from './item-ground.ts';

type Of = 'focus' | 'sample' | 'total';

function phrase(written: string): RatioPhrase {
  const read = parseRatioPhrase(written);
  if (!read.ok) throw new Error(written);
  return read.value;
}

function entryOf(value: string, focus: string, of: Of, minimum?: number): RatioInForce {
  return {
    ...ratioEntry({ focus: { objects: { all: [] }, value: phrase(focus), of } }),
    ...(minimum === undefined ? {} : { minimum }),
    value: phrase(value),
  };
}

function ratiosOf(entry: RatioInForce | undefined): readonly string[] {
  return [entry?.value.ratio, entry?.focus?.value.ratio].map((one) =>
    one === undefined ? '' : formatFraction(one),
  );
}

describe('其中 … 占: 样本, 占: 总数', () => {
  test.each<[string, string, Of, number, number, readonly string[], number]>([
    ['10%', '不低于 30%', 'sample', 200, 40, ['7/80', '3/20'], 6],
    ['10%', '不低于 8%', 'total', 200, 40, ['1/40', '2/5'], 16],
    // 8 % of a sample of 20 is 1.6; even-handed the class has 4 of them, and nothing lowers it.
    ['10%', '不低于 8%', 'sample', 200, 40, ['1/10', '1/10'], 4],
    ['10%', '不超过 10%', 'sample', 200, 40, ['9/80', '1/20'], 2],
    ['10%', '30%', 'sample', 200, 4, ['4/49', '1/1'], 4],
  ])('%s，其中 %s 占 %s of %i with %i', (value, focus, of, size, focusSize, ratios, count) => {
    const settled = shareOfFocus(entryOf(value, focus, of), { size, focusSize });
    expect(ratiosOf(settled)).toEqual(ratios);
    expect(settled).toMatchObject({ focus: { of: 'focus' }, counted: { of, count, size, focusSize } });
  });

  test('占: 重点单位 has its ratio as it is; where the class is empty, or is all, there is one ratio', () => {
    const entry = entryOf('10%', '不低于 30%', 'focus');
    expect(shareOfFocus(entry, { size: 200, focusSize: 40 })).toBe(entry);
    for (const focusSize of [0, 200]) {
      const alone = shareOfFocus(entryOf('10%', '不低于 30%', 'sample'), { size: 200, focusSize });
      expect(ratiosOf(alone)).toEqual(['1/10', '1/10']);
    }
  });

  test('不超过 leaves neither class a cap above its ratio, and 至少 counts the class in', () => {
    const settled = shareOfFocus(entryOf('不超过 10%', '不超过 20%', 'sample', 7), {
      size: 200,
      focusSize: 40,
    });
    expect([settled?.value.cap, settled?.focus?.value.cap]).toEqual([
      settled?.value.ratio,
      settled?.focus?.value.ratio,
    ]);
    expect(settled?.minimum).toBe(3);
  });

  test('refused: nobody else is left to draw, too few others, nobody of the class', () => {
    expect(shareOfFocus(entryOf('10%', '10%', 'total'), { size: 200, focusSize: 40 })).toBeUndefined();
    expect(shareOfFocus(entryOf('90%', '10%', 'sample'), { size: 100, focusSize: 50 })).toBeUndefined();
    expect(shareOfFocus(entryOf('10%', '不超过 1%', 'sample'), { size: 20, focusSize: 4 })).toBeUndefined();
  });

  const goal = ({ bound, ratio }: RatioPhrase, size: number) =>
    countQuota({ bound, minimum: 0, cap: null, share: ONE }, [
      { ratio, rho: ONE, size, done: 0, excluded: 0 },
    ]).goal;

  test('the two together are what the list asks of the whole, for every size and bound', () => {
    const percent = fc.integer({ min: 1, max: 60 });
    const bound = fc.constantFrom('不低于 ', '', '不超过 ');
    fc.assert(
      fc.property(
        percent,
        percent,
        bound,
        bound,
        fc.constantFrom<Of>('sample', 'total'),
        fc.integer({ min: 2, max: 3000 }),
        fc.integer({ min: 1, max: 3000 }),
        (whole, part, ofWhole, ofPart, of, size, classed) => {
          const focusSize = 1 + (classed % (size - 1));
          const entry = entryOf(`${ofWhole}${whole}%`, `${ofPart}${part}%`, of);
          const settled = shareOfFocus(entry, { size, focusSize });
          if (settled?.focus === undefined) return;
          const drawn = goal(settled.focus.value, focusSize);
          expect(drawn + goal(settled.value, size - focusSize)).toBe(goal(entry.value, size));
          expect(drawn).toSatisfy((count: number) => {
            // In ten-thousandths of an enterprise; 恰好 is rounded to the nearest one.
            const asked = part * (of === 'sample' ? whole * size : 100 * size);
            if (ofPart === '不超过 ') return count * 10_000 <= asked;
            return count * 10_000 >= Math.min(focusSize * 10_000, asked - (ofPart === '' ? 5000 : 0));
          });
        },
      ),
    );
  });
});
