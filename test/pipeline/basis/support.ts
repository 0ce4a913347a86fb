import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDistrictFolder } from '../../../engine/app/district-folder.ts';
import { checkPolicy } from '../../../engine/app/verbs/check-policy.ts';
import type { Policy } from '../../../engine/domain/policy.ts';
import type { AreasFile } from '../../../engine/domain/policy-types.ts';
import type { LedgerRecord, RecordDraft } from '../../../engine/domain/record.ts';
import { applyRosters, type RostersState } from '../../../engine/domain/rosters.ts';
import type { SourceKind } from '../../../engine/domain/source-fields.ts';
import type { SourceFile, SourceRow } from '../../../engine/domain/source-row.ts';
import { readCsv } from '../../../engine/files/read-csv.ts';
import { mapTable } from '../../../engine/intake/tables/map-table.ts';
import { MAPPING_FILES } from '../../../engine/intake/tables/mapping.ts';
import { readMapping } from '../../../engine/intake/tables/read-mapping.ts';
import { sha256Hex } from '../../../engine/kernel/hash.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import type { Result } from '../../../engine/kernel/result.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export const AT = instant('2017-08-15T09:00:00+08:00');
export const CUT_OFF = isoDate('2017-07-31');

/** Rows as intake would hand them over: the first stands on line 2. */
export function sourceFile(rows: readonly Readonly<Record<string, string>>[], name = '名录.csv'): SourceFile {
  return {
    name,
    digest: sha256Hex(JSON.stringify(rows)),
    rows: rows.map((values, index): SourceRow => {
      const line = index + 2;
      return { line, place: { file: name, line }, values };
    }),
  };
}

/** Such rows, brought with a source and a cut-off day. */
export function brought(rows: readonly Readonly<Record<string, string>>[], name?: string) {
  return { file: sourceFile(rows, name), source: '示例法人库', cutOff: CUT_OFF };
}

/** A CSV file by the mapping that the shipped district has for its kind. */
export function shippedSource(kind: SourceKind, path: string): SourceFile {
  const bytes = readFileSync(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const table = okOf(readCsv(bytes, name));
  const mapping = okOf(readMapping(readFileSync(ROOT + MAPPING_FILES[kind]), MAPPING_FILES[kind]));
  return { name, digest: sha256Hex(bytes), rows: okOf(mapTable(table, mapping)).rows };
}

/** The columns of a CSV file, row by row. */
export function csvRows(path: string): readonly ReadonlyMap<string, string>[] {
  const table = okOf(readCsv(readFileSync(path), path));
  return table.rows.map(
    ({ cells }) => new Map(cells.map((cell, index) => [table.columns[index] ?? '', cell])),
  );
}

export function shippedPolicy(): Policy {
  const checked = okOf(checkPolicy(okOf(openDistrictFolder(ROOT))));
  if (checked.policy === undefined) throw new Error(JSON.stringify(checked.problems.slice(0, 5)));
  return checked.policy;
}

export function okOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The state after the records of a decision. */
export function applied(state: RostersState, drafts: readonly RecordDraft[]): RostersState {
  return drafts.reduce(
    (before, draft, index) =>
      applyRosters(before, {
        ...draft,
        seq: index + 1,
        at: AT,
        actor: { post: 'amr-clerk', agency: 'AMR' },
        prev: '',
        hash: '',
      } satisfies LedgerRecord),
    state,
  );
}

/** The frozen snapshot that a decision names. */
export function thawed<Snapshot>(frozen: readonly Uint8Array[], index = 0): Snapshot {
  return JSON.parse(new TextDecoder().decode(frozen[index])) as Snapshot;
}

export const SMALL_AREAS: AreasFile = {
  district: { name: '谢家集区', aliases: ['谢家集'] },
  otherDistricts: [
    { name: '八公山区', aliases: ['八公山'] },
    { name: '寿县', aliases: [] },
    { name: '淮南高新技术产业开发区', aliases: ['淮南高新区'] },
  ],
  towns: [
    { id: 'WFG', name: '望峰岗镇', kind: 'town', aliases: [], keywords: ['望峰岗', '应台路'] },
    { id: 'TS', name: '唐山镇', kind: 'town', aliases: [], keywords: ['乳山村'] },
    { id: 'XJJ', name: '谢家集街道', kind: 'subdistrict', aliases: [], keywords: ['春林大道'] },
    { id: 'ZZY', name: '智造园区管委会', kind: 'park', aliases: ['淮南高新区智造园区'], keywords: [] },
  ],
  keyAreas: [
    { id: 'market', name: '商贸集中区', keywords: ['春林大道'], towns: [], basis: [] },
    { id: 'park', name: '工业园区', keywords: [], towns: ['ZZY'], basis: [] },
  ],
};
