import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../engine/domain/policy.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { rational } from '../../../engine/kernel/rational.ts';
import { rewrittenHistory } from '../../../engine/pipeline/basis/rewritten-history.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';

const { items } = shippedPolicy();
const [first] = items;
const [entry] = first?.ratio ?? [];
if (first === undefined || entry === undefined) throw new Error('the shipped items have ratios');

const told = (ratio: readonly (typeof entry)[], on = '2017-09-14') =>
  rewrittenHistory(
    { items: [{ ...first, ratio }, ...items.slice(1)] } satisfies Pick<Policy, 'items'>,
    { items },
    isoDate(on),
  ).map(({ code, severity, values: { item, effective } }) => [code, severity, item, effective]);

const half = { ...entry, value: { bound: 'exactly', ratio: rational(1, 2) } } as const;

describe('二(五) what was published of days that have begun is not said otherwise', () => {
  test('another entry below, the end of the old one and what is not a number change nothing', () => {
    const later = { ...half, effective: isoDate('2018-01-01') };
    expect(told([{ ...entry, repealed: isoDate('2017-12-31'), basis: [], words: '原话' }, later])).toEqual(
      [],
    );
  });

  test('a number that is another, and an entry that is gone, are told', () => {
    const rewritten = [['edition-history-rewritten', 'warning', first.id, entry.effective]];
    expect(told([half])).toEqual(rewritten);
    expect(told([{ ...entry, effective: isoDate('2018-01-01') }])).toEqual(rewritten);
  });

  test('of an entry whose day has not come nothing is told', () => {
    expect(told([half], '2017-08-14')).toEqual([]);
  });

  test('an item that is not there any more is told: it ends by 废止', () => {
    const gone = rewrittenHistory({ items: items.slice(1) }, { items }, isoDate('2017-09-14'));
    expect(gone).toMatchObject([
      { code: 'edition-item-gone', severity: 'warning', values: { item: first.id } },
    ]);
    expect(rewrittenHistory({ items }, undefined, isoDate('2017-09-14'))).toEqual([]);
  });
});
