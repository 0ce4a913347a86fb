import { describe, expect, test } from 'vitest';
import type { FactDeclaration } from '../../../engine/domain/policy-types.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { complaints, factsOf, listed, visit } from './fact-sources.ts';
import { A, listOf } from './samples.ts';
import { shippedPolicy } from './support.ts';

describe('rules/facts.yaml declares what is compiled', () => {
  const declared = shippedPolicy().facts.filter(({ subject }) => subject === 'enterprise');
  const everything = factsOf(
    {
      listed: [listOf({ id: A, quantity: 1, focus: true, sector: '锅炉' })],
      complaints: complaints('2017-05-01'),
      visits: [visit('2017-05-01')],
      lists: { abnormal: [listed('2016-01-01')], serious: [listed('2016-01-01')] },
    },
    { state: '存续', industry: 'H62', registeredOn: isoDate('2010-01-01'), capital: '50万元' },
  );

  /** 异常情形已消除 comes from applications for removal, not from a roster. */
  const FROM_ELSEWHERE = ['groundsRemoved'];

  test('every fact of an enterprise is compiled, and nothing else', () => {
    const ids = declared.map(({ id }) => id).filter((id) => !FROM_ELSEWHERE.includes(id));
    expect(Object.keys(everything).toSorted()).toEqual(ids.toSorted());
  });

  const FITS: Readonly<Record<FactDeclaration['type'], (value: unknown) => boolean>> = {
    number: (value) => typeof value === 'number' && Number.isFinite(value),
    text: (value) => typeof value === 'string',
    'yes-no': (value) => typeof value === 'boolean',
    list: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
    date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(value),
  };

  test.each(declared.map(({ id, type, values }) => [id, type, values] as const))(
    '%s is %s',
    (id, type, values) => {
      const value = everything[id];
      if (FROM_ELSEWHERE.includes(id)) return expect(value).toBeUndefined();
      expect(value).toSatisfy(FITS[type]);
      if (values.length > 0) expect(values).toContain(value);
    },
  );

  test('whom no file names has no fact but those of the row and its address', () => {
    expect(Object.keys(factsOf({})).toSorted()).toEqual([
      'businessScope',
      'inKeyArea',
      'keyAreas',
      'kind',
      'name',
      'town',
    ]);
  });
});
