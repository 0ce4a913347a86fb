import { join } from 'node:path';
import type { DistrictFolder } from '../../app/district-folder.ts';
import type { FindingResult, FollowUp, FormLine, IssuedForm } from '../../domain/inspection.ts';
import { writeCsv } from '../../files/write-csv.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';

/** Out of a hundred lines of the example, how many end how; the rest: 未发现问题. */
const OUTCOMES: readonly (readonly [number, FindingResult, FollowUp])[] = [
  [5, '发现问题已责令改正', '责令改正并跟踪'],
  [3, '通过登记的住所（经营场所）无法联系', '反馈日常监管部门'],
  [2, '未按规定公示应当公示的信息', '反馈日常监管部门'],
  [2, '发现问题待后续处理', '移送办案机构'],
  [2, '未发现开展本次抽查涉及的经营活动', '无需后续处置'],
];
const HEAD = ['表号', '统一社会信用代码', '名称', '事项编号', '检查日期', '检查结果', '后续处置', '备注'];

/**
 * What the inspectors of the example bring back: a sheet of their agency's lines, as they would fill it in, in
 * `data/inbox/<机关>/`. Invented, and of invented enterprises alone; the same forms always end the same.
 */
export function playInspectors(
  folder: DistrictFolder,
  forms: readonly IssuedForm[],
  visits: {
    readonly agency: string;
    readonly agencyName: string;
    readonly from: IsoDate;
    readonly to: IsoDate;
  },
): string {
  const due = forms.filter(({ on }) => on >= visits.from && on <= visits.to);
  const rows = due.flatMap((form) =>
    form.lines.filter(({ agency }) => agency === visits.agency).map((line) => fillIn(form, line)),
  );
  const path = `data/inbox/${visits.agencyName}/检查结果 ${visits.from} 至 ${visits.to}.csv`;
  const written = folder.write(path, writeCsv([HEAD, ...rows]));
  if (!written.ok) throw new Error(`the example cannot write ${path}`);
  return join(folder.root, written.value);
}

function fillIn(form: IssuedForm, { item }: FormLine): readonly string[] {
  const [result, followUp] = outcomeOf(`${form.id} ${item}`);
  const note = result === '未发现问题' ? '' : '（示例）虚构的检查结果';
  return [form.number, form.id, form.name, item, form.on, result, followUp, note];
}

function outcomeOf(line: string): readonly [FindingResult, FollowUp] {
  let roll = Number.parseInt(sha256Hex(`示例 ${line}`).slice(0, 8), 16) % 100;
  for (const [share, result, followUp] of OUTCOMES) {
    if (roll < share) return [result, followUp];
    roll -= share;
  }
  return ['未发现问题', '无需后续处置'];
}
