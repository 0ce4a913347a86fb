import { GUIDE_SHEET } from '../../files/sheet-choices.ts';
import type { SheetContent } from '../../files/sheet-content.ts';
import type { FieldType, MappedField, TableMapping } from './mapping.ts';

/** 填写说明: the second worksheet of a form, one row for each column of the first. Never read back. */
export function guideOfMapping(
  mapping: TableMapping,
  choices: Readonly<Record<string, readonly string[]>> = {},
): SheetContent {
  return {
    name: GUIDE_SHEET,
    columns: [{ title: '列名' }, { title: '必填' }, { title: '填法', width: 60 }, { title: '也认作' }],
    rows: mapping.fields.map((field) => [
      field.columns[0] ?? field.name,
      field.required ? '必填' : '可空',
      explainField(field, choices[field.id] ?? field.choices),
      field.columns.slice(1).join('、'),
    ]),
  };
}

const BY_TYPE: Readonly<Record<FieldType, string>> = {
  text: '文字',
  date: '日期，如 2017-08-15',
  uscc: '18 位代码，例如 91340404EXAM16870D（示例）',
  code: '编号，保留开头的 0',
  integer: '只写数字，不写单位',
  list: '几项的用顿号隔开',
  'yes-no': '是或否',
};

/** More than these are seen in the drop-down itself. */
const CHOICES_SHOWN = 8;

function explainField({ type, hint }: MappedField, choices: readonly string[]): string {
  const shown = choices.slice(0, CHOICES_SHOWN).join('、');
  const how =
    choices.length === 0
      ? BY_TYPE[type]
      : `从下拉列表选：${shown}${choices.length > CHOICES_SHOWN ? '……' : ''}`;
  return hint === undefined ? how : `${how}；${hint}`;
}
