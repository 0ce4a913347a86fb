import type { Indicator } from '../../domain/policy-types.ts';
import { formatFraction, formatPercent, type Rational } from '../../kernel/rational.ts';
import type { SubjectKind } from './counted-subject.ts';
import type { Measured } from './score-indicator.ts';

/** 统计, in the officer's words. */
export const SUBJECT_NAMES: Readonly<Record<SubjectKind, string>> = {
  enterprise: '市场主体',
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

/** Why this score, in words with the numbers: “检查结果应 12 件，符合 9 件，10 分 × 9/12 得 7.5 分”. */
export function explainScore(indicator: Indicator, measured: Measured): string {
  const told = WORDS[indicator.scoring.method](indicator, measured);
  const { unknown } = measured;
  return unknown === 0 ? told : `${told}（另有 ${unknown} 件记录不足，无法判断，未计入）`;
}

type Words = (indicator: Indicator, measured: Measured) => string;

const WORDS: Readonly<Record<Indicator['scoring']['method'], Words>> = {
  ratio: (indicator, measured) =>
    ofShare(indicator, measured, ({ points }, { numerator, denominator, score }) => {
      return `${points} 分 × ${numerator}/${denominator} 得 ${pointsText(score)} 分`;
    }),
  steps: (indicator, measured) =>
    ofShare(indicator, measured, ({ scoring }, { score }) => {
      const steps = scoring.steps?.map(({ atLeast, points }) => `${formatPercent(atLeast)} 得 ${points} 分`);
      return `按分档（${steps?.join('，') ?? ''}）得 ${pointsText(score)} 分`;
    }),
  deduction: (indicator, measured) =>
    ofEach(indicator, measured, ({ points, scoring }, { score }) => {
      const floor = scoring.floor ?? 0;
      return `${points} 分，每件扣 ${scoring.deduct} 分，扣至 ${floor} 分，得 ${pointsText(score)} 分`;
    }),
  'yes-no': ({ scoring }, { score, numerator }) => {
    const kind = SUBJECT_NAMES[scoring.numerator?.count ?? 'enterprise'];
    return score === null ? nothing(kind) : `${kind}符合的 ${numerator} 件，得 ${pointsText(score)} 分`;
  },
  'per-document': (indicator, measured) => ofEach(indicator, measured, eachWithCap),
  bonus: (indicator, measured) => ofEach(indicator, measured, eachWithCap),
  veto: (indicator, measured) =>
    ofEach(indicator, measured, (_, { numerator }) => (numerator === 0 ? '没有触发一票否决' : '一票否决')),
};

function ofShare(indicator: Indicator, measured: Measured, result: Words): string {
  const kind = SUBJECT_NAMES[indicator.scoring.denominator?.count ?? 'enterprise'];
  if (measured.score === null) return nothing(kind);
  const { numerator, denominator } = measured;
  return `${kind}应计 ${denominator} 件，符合 ${numerator} 件，${result(indicator, measured)}`;
}

function ofEach(indicator: Indicator, measured: Measured, result: Words): string {
  const kind = SUBJECT_NAMES[indicator.scoring.each?.count ?? 'enterprise'];
  if (measured.score === null) return nothing(kind);
  return `${kind}共 ${measured.denominator} 件，符合条件 ${measured.numerator} 件，${result(indicator, measured)}`;
}

function eachWithCap({ points, scoring }: Indicator, { score }: Measured): string {
  return `每件 ${scoring.points} 分，至多 ${scoring.cap ?? points} 分，得 ${pointsText(score)} 分`;
}

/** 数据缺失 is said, and never counted as nothing or as full. */
function nothing(kind: string): string {
  return `数据缺失：没有应计的${kind}`;
}

/** 7.5, or 20/3 where no short decimal is exact. */
export function pointsText(points: Rational | null): string {
  if (points === null) return '—';
  const percent = formatPercent({ n: points.n, d: points.d * 100n });
  return percent.endsWith('%') ? percent.slice(0, -1) : formatFraction(points);
}
