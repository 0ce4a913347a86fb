import { dayOf } from '../../kernel/instant.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { assessmentReportPaper } from '../../papers/assessment-report.ts';
import type { Ledger } from '../ledger.ts';
import { publishedPolicy } from '../published-policy.ts';
import type { Workplace } from '../workplace.ts';
import { assessmentsOfYear } from './assessments-of.ts';
import type { PaperAtHand } from './paper-at-hand.ts';

/** 2017: a year, where a round bears a month. */
export function isYear(of: string): boolean {
  return /^\d{4}$/u.test(of);
}

/** 年度考核通报, 附件2-14: once the year was assessed. By the policy of the day on which it was. */
export async function yearlyPapersOf(
  workplace: Workplace,
  ledger: Ledger,
  year: string,
): Promise<Result<readonly PaperAtHand[], Problem>> {
  const { assessment, before } = assessmentsOfYear(ledger, year);
  if (assessment === undefined) return ok([]);
  const inForce = await publishedPolicy(workplace, ledger, dayOf(assessment.at));
  if (!inForce.ok) return inForce;
  const { policy } = inForce.value;
  return ok([
    {
      ...{ name: '考核通报', template: 'assessment-report', of: year, issuer: policy.district.issuer },
      path: `reports/yearly/${year}/考核通报`,
      ...{ madeAt: assessment.at, on: assessment.cutOff },
      view: (label) => assessmentReportPaper({ assessment, before, policy, label }),
    },
  ]);
}
