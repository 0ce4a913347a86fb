import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { AreasFile } from '../../../engine/domain/policy-types.ts';
import type { SourceFile, SourceRow } from '../../../engine/domain/source-row.ts';
import { readCsv } from '../../../engine/files/read-csv.ts';
import { sha256Hex } from '../../../engine/kernel/hash.ts';

/** Rows as intake would hand them over: the first stands on line 2. */
export function sourceFile(
  rows: readonly Readonly<Record<string, string>>[],
  name = '名录.csv',
): SourceFile {
  return {
    name,
    digest: sha256Hex(JSON.stringify(rows)),
    rows: rows.map((values, index): SourceRow => {
      const line = index + 2;
      return { line, place: { file: name, line }, values };
    }),
  };
}

/** A CSV file mapped by the names of its columns: column → field. */
export function mappedCsv(path: string, mapping: Readonly<Record<string, string>>): SourceFile {
  const bytes = readFileSync(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const table = readCsv(bytes, name);
  if (!table.ok) throw new Error(JSON.stringify(table.problems));
  const fields = table.value.columns.map((column) => mapping[column]);
  return {
    name,
    digest: sha256Hex(bytes),
    rows: table.value.rows.map(({ line, cells }) => ({
      line,
      place: { file: name, line },
      values: Object.fromEntries(
        cells.flatMap((cell, index) => {
          const [field, text] = [fields[index], cell.trim()];
          return field === undefined || text === '' ? [] : [[field, text]];
        }),
      ),
    })),
  };
}

/** Columns of data/enterprises/*.csv. */
export const REGISTRY_MAPPING = {
  uscc: 'uscc',
  name: 'name',
  reg_date: 'registeredOn',
  ent_type: 'kind',
  reg_capital: 'capital',
  business_scope: 'businessScope',
  address: 'address',
} as const;

export const SMALL_AREAS: AreasFile = {
  district: { name: '谢家集区', aliases: ['谢家集'] },
  otherDistricts: [
    { name: '八公山区', aliases: ['八公山'] },
    { name: '寿县' },
    { name: '淮南高新技术产业开发区', aliases: ['淮南高新区'] },
  ],
  towns: [
    { id: 'WFG', name: '望峰岗镇', kind: 'town', keywords: ['望峰岗', '应台路'] },
    { id: 'TS', name: '唐山镇', kind: 'town', keywords: ['乳山村'] },
    { id: 'XJJ', name: '谢家集街道', kind: 'subdistrict', keywords: ['春林大道'] },
    { id: 'ZZY', name: '智造园区管委会', kind: 'park', aliases: ['淮南高新区智造园区'] },
  ],
};

/** `config/areas.yaml` as shipped, read without the policy loader. */
export function shippedAreas(): AreasFile {
  const text = readFileSync(new URL('../../../config/areas.yaml', import.meta.url), 'utf8');
  const file = parse(text, { schema: 'failsafe' });
  const named = (entry: Record<string, unknown>) => ({
    name: String(entry['名称']),
    aliases: (entry['别名'] ?? []) as string[],
  });
  return {
    district: named(file['本区']),
    otherDistricts: file['外区'].map(named),
    towns: file['乡镇街道'].map((town: Record<string, unknown>) => ({
      ...named(town),
      id: String(town['编号']),
      kind: 'town' as const,
      keywords: (town['关键词'] ?? []) as string[],
    })),
  };
}
