import type { CommitmentFile } from '../domain/draw-commitment.ts';
import type { LotteryName, RecipeStep } from '../domain/draw-seed.ts';
import { formatMinute } from './format.ts';

/** When, where and how each number comes (摇号方式), one paragraph a source. */
export function ceremonyOf({ recipe }: CommitmentFile, place: string): readonly string[] {
  const steps = recipe.map((step) => `${formatMinute(step.at)}，${stepWords(step, place)}`);
  if (steps.length < 2) return steps;
  return steps.map((step, i) => `（${'一二三四五六七八九十'[i] ?? i + 1}）${step}`);
}

/** Full names of the lotteries. */
export const LOTTERIES: Readonly<Record<LotteryName, string>> = {
  kl8: '中国福利彩票快乐8',
  ssq: '中国福利彩票双色球',
  dlt: '中国体育彩票超级大乐透',
};

/** How one number comes. */
export function stepWords(step: RecipeStep, place: string): string {
  if (step.kind === 'dice') {
    return (
      `在${place}当众逐颗掷出十面骰子${step.count}颗，按掷出的先后记录${step.count}个数字（掷出10的记作0），` +
      '由掷骰人、其他机关的两名见证人和经办人在摇号记录上签字。欢迎到场监督。'
    );
  }
  if (step.kind === 'lottery') return `采用${LOTTERIES[step.name]}第${step.issue}期开奖号码。`;
  if (step.kind === 'drand') return `采用公开随机数服务 drand（quicknet）第${step.round}轮的数值。`;
  return '采用本机产生的演练随机数，只用于演练。';
}
