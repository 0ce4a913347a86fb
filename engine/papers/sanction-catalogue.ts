import { SCENE_NAMES } from '../domain/credit.ts';
import type { SanctionRule } from '../domain/policy-types.ts';
import type { Result } from '../kernel/result.ts';
import { formatBasis, formatDay } from './format.ts';
import type { PaperNames } from './paper-names.ts';
import type { PaperProblem, ReportView } from './paper-view.ts';
import { inForceOn, type PolicyPaperInput, policyPaper } from './policy-paper.ts';
import { LIST_LEVELS, SCENES } from './sanction-notice-tables.ts';
import { tableView } from './table-view.ts';

/** 联合惩戒措施目录, 二(十一)、附件2-11: by scene; a measure without a verified basis is marked as a hint. */
export function sanctionCataloguePaper(input: PolicyPaperInput): Result<ReportView, PaperProblem> {
  const { policy, on } = input;
  const rules = inForceOn(policy.sanctionRules, on);
  return policyPaper(input, '联合惩戒措施目录', (names) => ({
    title: '联合惩戒措施目录',
    lead: `截至${formatDay(on)}，目录列入措施${rules.length}项，用于${SCENES.length}个场景。`,
    paragraphs: [
      `本目录依据${policy.district.plan}二（十一）编制。措施以列入名录、名单的决定为依据，不以一次检查结果为依据。`,
      '依据尚待核实的措施只作提示，不禁止、不限制检查对象参加任何活动。',
    ],
    annexes: [
      {
        title: '联合惩戒措施目录',
        tables: SCENES.map((scene) =>
          tableOf(
            SCENE_NAMES[scene],
            rules.filter(({ then }) => then.scene === scene),
            names,
          ),
        ),
        notes: [],
      },
    ],
  }));
}

const MEASURES = { prohibit: '禁止', restrict: '限制' } as const;

function tableOf(scene: string, rules: readonly SanctionRule[], names: PaperNames) {
  return tableView({
    caption: scene,
    columns: [
      { label: '措施', width: 19, align: 'text' },
      { label: '程度', width: 8, align: 'center' },
      { label: '适用情形和期限', width: 28, align: 'text' },
      { label: '依据', width: 20, align: 'text' },
      { label: '信息产生', width: 9, align: 'text' },
      { label: '实施机构', width: 9, align: 'text' },
      { label: '层级', width: 7, align: 'center' },
    ],
    rows: rules.map((rule) => [
      rule.name,
      rule.basis.some(({ verified }) => verified) ? MEASURES[rule.then.measure] : '提示',
      rule.reason,
      formatBasis(rule.basis),
      names.agency(rule.informationSource),
      names.agency(rule.executing),
      LIST_LEVELS[rule.level],
    ]),
  });
}
