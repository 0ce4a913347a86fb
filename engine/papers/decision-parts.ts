import { LEVEL_NAMES, type Restriction, SCENE_NAMES } from '../domain/credit.ts';
import type { DeadlineMatter } from '../domain/deadline.ts';
import type { Policy } from '../domain/policy.ts';
import type { Citation } from '../domain/policy-types.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { problem } from '../kernel/problem.ts';
import { formatBasis, formatCitation, formatMeasureTerm } from './format.ts';
import { contactWords } from './office-contact.ts';
import type { PaperNames } from './paper-names.ts';
import type { PaperProblem, SectionView, TableView } from './paper-view.ts';
import { remedyWords, termWords } from './remedy-words.ts';
import { tableView } from './table-view.ts';

/** A decision against somebody without one verified article of law is refused: 法无授权不可为. */
export function basisMissing(
  paper: string,
  name: string,
  basis: readonly Citation[],
): readonly PaperProblem[] {
  return basis.some(({ verified }) => verified) ? [] : [problem('basis-unverified', { paper, name })];
}

/** 依据: what is verified carries the decision; what is not is named as such. */
export function basisText(basis: readonly Citation[], plan: string): readonly string[] {
  const open = basis.filter(({ verified }) => !verified);
  const sure = basis.filter(({ verified }) => verified);
  return [
    `依据${[...sure.map(formatCitation), `${plan}二（十一）`].join('、')}。`,
    ...(open.length === 0 ? [] : [`另有关依据条款序号尚待核实：${formatBasis(open)}。`]),
  ];
}

/** 各场景的措施: scene, measure, degree, term, who carries it out. */
export function tableOfSceneMeasures(
  caption: string,
  measures: readonly Restriction[],
  names: PaperNames,
): TableView {
  return tableView({
    caption,
    columns: [
      { label: '场景', width: 17, align: 'text' },
      { label: '措施', width: 33, align: 'text' },
      { label: '程度', width: 10, align: 'center' },
      { label: '期限', width: 22, align: 'center' },
      { label: '实施机关', width: 18, align: 'text' },
    ],
    rows: measures.map(({ scene, ruleName, level, from, until, executing }) => [
      SCENE_NAMES[scene],
      ruleName,
      LEVEL_NAMES[level],
      formatMeasureTerm({ from, until }),
      names.agency(executing),
    ]),
    note: '“提示”的依据尚待核实，只供有关单位了解情况，不禁止、不限制参加任何活动。',
  });
}

/** 联合惩戒措施1项（另有提示1项，不作禁止或者限制）: a hint is no measure. */
export function countMeasures(measures: readonly Restriction[]): string {
  const hints = measures.filter(({ level }) => level === 'hint').length;
  const told = hints === 0 ? '' : `（另有提示${hints}项，不作禁止或者限制）`;
  return `联合惩戒措施${measures.length - hints}项${told}`;
}

/** 救济途径: objection, review, lawsuit; the terms are those of `config/deadlines.yaml` on the day of the decision. */
export function remedySection(policy: Policy, issuer: string, on: IsoDate): SectionView {
  const term = (matter: DeadlineMatter) => termWords(policy, matter, on);
  const objection = term('object');
  const recheck = term('recheck');
  return {
    title: '异议和救济',
    paragraphs: [
      `对本决定所依据的检查结果有异议的，可以${objection === '' ? '' : `自收到本决定书之日起${objection}内`}向${issuer}书面提出，` +
        `写明理由并附有关证明材料${recheck === '' ? '' : `；${issuer}自收到之日起${recheck}内复核并答复`}。`,
      `${remedyWords(policy, { against: '本决定', since: '收到本决定书之日', on })}。`,
      ...contactWords(policy),
    ],
    tables: [],
  };
}
