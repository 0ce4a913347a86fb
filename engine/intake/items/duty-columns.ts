import type { Table } from '../../files/table.ts';
import { cleanHead, cleanText } from '../tables/clean-text.ts';

/** What a 权责清单 says of one duty, as written. */
const DUTY_FIELDS = {
  code: ['职权编码', '权力编码', '事项编码', '编码', '编号', '序号'],
  name: ['职权名称', '权力名称', '权责事项', '事项名称', '职权', '名称'],
  type: ['职权类型', '权力类型', '职权类别', '权力类别', '事项类型', '类型', '类别'],
  basis: ['实施依据', '设定依据', '法律依据', '依据'],
  items: ['对应抽查事项', '抽查事项编号', '对应事项'],
  reason: ['不列入理由', '未列入理由', '不列入抽查的理由'],
} as const;

type DutyField = keyof typeof DUTY_FIELDS;

export interface DutyRow {
  readonly line: number;
  readonly text: Readonly<Record<DutyField, string>>;
}

const NEEDED: readonly DutyField[] = ['code', 'name', 'type'];

/** The rows by field, and the columns that the head does not have. */
export function readDutyRows({ columns, rows }: Table): {
  readonly rows: readonly DutyRow[];
  readonly missing: readonly string[];
} {
  const fields = Object.keys(DUTY_FIELDS) as readonly DutyField[];
  const heads = columns.map(cleanHead);
  const columnOf = (field: DutyField) =>
    DUTY_FIELDS[field].map((name) => heads.indexOf(cleanHead(name))).find((at) => at >= 0) ?? -1;
  const at = new Map(fields.map((field) => [field, columnOf(field)]));
  const missing = NEEDED.filter((field) => at.get(field) === -1).map((field) => DUTY_FIELDS[field][0]);
  const read = rows.map(({ line, cells }): DutyRow => {
    const entries = fields.map((field) => [field, cleanText(cells[at.get(field) ?? -1] ?? '')]);
    return { line, text: Object.fromEntries(entries) as Record<DutyField, string> };
  });
  return { rows: read, missing };
}
