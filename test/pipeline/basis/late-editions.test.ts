import { describe, expect, test } from 'vitest';
import {
  type EditionKind,
  type EditionsState,
  NO_EDITIONS,
  type StandingPublication,
} from '../../../engine/domain/edition.ts';
import type { Policy } from '../../../engine/domain/policy.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { lateEditions } from '../../../engine/pipeline/basis/late-editions.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';

const SHIPPED = shippedPolicy();
const [plan] = SHIPPED.plans;
if (plan === undefined) throw new Error('the shipped policy has a plan');
const NEXT: Policy = {
  ...SHIPPED,
  plans: [plan, { ...plan, year: 2018, publishBy: isoDate('2018-03-31') }],
};

function published(...kinds: readonly EditionKind[]): EditionsState {
  const editions = kinds.map((kind) => ({ kind, number: 1, digest: '' }));
  return { seq: 1, publications: [{ editions } as unknown as StandingPublication] };
}

const late = (policy: Policy, on: string, editions = NO_EDITIONS, last?: Policy) =>
  lateEditions(policy, { editions, last }, isoDate(on)).map(({ values }) => `${values.name} ${values.due}`);

describe('附件2, 公布期限: what is published for the first time too late', () => {
  const ALL = published('items', 'plan', 'rules');

  test.each([
    ['on the last day nothing is late', '2017-08-15', []],
    ['the day after, the item list is', '2017-08-16', ['事项清单 2017-08-15']],
    [
      'later, all are',
      '2017-08-21',
      ['事项清单 2017-08-15', '规则 2017-08-20', '2017年度抽查计划 2017-08-20'],
    ],
  ])('%s', (_case, on, names) => {
    expect(late(SHIPPED, on)).toEqual(names);
  });

  test('an amendment is never late', () => {
    expect(late(SHIPPED, '2018-01-05', ALL, SHIPPED)).toEqual([]);
  });

  test('a part that was never published is late, the others are not', () => {
    expect(late(SHIPPED, '2017-09-01', published('items', 'plan'), SHIPPED)).toEqual(['规则 2017-08-20']);
  });

  test('the plan of the next year has its own day', () => {
    expect(late(NEXT, '2018-03-31', ALL, SHIPPED)).toEqual([]);
    expect(late(NEXT, '2018-04-01', ALL, SHIPPED)).toEqual(['2018年度抽查计划 2018-03-31']);
    expect(late(NEXT, '2018-04-01', ALL, NEXT)).toEqual([]);
  });

  test('it is a warning: what is late is published all the same', () => {
    const [first] = lateEditions(SHIPPED, { editions: NO_EDITIONS, last: undefined }, isoDate('2018-01-01'));
    expect(first).toMatchObject({ code: 'edition-late', severity: 'warning' });
  });
});
