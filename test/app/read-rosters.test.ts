import { expect, test } from 'vitest';
import { readRosters } from '../../engine/app/read-rosters.ts';
import type { Enterprise } from '../../engine/domain/enterprise.ts';
import { objectId } from '../../engine/domain/object-id.ts';
import { NO_ROSTERS, type StandingImport } from '../../engine/domain/rosters.ts';
import { instant } from '../../engine/kernel/instant.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { memoryFrozenInputs } from '../../engine/store/memory-frozen-inputs.ts';

const ID = objectId('reg:340404600000017');
const ENTERPRISE: Enterprise = {
  id: ID,
  name: '示例糕点坊',
  kind: '个体工商户',
  address: '示例路1号',
  whereabouts: { district: 'unknown' },
  businessScope: '糕点加工',
  line: 2,
};

function standing(snapshot: string): StandingImport {
  return {
    seq: 1,
    at: instant('2017-08-15T09:00:00+08:00'),
    source: '示例',
    cutOff: isoDate('2017-07-31'),
    file: { name: 'x.csv', digest: '0'.repeat(64) },
    snapshot,
    entries: 1,
  };
}

async function freeze(frozen: ReturnType<typeof memoryFrozenInputs>, value: object): Promise<string> {
  const put = await frozen.put(new TextEncoder().encode(JSON.stringify(value)));
  if (!put.ok) throw new Error(JSON.stringify(put.problems));
  return put.value;
}

test('名录库 as it stands: clerks’ words put in, files of complaints added up', async () => {
  const frozen = memoryFrozenInputs();
  const roster = await freeze(frozen, { version: 1, enterprises: [ENTERPRISE] });
  const complaint = { id: ID, receivedOn: isoDate('2017-06-01'), line: 2 };
  const [first, second] = [
    await freeze(frozen, { version: 1, complaints: [complaint] }),
    await freeze(frozen, { version: 1, complaints: [{ ...complaint, line: 3 }] }),
  ];
  const read = await readRosters(frozen, {
    ...NO_ROSTERS,
    enterprises: { ...standing(roster), read: 1, refused: 0, flagged: {} },
    complaints: [standing(first), standing(second)],
    settled: { [ID]: { address: '示例路1号', whereabouts: { district: 'inside', town: 'TS' } } },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.value.enterprises).toEqual([
    { ...ENTERPRISE, whereabouts: { district: 'inside', town: 'TS' } },
  ]);
  expect(read.value.complaints.map(({ line }) => line)).toEqual([2, 3]);
});

test('every snapshot that is missing is named, not the first alone', async () => {
  const state = { ...NO_ROSTERS, visits: [standing('1'.repeat(64)), standing('2'.repeat(64))] };
  const read = await readRosters(memoryFrozenInputs(), state);
  expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['frozen-missing', 'frozen-missing']);
});
