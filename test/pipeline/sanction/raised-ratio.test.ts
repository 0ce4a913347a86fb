import { describe, expect, test } from 'vitest';
import { NO_CREDIT } from '../../../engine/domain/credit.ts';
import { addMonths, isoDate } from '../../../engine/kernel/iso-date.ts';
import { formatPercent } from '../../../engine/kernel/rational.ts';
import { visitFacts } from '../../../engine/pipeline/basis/facts-of-history.ts';
import { combineUplifts } from '../../../engine/pipeline/draw/combine-uplifts.ts';
import {
  mergeVisits,
  violationsBehind,
  visitsOnRecord,
} from '../../../engine/pipeline/sanction/visits-on-record.ts';
import { compileRule } from '../../../engine/rulebook/compile-rule.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';
import { FIRST, ROUND, recorded, row, SECOND, UNREACHABLE } from './register.ts';

describe('二(五)、二(十一) 一处违规，下一批次的抽查比例随之提高', () => {
  const { facts, riskRules, items } = shippedPolicy();
  const rules = riskRules.map((rule) => compileRule(rule, facts));
  const item = items.find(({ id }) => id === 'SC-01');
  const ratioIn = (state: typeof NO_CREDIT, day: string) => {
    const values = visitFacts(visitsOnRecord(state), isoDate(day));
    const combined = combineUplifts({
      item: 'SC-01',
      history: (item?.ratio ?? []).flatMap(({ value, ...entry }) =>
        value === undefined ? [] : { ...entry, value },
      ),
      on: isoDate(day),
      rulings: rules.map(({ rule }) => rule(values)),
      combine: 'largest',
    });
    if (!combined.ok) throw new Error(JSON.stringify(combined.problems));
    const { ratio, why } = combined.value;
    return { ratio: formatPercent(ratio), why };
  };

  test('a violation of August doubles the ratio of September, and its record can be named', () => {
    const [base, raised] = [
      ratioIn(NO_CREDIT, '2017-09-20'),
      ratioIn(recorded(NO_CREDIT, row(20, UNREACHABLE)), '2017-09-20'),
    ];
    expect(base.why).toEqual([]);
    expect(raised.why).toEqual(['recent-violation']);
    expect(Number.parseFloat(raised.ratio)).toBe(2 * Number.parseFloat(base.ratio));
    const state = recorded(NO_CREDIT, row(20, UNREACHABLE), row(21, { item: 'SC-02' }));
    expect(violationsBehind(state, FIRST, isoDate('2017-09-20'))).toMatchObject([
      { seq: 1, round: ROUND, finding: 20 },
    ]);
    expect(visitsOnRecord(state)[0]).toMatchObject({
      number: '信用记录 1',
      visitedOn: '2017-08-28',
      violation: true,
    });
  });

  test('a clean result raises nobody; another enterprise is not touched', () => {
    expect(ratioIn(recorded(NO_CREDIT, row(20)), '2017-09-20').why).toEqual([]);
    const state = recorded(NO_CREDIT, row(20, UNREACHABLE));
    expect(violationsBehind(state, SECOND, isoDate('2017-09-20'))).toEqual([]);
  });

  test.each([
    ['2017-08-27', 0],
    ['2017-08-28', 1],
    ['2019-08-27', 1],
    ['2019-08-28', 0],
  ])('on %s it counts %i, in the fact and in what stands behind it', (day, count) => {
    const state = recorded(NO_CREDIT, row(20, UNREACHABLE));
    expect(visitFacts(visitsOnRecord(state), isoDate(day)).violations24m).toBe(count);
    expect(violationsBehind(state, FIRST, isoDate(day))).toHaveLength(count);
    expect(addMonths(isoDate('2017-08-28'), 24)).toBe('2019-08-28');
  });

  test('a visit that a file of earlier visits repeats counts once, and as what was found', () => {
    const state = recorded(NO_CREDIT, row(20, UNREACHABLE), row(21, { item: 'SC-02' }));
    const repeated = {
      id: FIRST,
      agency: 'AMR',
      visitedOn: isoDate('2017-08-28'),
      random: true,
      onsite: true,
      line: 2,
    };
    const earlier = { ...repeated, visitedOn: isoDate('2017-03-01') };
    const visits = mergeVisits([repeated, earlier], state);
    expect(visits.map(({ line, visitedOn }) => [line, visitedOn])).toEqual([
      [2, '2017-03-01'],
      [1, '2017-08-28'],
      [2, '2017-08-28'],
    ]);
    expect(visitFacts(visits, isoDate('2017-09-20'))).toEqual({ visitsThisYear: 2, violations24m: 1 });
  });
});
