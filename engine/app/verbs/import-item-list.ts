import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { formatYaml } from '../../files/format-yaml.ts';
import { writeYaml } from '../../files/write-yaml.ts';
import { draftItem } from '../../intake/items/draft-item.ts';
import { type ListRow, readListRows } from '../../intake/items/list-columns.ts';
import type { ListQuestion } from '../../intake/items/list-faults.ts';
import { keyOrderOf } from '../../intake/policy/key-order.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { findAgency } from '../own-agency.ts';
import type { Session } from '../perform.ts';
import { readTableFile } from '../read-table-file.ts';

export interface ItemListInput {
  readonly path: string;
  /** 抽查主体, by name; the actor's own where nothing is said. */
  readonly agency?: string;
  /** 施行 of the ratios; today where nothing is said. */
  readonly effective?: IsoDate;
  /** The list's number or name, as 依据 of the ratios; the file's name where nothing is said. */
  readonly source?: string;
  /** Where to write; `config/items/<the file's name>.yaml` where nothing is said. */
  readonly out?: string;
  /** Only what would be written. */
  readonly preview?: boolean;
}

export interface ItemListAnswer {
  readonly read: number;
  readonly kept: number;
  /** Rows of which no item can be made. */
  readonly refused: readonly { readonly row: number; readonly why: string }[];
  readonly questions: readonly ListQuestion[];
  /** Absent in a preview. */
  readonly file?: string;
  readonly yaml: string;
  readonly warnings: readonly Problem[];
}

/** `yaohao import items FILE`: a published item list as YAML beside the items that are there; overwrites nothing. */
export async function importItemList(
  session: Session,
  input: ItemListInput,
): Promise<Result<ItemListAnswer, Problem>> {
  const { workplace, policy, actor, at } = session;
  const agency = findAgency(session, input.agency ?? actor.agency);
  if (!agency.ok) return agency;
  const read = await readTableFile(input.path);
  if (!read.ok) return read;
  const { table } = read.value;
  const { rows, missing } = readListRows(table);
  if (missing.length > 0) return failed(problem('list-columns-missing', { columns: missing.join('、') }));
  const named = rows.filter(({ text }) => text.name !== '');
  const ids = idsOf(named);
  const source = input.source ?? basename(input.path).replace(/\.[^.]+$/u, '');
  const drafts = named.map((row) =>
    draftItem(row, ids.get(row) ?? '', {
      effective: input.effective ?? dayOf(at),
      source,
      idsOf: (name) => named.flatMap((one) => (one.text.name === name ? [ids.get(one) ?? ''] : [])),
    }),
  );
  const items = drafts.map(({ yaml }) => yaml);
  const written = writeYaml({ 机关: agency.value.name, 事项: items }, headOf(source, drafts.length));
  const yaml = formatYaml(written, keyOrderOf('items', 'config/items/list.yaml'));
  const unnamed = rows
    .filter(({ text }) => text.name === '')
    .map(({ row }) => ({ row, why: '没有事项名称' }));
  const ragged = table.refused.map(({ line }) => ({ row: line, why: '单元格多于表头' }));
  const answer = {
    read: rows.length + ragged.length,
    kept: drafts.length,
    refused: [...unnamed, ...ragged],
    questions: drafts.flatMap(({ questions }) => questions),
    yaml,
    warnings: table.warnings,
  };
  if (input.preview === true) return ok(answer);
  const target =
    input.out === undefined ? workplace.folder.inside(`config/items/${source}.yaml`) : ok(input.out);
  if (!target.ok) return target;
  const taken = policy.items.find(({ id }) => items.some((item) => item.编号 === id));
  if (taken !== undefined) return failed(problem('list-id-taken', { id: taken.id }, taken.place));
  const stored = writeNew(target.value, yaml);
  return stored.ok ? ok({ ...answer, file: stored.value }) : stored;
}

/** 编号 of the list; where several rows share one, with their number among them. */
function idsOf(rows: readonly ListRow[]): ReadonlyMap<ListRow, string> {
  const byCode = Map.groupBy(rows, ({ text, row }) => codeOf(text.code, row));
  return new Map(
    [...byCode].flatMap(([code, own]) =>
      own.map((row, i) => [row, own.length === 1 ? code : `${code}-${i + 1}`] as const),
    ),
  );
}

function codeOf(code: string, row: number): string {
  return /^[0-9A-Za-z][0-9A-Za-z-]{0,50}$/u.test(code) ? code : `L${String(row).padStart(3, '0')}`;
}

function headOf(source: string, count: number): readonly string[] {
  return [
    `随机抽查事项清单，由《${source}》导入，共 ${count} 项，二(一)。`,
    '“原文”是清单上的话，一字没有改。有“待答”的，按问题改好那一项，再删去那一问；没有答完的不能发布，也不能抽取。',
    '“类别”清单没有写，一律先按“一般”；“对象”清单只有文字，先按机关报来的名单建子库；依据都还没有与原文核对。',
  ];
}

function writeNew(path: string, yaml: string): Result<string, Problem> {
  if (existsSync(path)) return failed(problem('list-file-exists', { file: path }));
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, yaml, { flag: 'wx' });
    return ok(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failed(problem('folder-unwritable', { folder: dirname(path), reason }));
  }
}
