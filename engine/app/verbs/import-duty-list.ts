import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { PolicyItem } from '../../domain/policy.ts';
import { formatYaml } from '../../files/format-yaml.ts';
import { reviseYaml } from '../../files/revise-yaml.ts';
import { writeYaml } from '../../files/write-yaml.ts';
import { plainOfText } from '../../files/yaml-fidelity.ts';
import type { YamlPlain } from '../../files/yaml-node.ts';
import { basisOf } from '../../intake/items/draft-item.ts';
import { type DutyRow, readDutyRows } from '../../intake/items/duty-columns.ts';
import { type DutyWords, itemsForDuty } from '../../intake/items/items-for-duty.ts';
import { keyOrderOf } from '../../intake/policy/key-order.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { findAgency } from '../own-agency.ts';
import type { Session } from '../perform.ts';
import { readTableFile } from '../read-table-file.ts';
import { judgePolicy } from './check-policy.ts';

export interface DutyListInput {
  readonly path: string;
  /** Whose 权责清单; the actor's own agency where nothing is said. */
  readonly agency?: string;
  /** Only what would be written. */
  readonly preview?: boolean;
}

export interface DutyListAnswer {
  readonly read: number;
  /** Duties of inspection among them. */
  readonly inspections: number;
  readonly covered: number;
  readonly leftOut: number;
  /** Neither an item nor a reason: told by every `check` until there is one. */
  readonly open: readonly OpenDuty[];
  /** In the file from before, and not on this list any more; they stay. */
  readonly gone: readonly string[];
  readonly file: string;
  readonly yaml: string;
  readonly warnings: readonly Problem[];
}

export interface OpenDuty {
  readonly id: string;
  readonly name: string;
  /** Items that may cover it, for a person to decide. */
  readonly maybe: readonly string[];
}

type Entry = { readonly [key: string]: YamlPlain };

/**
 * `yaohao import duties FILE`: the duties of inspection of a 权责清单 as config/duties/<agency>.yaml. What was written
 * there before stays: items, reasons, comments; what is new comes below.
 */
export async function importDutyList(
  session: Session,
  input: DutyListInput,
): Promise<Result<DutyListAnswer, Problem>> {
  const { workplace, actor, policy } = session;
  const agency = findAgency(session, input.agency ?? actor.agency);
  if (!agency.ok) return agency;
  const read = await readTableFile(input.path);
  if (!read.ok) return read;
  const { table } = read.value;
  const { rows, missing } = readDutyRows(table);
  if (missing.length > 0) return failed(problem('list-columns-missing', { columns: missing.join('、') }));
  const inspections = rows.filter(({ text }) => /检查/u.test(text.type) && text.code !== '');
  if (inspections.length === 0) return failed(problem('duties-none', { rows: rows.length }));
  const file = `config/duties/${agency.value.id.toLowerCase()}.yaml`;
  const target = workplace.folder.inside(file);
  if (!target.ok) return target;
  const before = existsSync(target.value) ? readFileSync(target.value, 'utf8') : undefined;
  const kept = before === undefined ? [] : entriesIn(before, file);
  const entries = mergeEntries(kept, inspections, (row) => entryOf(row, session, agency.value.id));
  const yaml = textOf(before, file, agency.value.name, entries);
  const judged = judgeWith(session, file, yaml);
  if (!judged.ok) return judged;
  const written = input.preview === true ? ok(undefined) : writeOver(target.value, yaml);
  if (!written.ok) return written;
  const listed = new Set(inspections.map(({ text }) => text.code));
  const covered = entries.filter((entry) => hasItems(entry));
  const open = entries.filter((entry) => !hasItems(entry) && entry.不列入 === undefined);
  return ok({
    read: rows.length,
    inspections: inspections.length,
    covered: covered.length,
    leftOut: entries.length - covered.length - open.length,
    open: open.map((entry) => openDuty(entry, inspections, agency.value.id, policy.items)),
    gone: kept.map(({ 编号 }) => String(编号)).filter((id) => !listed.has(id)),
    file,
    yaml,
    warnings: table.warnings,
  });
}

function openDuty(
  { 编号, 名称 }: Entry,
  rows: readonly DutyRow[],
  agency: string,
  items: readonly PolicyItem[],
): OpenDuty {
  const [id, name] = [String(编号), String(名称)];
  const written = basisOf(rows.find(({ text }) => text.code === id)?.text.basis ?? '');
  const basis = Array.isArray(written) ? written.map(citationOf) : [];
  return { id, name, maybe: itemsForDuty({ agency, name, basis }, items) };
}

function citationOf({ 文件, 条款 }: Entry): DutyWords['basis'][number] {
  return { document: String(文件), ...(条款 === undefined ? {} : { article: String(条款) }) };
}

function entriesIn(text: string, file: string): readonly Entry[] {
  const plain = plainOfText(text, file) as { readonly 职权?: unknown; readonly duties?: unknown } | undefined;
  const list = plain?.职权 ?? plain?.duties;
  return Array.isArray(list) ? (list as readonly Entry[]) : [];
}

/** Entries that are there keep what they say; a reason is added where they have none. */
function mergeEntries(
  kept: readonly Entry[],
  rows: readonly DutyRow[],
  make: (row: DutyRow) => Entry,
): readonly Entry[] {
  const byCode = new Map(rows.map((row) => [row.text.code, make(row)]));
  const known = new Set(kept.map(({ 编号 }) => String(编号)));
  const old = kept.map((entry): Entry => {
    const leftOut = byCode.get(String(entry.编号))?.不列入;
    const isOpen = !hasItems(entry) && entry.不列入 === undefined;
    return isOpen && leftOut !== undefined ? { ...entry, 不列入: leftOut } : entry;
  });
  return [...old, ...[...byCode].flatMap(([code, entry]) => (known.has(code) ? [] : [entry]))];
}

/** Covered by the items that the list names, or by the one of the same name; nothing else is taken for granted. */
function entryOf({ text }: DutyRow, { policy, actor, at }: Session, agency: string): Entry {
  const named = text.items.split(/[、，,；;\s]+/u).filter((id) => id !== '');
  const alike = policy.items.filter((item) => item.agency === agency && item.name === text.name);
  const items = named.length > 0 ? named : alike.map(({ id }) => id);
  const basis = basisOf(text.basis);
  return {
    编号: text.code,
    名称: text.name,
    ...(typeof basis === 'string' ? {} : { 依据: basis as YamlPlain }),
    ...(items.length === 0 ? {} : { 事项: items }),
    ...(items.length > 0 || text.reason === ''
      ? {}
      : { 不列入: { 理由: text.reason, 岗位: actor.post, 日期: dayOf(at) } }),
  };
}

function hasItems({ 事项 }: Entry): boolean {
  return Array.isArray(事项) ? 事项.length > 0 : 事项 !== undefined && 事项 !== '';
}

function textOf(before: string | undefined, file: string, agency: string, entries: readonly Entry[]): string {
  const plain = before === undefined ? undefined : plainOfText(before, file);
  if (before === undefined || typeof plain !== 'object') {
    return formatYaml(writeYaml({ 机关: agency, 职权: entries }, HEAD), keyOrderOf('duties', file));
  }
  const key = Object.hasOwn(plain, 'duties') ? 'duties' : '职权';
  return reviseYaml(before, { ...plain, [key]: entries } as YamlPlain);
}

const HEAD = [
  '权责清单里的检查职权，由 yaohao import duties 导入。',
  '每一项写“事项”（由哪些抽查事项覆盖），或者写“不列入: { 理由: …, 岗位: …, 日期: … }”；两样都没有的，检查政策时逐项提醒。',
];

/** Nothing is written that `check` would refuse: an item that does not exist, a number twice. */
function judgeWith(
  { workplace: { folder } }: Session,
  path: string,
  text: string,
): Result<undefined, Problem> {
  const files = folder.policyFiles();
  if (!files.ok) return files;
  const others = files.value.filter((file) => file.path !== path);
  const judged = judgePolicy([...others, { path, text }]);
  return judged.ok
    ? ok(undefined)
    : failed(...judged.problems.filter(({ severity }) => severity === 'error'));
}

function writeOver(path: string, text: string): Result<undefined, Problem> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.tmp`, text);
    renameSync(`${path}.tmp`, path);
    return ok(undefined);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failed(problem('folder-unwritable' as const, { folder: dirname(path), reason }));
  }
}
