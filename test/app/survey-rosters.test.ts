import { expect, test } from 'vitest';
import { surveyRosters } from '../../engine/app/survey-rosters.ts';
import type { PolicyItem } from '../../engine/domain/policy.ts';
import { NO_ROSTERS } from '../../engine/domain/rosters.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { importEnterprises } from '../../engine/pipeline/basis/import-enterprises.ts';
import { memoryFrozenInputs } from '../../engine/store/memory-frozen-inputs.ts';
import { AT, applied, brought, okOf, shippedPolicy } from '../pipeline/basis/support.ts';

test('二(二) only an item in force on the cut-off day has a sub-roster', async () => {
  const shipped = shippedPolicy();
  const [pattern] = shipped.items;
  if (pattern === undefined) throw new Error('no item');
  const everybody: PolicyItem = { ...pattern, roster: 'condition', objects: { all: [] } };
  const policy = {
    ...shipped,
    items: [
      { ...everybody, id: 'LATER', effective: isoDate('2017-08-01') },
      { ...everybody, id: 'FIRST-DAY', effective: isoDate('2017-07-31') },
      { ...everybody, id: 'LAST-DAY', repealed: isoDate('2017-07-31') },
      { ...everybody, id: 'GONE', repealed: isoDate('2017-07-30') },
    ],
  };
  const rows = [{ uscc: '91340404EXAM16870D', name: '示例公司', address: '谢家集区唐山镇' }];
  const decision = okOf(importEnterprises(NO_ROSTERS, policy, brought(rows), { at: AT }));
  const frozen = memoryFrozenInputs();
  for (const bytes of decision.frozen) okOf(await frozen.put(bytes));
  const workplace = { frozen };
  const survey = okOf(await surveyRosters({ workplace, policy }, applied(NO_ROSTERS, decision.records)));
  expect(survey?.coverage.subRosters.map(({ item, rows: members }) => [item, members])).toEqual([
    ['FIRST-DAY', 1],
    ['LAST-DAY', 1],
  ]);
  expect(survey?.coverage.inNoSubRoster).toBe(0);
  expect(okOf(await surveyRosters({ workplace, policy }, NO_ROSTERS))).toBeUndefined();
});
