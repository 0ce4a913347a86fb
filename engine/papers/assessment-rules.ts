import { BLOCK_NAMES } from '../domain/assessment.ts';
import type { Policy } from '../domain/policy.ts';
import { factTable } from '../domain/policy-facts.ts';
import type { AssessmentBlock, Indicator } from '../domain/policy-types.ts';
import { failed, type Result } from '../kernel/result.ts';
import { agenciesWithRight } from './approval-words.ts';
import { checkTotals } from './check-totals.ts';
import { formatBasis } from './format.ts';
import type { PaperProblem, ReportView } from './paper-view.ts';
import { type PolicyPaperInput, policyPaper } from './policy-paper.ts';
import { scoringWords } from './scoring-words.ts';
import { tableView } from './table-view.ts';

const NOT_APPLICABLE: Readonly<Record<Indicator['notApplicable'], string>> = {
  rescale: '折算',
  average: '取平均',
  full: '得满分',
};

/** 考核办法, 三(五)、附件2-8: the four blocks as the engine counts them; refused where points do not add up. */
export function assessmentRulesPaper(input: PolicyPaperInput): Result<ReportView, PaperProblem> {
  const { policy } = input;
  const { assessment, district, facts } = policy;
  const whole = assessment.reduce((sum, { points }) => sum + points, 0);
  const problems = checkTotals(TITLE, [
    { what: '四个板块分值', whole: FULL, parts: [whole] },
    ...assessment.map(({ block, points, indicators }) => ({
      what: `${BLOCK_NAMES[block]}各指标分值`,
      whole: points,
      parts: indicators.map((one) => one.points),
    })),
  ]);
  if (problems.length > 0) return failed(...problems);
  const table = factTable(facts);
  return policyPaper(input, TITLE, () => ({
    title: '“双随机、一公开”和联合惩戒工作考核办法',
    lead: `考核分${assessment.length}个板块、${assessment.flatMap(({ indicators }) => indicators).length}项指标，满分${whole}分。`,
    paragraphs: [
      `本办法依据${district.plan}三（五）${taskText(policy)}制定，考核对象为承担附件2任务的单位，由${agenciesWithRight(policy, 'assess').join('、')}负责考核。`,
      '考核要求：按期、齐全、守规矩。不考核检查、发现问题、立案、罚款的数量，也不设检查指标。',
      '考核依据：业务记录自动统计，不由单位自报；数据截止日以后的记录不计入。每项得分都写明件数和算法，可以复算。',
      treatmentText(assessment),
      '考核结果通报区直各有关部门，与单位绩效考核挂钩。',
    ],
    annexes: [
      {
        title: '考核指标和计分办法',
        tables: assessment.map((block) => tableOf(block, table)),
        notes: [],
      },
    ],
  }));
}

const TITLE = '考核办法';

/** 和附件2第8项: the task that asks for this paper. */
function taskText({ tasks }: Policy): string {
  const task = tasks.find(({ proof }) => proof.some(({ part }) => part === 'assessment'));
  return task === undefined ? '和附件2' : `和附件2第${task.no}项`;
}

const TREATMENTS: Readonly<Record<Indicator['notApplicable'], string>> = {
  rescale: '为按其余指标折算为百分制',
  average: '为取其余指标的平均',
  full: '为按满分计',
};

/** What the indicators do with nothing to count: only the treatments that one of them has. */
function treatmentText(assessment: readonly AssessmentBlock[]): string {
  const used = new Set(
    assessment.flatMap(({ indicators }) => indicators.map(({ notApplicable }) => notApplicable)),
  );
  const words = (Object.keys(TREATMENTS) as readonly Indicator['notApplicable'][])
    .filter((one) => used.has(one))
    .map((one) => `“${NOT_APPLICABLE[one]}”${TREATMENTS[one]}`);
  return `没有可以统计的件数的，${words.join('，')}；整个板块没有的，不计分，不作0分。`;
}
const FULL = 100;

function tableOf({ block, points, indicators }: AssessmentBlock, facts: ReturnType<typeof factTable>) {
  return tableView({
    caption: `${BLOCK_NAMES[block]}（${points}分）`,
    columns: [
      { label: '考核指标', width: 20, align: 'text' },
      { label: '分值', width: 7, align: 'number' },
      { label: '计分办法', width: 38, align: 'text' },
      { label: '不适用', width: 9, align: 'center' },
      { label: '考核依据', width: 26, align: 'text' },
    ],
    rows: indicators.map((one) => [
      one.name,
      one.points,
      scoringWords(one, facts),
      NOT_APPLICABLE[one.notApplicable],
      formatBasis(one.basis),
    ]),
    total: ['合计', points, null, null, null],
  });
}
