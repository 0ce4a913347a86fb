import type { CommitmentFile } from '../domain/draw-commitment.ts';
import { type SeedEvidence, type SeedFile, type Source, showsPrecedence } from '../domain/draw-seed.ts';
import { LOTTERIES } from './draw-notice-ceremony.ts';
import { formatMinute, groupInFours } from './format.ts';

const EVIDENCE: Readonly<Record<SeedEvidence['kind'], string>> = {
  tsa: '时间戳',
  notice: '公告',
  witness: '见证人签名的摇号记录单',
};

/** What shows that C came first; where nothing does, the paper says so itself. */
export function precedenceWords({ evidence }: SeedFile, { recipe }: Pick<CommitmentFile, 'recipe'>): string {
  const shown = evidence.filter((one) => showsPrecedence(recipe, one));
  if (shown.length === 0) return '承诺值先于摇号，只有本机关自己的说法，没有时间戳、公告或者见证可以证明。';
  const words = shown.map(({ kind, at, what }) => `${EVIDENCE[kind]}（${what}，${formatMinute(at)}）`);
  return `承诺值在摇号以前公布的证明：${words.join('；')}。`;
}

/** What came of a source (摇号结果). */
export function sourceWords(source: Source): string {
  if (source.kind === 'dice') return `骰子数字依次为 ${groupInFours(source.digits).join(' ')}`;
  if (source.kind === 'lottery')
    return `${LOTTERIES[source.name]}第${source.issue}期开奖号码为 ${source.numbers}`;
  if (source.kind === 'drand') {
    return `公开随机数服务 drand 第${source.round}轮数值为 ${groupInFours(source.randomness).join(' ')}`;
  }
  return `演练随机数为 ${groupInFours(source.hex).join(' ')}`;
}
