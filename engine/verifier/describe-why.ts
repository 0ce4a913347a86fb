import type { Why, WhyInFrame } from './why-enterprise.ts';

/** Why an enterprise was or was not drawn (为什么抽到/没抽到), line by line. */
export function describeWhy(why: Why | 'undrawn' | undefined): readonly string[] {
  if (why === 'undrawn')
    return ['证明包里还没有抽取结果（没有 draw.json），谁抽到、谁没抽到都还没有定；抽取之后再查。'];
  if (!why) return ['证明包的公开文件不可读，无法回答。'];
  const blind = why.blind.map((frame) => `事项 ${frame} 的名录不公开；本企业凭回执查询自己的结果。`);
  if (why.frames.length === 0) return [`${why.id} 不在本次抽取的公开名录中，所以没有抽到。`, ...blind];
  return [...why.frames.flatMap((entry) => describeFrame(why.id, entry)), ...blind];
}

function describeFrame(id: string, entry: WhyInFrame): readonly string[] {
  const { frame, agency, ticket, agrees, rank, size, key, thresholds } = entry;
  return [
    `事项 ${frame}（${agency}）：${RESULTS[entry.result]}${entry.afterwards ? AFTERWARDS[entry.afterwards] : ''}`,
    `  签号 ${ticket}，在名录 ${size} 家中从小到大排第 ${rank}。${agrees ? '' : '注意：与公布的签号不同！'}`,
    `  ${thresholds ? compare(entry, thresholds) : '本事项没有抽取任何一家。'}`,
    `  自己算签号：printf '${toPrintf(key)}${id}' | sha256sum`,
  ];
}

const RESULTS: Readonly<Record<WhyInFrame['result'], string>> = {
  drawn: '抽到了。',
  not: '没有抽到。',
  done: '不参加本次抽取：今年已为本事项检查过。',
  excluded: '不参加本次抽取：已达检查次数上限，或符合政策规定的其他不查情形。',
};

const AFTERWARDS = { struck: '抽取后被剔除。', 'stepped-in': '后因他人被剔除，按签号次序递补。' } as const;

/** Which stratum someone is in is not public, so between the two thresholds the receipt has the answer. */
function compare(
  { ticket, result }: WhyInFrame,
  { smallest, largest }: NonNullable<WhyInFrame['thresholds']>,
): string {
  const lines = smallest === largest ? `入选线 ${smallest}` : `各层入选线在 ${smallest} 与 ${largest} 之间`;
  if (result === 'done' || result === 'excluded') return `${lines}；不参加抽取的，签号大小不起作用。`;
  if (ticket <= smallest)
    return `${lines}；签号不大于最小的入选线${result === 'drawn' ? '，所以抽到' : '；所在层本次不抽'}。`;
  if (ticket > largest) return `${lines}；签号大于最大的入选线，所以没有抽到。`;
  return `${lines}；签号在两者之间，取决于所在层的入选线，本企业的回执写明所在层。`;
}

/** Octal, the only escape of bytes that every shell's printf has. */
function toPrintf(hex: string): string {
  return hex.replace(/../gu, (byte) => `\\${Number.parseInt(byte, 16).toString(8).padStart(3, '0')}`);
}
