import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../engine/domain/policy.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { rational } from '../../../engine/kernel/rational.ts';
import { rewrittenHistory } from '../../../engine/pipeline/basis/rewritten-history.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';

const SHIPPED = shippedPolicy();
const { items } = SHIPPED;
const [first] = items;
const [entry] = first?.ratio ?? [];
if (first === undefined || entry === undefined) throw new Error('the shipped items have ratios');

const told = (ratio: readonly (typeof entry)[], on = '2017-09-14') =>
  rewrittenHistory(
    { ...SHIPPED, items: [{ ...first, ratio }, ...items.slice(1)] } satisfies Policy,
    SHIPPED,
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
    const gone = rewrittenHistory({ ...SHIPPED, items: items.slice(1) }, SHIPPED, isoDate('2017-09-14'));
    expect(gone).toMatchObject([
      { code: 'edition-item-gone', severity: 'warning', values: { item: first.id } },
    ]);
    expect(rewrittenHistory(SHIPPED, undefined, isoDate('2017-09-14'))).toEqual([]);
  });
});

describe('期限 and 年度上限 are changed by an entry more as well', () => {
  const [claim, ...others] = SHIPPED.deadlines;
  const draw = SHIPPED.district.draw;
  const [cap] = draw?.yearlyCap ?? [];
  if (claim === undefined || draw === undefined || cap === undefined) throw new Error('shipped with both');
  const longer = { ...claim, name: '抽取以后三日内认领', term: { count: 3, unit: '工作日' } } as const;
  const after = { effective: isoDate('2018-01-01') };
  const toldOf = (now: Partial<Policy>) =>
    rewrittenHistory({ ...SHIPPED, ...now }, SHIPPED, isoDate('2017-09-14')).map((one) => [
      one.code,
      one.values.was,
      one.values.now,
      one.place?.file,
    ]);

  test('an entry more is nothing to tell', () => {
    expect(toldOf({ deadlines: [claim, { ...longer, ...after }, ...others] })).toEqual([]);
  });

  test('a term that is another, and one whose day was moved, are told where they stand', () => {
    const told = (now: string) => [
      ['edition-term-rewritten', `${claim.term.count} ${claim.term.unit}`, now, 'config/deadlines.yaml'],
    ];
    expect(toldOf({ deadlines: [longer, ...others] })).toEqual(told('改成了“3 工作日”'));
    expect(toldOf({ deadlines: [{ ...claim, ...after }, ...others] })).toEqual(told('没有这一条了'));
  });

  test('so is a cap', () => {
    const yearlyCap = [{ ...cap, max: { count: 9, unit: '次' } }] as const;
    expect(toldOf({ district: { ...SHIPPED.district, draw: { ...draw, yearlyCap } } })).toEqual([
      ['edition-term-rewritten', `${cap.max.count} ${cap.max.unit}`, '改成了“9 次”', 'config/district.yaml'],
    ]);
  });
});
