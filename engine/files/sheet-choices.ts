import type { DataValidation } from '@cj-tech-master/excelts';
import { columnLetters } from './column-letters.ts';
import type { SheetColumn } from './sheet-content.ts';

/** Excel refuses a longer list inside the rule; a longer one stands in a hidden worksheet. */
const MAX_INLINE_LENGTH = 255;
export const CHOICES_SHEET = '选项';
/** 填写说明 of a form of ours: says how to fill in the first worksheet, and is never read back. */
export const GUIDE_SHEET = '填写说明';

/** Lists that need the hidden worksheet, each once, in the order of their columns there. */
export function longChoices(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const byKey = new Map(
    lists.filter((list) => !fitsInline(list)).map((list) => [list.join('\n'), list] as const),
  );
  return [...byKey.values()];
}

const ONE = {
  errorStyle: 'stop',
  errorTitle: '不在可选范围内',
  error: '请从下拉列表中选择；列表里没有的，请先与发表单位核对。',
} as const;

/** A spreadsheet's list knows single entries only, so that several can be asked about and not refused. */
const SEVERAL = {
  errorStyle: 'warning',
  errorTitle: '请核对',
  error: '一格填几项的，每一项都要照下拉列表写，用顿号隔开。照这样填吗？',
} as const;

/** What is not in the list may be new in this very workbook. */
const OPEN = {
  errorStyle: 'warning',
  errorTitle: '请核对',
  error: '列表里没有这一项。是这份工作簿里新加的，照它的写法填。照这样填吗？',
} as const;

/** The drop-down of a column, with the words that a wrong entry is answered with. */
export function dropDown(
  {
    choices = [],
    hint,
    several = false,
    open = false,
  }: Pick<SheetColumn, 'choices' | 'hint' | 'several' | 'open'>,
  long: readonly (readonly string[])[],
): DataValidation {
  const prompt = hint === undefined ? {} : { showInputMessage: true, prompt: hint.slice(0, 255) };
  return {
    type: 'list',
    formulae: [fitsInline(choices) ? `"${choices.join(',')}"` : rangeOf(choices, long)],
    allowBlank: true,
    showErrorMessage: true,
    ...(several ? SEVERAL : open ? OPEN : ONE),
    ...prompt,
  };
}

function fitsInline(choices: readonly string[]): boolean {
  return (
    choices.join(',').length <= MAX_INLINE_LENGTH && choices.every((choice) => !/[,"]|^\s|\s$/u.test(choice))
  );
}

function rangeOf(choices: readonly string[], long: readonly (readonly string[])[]): string {
  const column = columnLetters(long.findIndex((list) => list.join('\n') === choices.join('\n')));
  return `'${CHOICES_SHEET}'!$${column}$1:$${column}$${choices.length}`;
}
