import { decodeText } from '../../files/decode-text.ts';
import { formatYaml } from '../../files/format-yaml.ts';
import type { Table } from '../../files/table.ts';
import { writeYaml } from '../../files/write-yaml.ts';
import { plainOfText } from '../../files/yaml-fidelity.ts';
import type { YamlPlain } from '../../files/yaml-node.ts';
import { keyOrderOf } from '../policy/key-order.ts';
import type { PolicyFile } from '../policy/policy-files.ts';
import type { PolicyEntry } from './policy-entries.ts';
import type { RevisedFile } from './revised-files.ts';
import type { WorkbookLayout } from './workbook-layout.ts';

/** 年度计划 of the year after the last one, which has no file yet and is begun by the rows of a workbook. */
export interface BegunPlan {
  readonly path: string;
  readonly year: string;
  /** A line of the plan beside which it is written: what it rests on is taken from there, to be compared. */
  readonly beside: PolicyEntry;
  readonly basis: readonly YamlPlain[];
}

/** undefined where no row names that year, or where there is no plan to follow. Other years are slips of the pen. */
export function begunPlan(
  { kind, main, context: { title } }: WorkbookLayout,
  files: readonly PolicyFile[],
  entries: readonly PolicyEntry[],
  tables: ReadonlyMap<string, Table>,
): BegunPlan | undefined {
  const beside = entries.toSorted((a, b) => Number(a.context) - Number(b.context)).at(-1);
  const table = tables.get(main.name);
  if (kind !== 'plan' || beside === undefined || table === undefined) return undefined;
  const year = String(Number(beside.context) + 1);
  const column = table.columns.indexOf(title);
  if (!table.rows.some(({ cells }) => cells[column]?.trim() === year)) return undefined;
  const file = files.find(({ path }) => path === beside.path);
  const { text = '' } = file ?? {};
  const decoded = typeof text === 'string' ? text : decodeText(text).text;
  const plain = plainOfText(decoded, beside.path) as { readonly [key: string]: YamlPlain } | undefined;
  const written = plain?.依据 ?? plain?.basis ?? [];
  const basis = Array.isArray(written) ? (written as readonly YamlPlain[]) : [written];
  return {
    path: `config/plan/${year}.yaml`,
    year,
    beside,
    basis: basis.map((one) => unverified(one, beside)),
  };
}

/** Nobody has compared it for this year. */
function unverified(citation: YamlPlain, { context }: PolicyEntry): YamlPlain {
  if (typeof citation === 'string' || Array.isArray(citation)) return citation;
  const entries = citation as { readonly [key: string]: YamlPlain };
  const [document, article] = [entries.文件 ?? entries.document, entries.条款 ?? entries.article];
  return {
    ...(document === undefined ? {} : { 文件: document }),
    ...(article === undefined ? {} : { 条款: article }),
    核实: '否',
    备注: `照${context}年度计划，请核对`,
  };
}

/** The whole file, its lines in the order of the workbook. */
export function textOfBegun({ path, year, basis }: BegunPlan, lines: readonly YamlPlain[]): RevisedFile {
  const head = [
    `${year}年度随机抽查计划，由 yaohao import plan 从工作簿开始。`,
    '“累计份额”是到这一批为止的总进度，最后一批必须是 1。依据请核对以后改成“核实: 是”。',
  ];
  const content = { 年度: year, 依据: basis, 计划: lines };
  return { path, text: formatYaml(writeYaml(content, head), keyOrderOf('plan', path)) };
}
