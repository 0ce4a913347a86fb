import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { openDistrictFolder } from '../../app/district-folder.ts';
import { exportPolicy } from '../../app/verbs/export-policy.ts';
import { type AddedItem, importWorkbook, kindOfWorkbook } from '../../app/verbs/import-workbook.ts';
import type { CellChange } from '../../intake/workbooks/changed-cells.ts';
import type { WorkbookKind } from '../../intake/workbooks/workbook-layout.ts';
import { problem } from '../../kernel/problem.ts';
import { enter } from '../enter-district.ts';
import type { Run, RunContext } from '../verb.ts';

const WORDS: Readonly<Record<string, WorkbookKind>> = {
  items: 'items',
  事项: 'items',
  清单: 'items',
  事项清单: 'items',
  plan: 'plan',
  计划: 'plan',
  年度计划: 'plan',
  抽查计划: 'plan',
};

/** `yaohao export items|plan --xlsx`: for those who read and mend it in a spreadsheet. */
export const exportList: Run = async (run) => {
  const { console, settings, args } = run;
  const [written = '', place] = args;
  const kind = WORDS[written];
  if (kind === undefined) return console.refuse([problem('export-kind-unknown', { kind: written })]);
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const path = place === undefined ? {} : { path: resolve(settings.workingFolder, place) };
  const done = await exportPolicy(session.value, { kind, ...path });
  if (!done.ok) return console.refuse(done.problems);
  const { file, entries } = done.value;
  console.answer({ ok: true, file, entries }, [
    `已导出 ${entries} 项到 ${file}。`,
    `改好保存以后，用 yaohao import ${kind} ${file} 看改了哪些格，加 --apply 写入。`,
  ]);
  return 0;
};

export function shapeExport(verb: Command): Command {
  return verb
    .argument('<种类>', 'items（事项清单）、plan（年度计划）')
    .argument('[路径]', '写到哪个文件或文件夹，默认为 data/outbox/本机关/；已有的文件不覆盖')
    .option('--xlsx', '导出为 XLSX 工作簿（现在只有这一种）');
}

/** Which exported workbook the line of `yaohao import` brings back, if it does. */
export async function workbookOnTheLine({
  args,
  settings,
}: Pick<RunContext, 'args' | 'settings'>): Promise<WorkbookKind | undefined> {
  const [written = '', file] = args;
  const kind = WORDS[written];
  if (kind === undefined || file === undefined) return undefined;
  if (kind === 'plan') return kind;
  // A published list is brought by the same words; only a workbook of ours remembers where it comes from.
  return kindOfWorkbook(resolve(settings.workingFolder, file));
}

/** The edited workbook: what it changes, and with `--apply` the YAML. */
export async function importEdited(run: RunContext, kind: WorkbookKind): Promise<number> {
  const { console, settings, districtRoot, args, options } = run;
  const [, file = '', extra] = args;
  const usage = `${kind} 文件`;
  if (extra !== undefined) return console.refuse([problem('files-too-many', { usage, extra })]);
  const folder = openDistrictFolder(districtRoot);
  if (!folder.ok) return console.refuse(folder.problems);
  const apply = options.apply !== undefined;
  const done = await importWorkbook(folder.value, {
    path: resolve(settings.workingFolder, file),
    kind,
    apply,
  });
  if (!done.ok) return console.refuse(done.problems);
  const { changes, additions, files, begun, warnings } = done.value;
  console.warn(warnings);
  const changed = changes.map(({ place, ...change }) => ({ ...change, file: place.file, line: place.line }));
  const added = additions.map(({ place, missing, ...item }) => ({
    ...item,
    file: place.file,
    line: place.line,
    missing: missing.map(({ field, place: { line } }) => ({ field, line })),
  }));
  const fresh = new Set(additions.map(({ id }) => id));
  const machines = { ok: true, changes: changed, additions: added, files, applied: apply };
  console.answer({ ...machines, ...(begun === undefined ? {} : { begun }) }, [
    ...(begun === undefined
      ? []
      : [`${begun}　新一年的计划，新建这个文件；依据照上一年的写了“核实: 否”，请核对。`]),
    ...changes.filter(({ id }) => !fresh.has(id)).map(changeInWords),
    ...additions.flatMap((item) => [
      ...additionInWords(item, kind),
      ...changes.filter(({ id }) => id === item.id).map(changeInWords),
    ]),
    lastLine({ cells: changes.length, added: additions.length }, files, apply),
  ]);
  return 0;
}

function changeInWords({ id, column, before, after, place, cell }: CellChange): string {
  const shown = (text: string) => (text === '' ? '（空）' : text.replaceAll('\n', ' ⏎ '));
  const where = relative('', place.file);
  return `${where}:${place.line ?? 0}　${id} ${column}：${shown(before)} → ${shown(after)}　（${cell}）`;
}

/** The item, and what is still to be filled in before it can be published. */
function additionInWords(
  { id, name, agency, place, cell, missing }: AddedItem,
  kind: WorkbookKind,
): readonly string[] {
  const where = (line: number | undefined) => `${relative('', place.file)}:${line ?? 0}`;
  return [
    kind === 'plan'
      ? `${where(place.line)}　新增计划行 ${id}${name === '' ? '' : `“${name}”`}，排在 ${agency} 年度计划的最后　（${cell}）`
      : `${where(place.line)}　新增事项 ${id}“${name}”，排在${agency}清单的最后　（${cell}）`,
    ...missing.map(
      (one) => `${where(one.place.line)}　${id} 还缺“${one.field}”：记为“待答”，补上并删去这一问以前不能发布`,
    ),
  ];
}

interface Counted {
  readonly cells: number;
  readonly added: number;
}

function lastLine({ cells, added }: Counted, files: readonly string[], applied: boolean): string {
  if (cells + added === 0) return '和现在的政策一样，没有要改的。';
  const items = added === 0 ? '' : `新增 ${added} 项，`;
  const what = `${items}共改 ${cells} 格，${files.length} 个文件`;
  return applied
    ? `${what}，已写入 ${files.join('、')}。发布以后才用于抽取（yaohao publish）。`
    : `${what}。还没有写入；核对无误后加 --apply 再运行一次。`;
}
