import { type Precedence, type SeedEvidence, type Source, showsPrecedence } from '../domain/draw-seed.ts';
import { LOTTERIES } from './draw-notice-ceremony.ts';
import { formatMinute, groupInFours } from './format.ts';

const EVIDENCE: Readonly<Record<SeedEvidence['kind'], string>> = {
  tsa: '时间戳',
  notice: '公告',
  witness: '见证人签名的摇号记录单',
};

/** What shows that C came first, or that only this office says so; and where C was not public in time, that. */
export function precedenceWords({ recipe, evidence, unannounced }: Precedence): readonly string[] {
  const shown = evidence.filter((one) => showsPrecedence(recipe, one));
  const words = shown.map(({ kind, at, what }) => `${EVIDENCE[kind]}（${what}，${formatMinute(at)}）`);
  return [
    shown.length === 0
      ? '承诺值先于摇号，只有本机关自己的说法，没有时间戳、公告或者见证可以证明。'
      : `承诺值先于摇号的证明：${words.join('；')}。`,
    ...(unannounced ? ['承诺值没有在第一次摇号10分钟以前公告，已记录在案。'] : []),
  ];
}

/** The same in half a line. */
export function precedenceInShort({ recipe, evidence, unannounced }: Precedence): string {
  const kinds = evidence.filter((one) => showsPrecedence(recipe, one)).map(({ kind }) => EVIDENCE[kind]);
  const shown = kinds.length === 0 ? '只有本机关自己的说法' : `有${[...new Set(kinds)].join('、')}证明`;
  return `先于摇号，${shown}${unannounced ? '；没有按时公告' : ''}`;
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
