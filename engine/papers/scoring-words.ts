import type { Condition } from '../domain/condition.ts';
import type { FactTable } from '../domain/policy-facts.ts';
import type { CountedEach, Indicator } from '../domain/policy-types.ts';
import { formatPercent } from '../kernel/rational.ts';
import { conditionWords } from './condition-words.ts';

const COUNTED: Readonly<Record<CountedEach['count'], string>> = {
  enterprise: '企业',
  visit: '联合检查',
  finding: '检查结果',
  substitution: '人员更换',
  claim: '认领',
  disclosure: '公示',
  'dual-notice': '双告知',
  sanction: '联合惩戒',
  exchange: '信息归集',
  'agency-report': '书面报告',
};

interface Counted {
  readonly count: CountedEach['count'];
  readonly when?: Condition;
}

/** 考核计分办法 of one indicator, as a sentence: the same rule that the engine counts by. */
export function scoringWords({ scoring, points }: Indicator, facts: FactTable): string {
  const { method, numerator, denominator, each, deduct, floor, cap, steps } = scoring;
  const of = (counted: Counted | undefined) => (counted === undefined ? '' : countedWords(counted, facts));
  const ratio = `${of(numerator)}件数÷${of(denominator)}件数`;
  const least = floor === undefined ? '' : `，扣至${floor}分为止`;
  const most = cap === undefined ? '' : `，至多${cap}分`;
  switch (method) {
    case 'ratio':
      return `${ratio}×${points}分`;
    case 'steps': {
      const words = (steps ?? []).map((step) => `达到${formatPercent(step.atLeast)}得${step.points}分`);
      return `${ratio}，${words.join('，')}，其余不得分`;
    }
    case 'deduction':
      return `满分${points}分，每有一件${of(each)}扣${deduct ?? 0}分${least}`;
    case 'yes-no':
      return `有${of(numerator ?? each)}的得${points}分，没有的不得分`;
    case 'per-document':
      return `每有一件${of(each)}得${scoring.points ?? 0}分${most}`;
    case 'bonus':
      return `每有一件${of(each)}加${scoring.points ?? 0}分${most}`;
    case 'veto':
      return `有${of(each ?? numerator)}的，本板块不得分`;
  }
}

/** 检查结果（录入 是 按期）. */
function countedWords({ count, when }: Counted, facts: FactTable): string {
  if (when === undefined) return COUNTED[count];
  return `${COUNTED[count]}（${conditionWords(when, facts)}）`;
}
