import { beforeAll, describe, expect, test } from 'vitest';
import { parseCapital } from '../../../engine/domain/capital.ts';
import type { EnterpriseRoster } from '../../../engine/domain/enterprise.ts';
import type { EnterprisesImported } from '../../../engine/domain/records/enterprises-imported.ts';
import { NO_ROSTERS } from '../../../engine/domain/rosters.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import { importEnterprises } from '../../../engine/pipeline/basis/import-enterprises.ts';
import { sharedData } from '../../support/shared-data.ts';
import { AT, csvRows, okOf, shippedPolicy, shippedSource, thawed } from './support.ts';

const HUAINAN = sharedData('enterprises/huainan_all.csv');
const INVALID = sharedData('enterprises/invalid_uscc.csv');

function importReal(path: string) {
  const file = shippedSource('enterprises', path);
  const command = { file, source: '真实登记数据', cutOff: isoDate('2017-07-31') };
  const decision = okOf(importEnterprises(NO_ROSTERS, shippedPolicy(), command, { at: AT }));
  const body = decision.records[0]?.body as EnterprisesImported;
  return { body, roster: thawed<EnterpriseRoster>(decision.frozen) };
}

describe.skipIf(HUAINAN === undefined)('二(二) a real register: Huainan (needs ../shared/data)', () => {
  let body: EnterprisesImported;
  let roster: EnterpriseRoster;
  let derived: ReadonlyMap<string, string>;
  // Not in the suite's own body: that runs in a plain clone too, where the file is missing.
  beforeAll(() => {
    ({ body, roster } = importReal(HUAINAN ?? ''));
    const rows = csvRows(HUAINAN ?? '');
    derived = new Map(rows.map((row) => [row.get('uscc') ?? '', row.get('district_derived') ?? '']));
  });

  test('4,496 read, none refused', () => {
    expect(body).toMatchObject({ read: 4496, kept: 4496, refused: [], entries: 4496 });
  });

  test('every enterprise has a kind', () => {
    const kinds = Object.groupBy(roster.enterprises, ({ kind }) => kind);
    expect(kinds.其他).toBeUndefined();
    expect(kinds.农民专业合作社?.length).toBeGreaterThanOrEqual(190);
    expect(kinds.企业?.length).toBeGreaterThan(4200);
  });

  test('where the district was derived by others too, we agree in 999 of 1,000', () => {
    const compared = roster.enterprises.filter(
      ({ id, whereabouts }) => derived.get(id) !== '' && whereabouts.district !== 'unknown',
    );
    const ours = compared.filter(({ id, whereabouts }) => {
      const theirs = derived.get(id) ?? '';
      return whereabouts.district === 'inside'
        ? theirs === '谢家集区'
        : whereabouts.district === 'outside' && whereabouts.named.startsWith(theirs.slice(0, 2));
    });
    expect(compared.length).toBeGreaterThan(3200);
    expect(ours.length / compared.length).toBeGreaterThan(0.999);
  });

  test('nobody whom others found in another district is taken for ours, and few of ours are missed', () => {
    const inside = roster.enterprises.filter(({ whereabouts }) => whereabouts.district === 'inside');
    expect(inside.filter(({ id }) => !['谢家集区', ''].includes(derived.get(id) ?? ''))).toEqual([]);
    const found = inside.filter(({ id }) => derived.get(id) === '谢家集区');
    // 189 by address or name; four of them say so in the name alone, and go to the clerk.
    expect(found.length).toBeGreaterThanOrEqual(185);
  });

  test('of those whose address names no district, most stay unknown: nothing is guessed', () => {
    const nameless = roster.enterprises.filter(({ id }) => derived.get(id) === '');
    expect(nameless).toHaveLength(1045);
    const unknown = nameless.filter(({ whereabouts }) => whereabouts.district === 'unknown');
    expect(unknown.length).toBeGreaterThan(800);
  });

  test('capital texts are read but for a handful', () => {
    const written = roster.enterprises.flatMap(({ capital }) => capital ?? []);
    expect(written.length).toBeGreaterThan(2900);
    expect(written.filter((text) => parseCapital(text) === undefined)).toEqual([]);
  });
});

describe.skipIf(INVALID === undefined)('二(二) real codes that fail the check (needs ../shared/data)', () => {
  test('all kept, all flagged with their line', () => {
    const { body } = importReal(INVALID ?? '');
    expect(body).toMatchObject({ read: 13, kept: 13, refused: [] });
    const lines = new Set(
      body.flagged.filter(({ code }) => code.startsWith('uscc-')).map(({ line }) => line),
    );
    expect([...lines]).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });
});
