import type { HelperOnForm, IssuedForm } from '../domain/inspection.ts';
import { formatInspector, type PaperNames } from './paper-names.ts';

/** 市级派员: 市示例局：示例员（证号）; undefined where nobody of the city comes. */
export function besideWords({ beside = [] }: IssuedForm, names: PaperNames): string | undefined {
  if (beside.length === 0) return undefined;
  const teams = beside.map(
    ({ agency, inspectors }) => `${names.agency(agency)}：${inspectors.map(formatInspector).join('、')}`,
  );
  return `${teams.join('；')}（参加检查，不计入各机关应派人数）`;
}

/** 协助: each once, with what they do; undefined where nobody helps. */
export function helperWords({ helpers = [] }: Pick<IssuedForm, 'helpers'>): string | undefined {
  if (helpers.length === 0) return undefined;
  const each = [...new Set(helpers.map(helperName))];
  return `${each.join('；')}（协助检查，不是执法检查人员，不单独检查，不在本表签字，报告附后）`;
}

function helperName({ name, kind, task }: Omit<HelperOnForm, 'item'>): string {
  return `${name}（${kind === 'expert' ? '专家，' : ''}${task}）`;
}
