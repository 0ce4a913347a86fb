import type { DrawSlip, SlipLine } from '../../domain/draw-slip.ts';
import { formatFraction, formatPercent } from '../../kernel/rational.ts';
import { precedenceWords } from '../../papers/seed-words.ts';
import { STATES, VERDICTS } from './explain-words.ts';

/** 抽取回执 as text: every item with its own line opened, and a line for the shell that walks it up to the root. */
export function slipLines(slip: DrawSlip): readonly string[] {
  const { name, id, round, rehearsal, number, commitment, seed, precedence, lines, withheld } = slip;
  return [
    `抽取回执：${name}（${id}），批次 ${round}${rehearsal ? '（演练，不算数）' : `，登记第 ${number} 号`}`,
    `承诺值 ${commitment}`,
    `种子   ${seed ?? '（还没有摇号）'}`,
    ...(precedence === undefined ? [] : precedenceWords(precedence)),
    ...lines.flatMap((line) => ['', ...lineWords(line)]),
    ...(withheld === 0 ? [] : ['', `另有 ${withheld} 个不事先告知的事项，检查结束以后再出回执。`]),
    '',
    '核验三步：',
    '  1. 承诺在先：上面的承诺值，与摇号以前公布的抽查公告、证明包里的 commitment.json 相同。',
    '  2. 底册没有改：每个事项的“算到根”一行（在 bash 里运行）给出的结果，与 commitment.json 中该事项的 root 相同。',
    '  3. 号码没有改：“算号码”一行的结果与号码相同；参加抽取的，号码不大于入选线就抽中，大于就没有抽中。',
    '不想自己算：用手机或者电脑的浏览器打开证明包里的 verify.html，选 commitment.json，把这份回执整个粘贴到“核对本企业的回执”。',
    '回执写有分组和理由，只给本企业；不要公开，也不要转给他人。',
  ];
}

function lineWords(line: SlipLine): readonly string[] {
  const { item, itemName, agencyName, verdict, state, object, reasons, ratio, probability, stratum } = line;
  const { proof, draw } = line;
  return [
    `【${item} ${itemName}】${agencyName}：${verdict === undefined ? STATES[state] : VERDICTS[verdict]}`,
    ...(object.id.includes(':') ? [`  对象     ${object.name}（${object.id}）`] : []),
    `  比例     ${formatPercent(ratio)}，抽中机会 ${formatFraction(probability)}，所在组 ${stratum}`,
    ...reasons.map((reason) => `  理由     ${reason}`),
    `  底册内容 ${proof.data}`,
    `  盐       ${proof.salt}`,
    `  叶       ${proof.leaf}（${proof.size} 户中的第 ${proof.index + 1} 户）`,
    ...proof.path.map(({ side, hash }) => `  ${side === 'right' ? '右' : '左'}       ${hash}`),
    `  根       ${proof.root}`,
    `  算到根   ${walkToRoot(line)}`,
    ...(draw === undefined
      ? []
      : [
          `  号码     ${draw.ticket}`,
          `  入选线   ${draw.threshold ?? '（这一组没有抽取）'}`,
          `  算号码   printf '${escaped(draw.key)}%s' '${draw.of}' | sha256sum`,
        ]),
  ];
}

/** For bash and sha256sum alone: `\xNN` in a format is a byte. */
function walkToRoot({ proof }: SlipLine): string {
  const path = proof.path.map(({ side, hash }) => (side === 'right' ? 'R' : 'L') + hash).join(' ');
  return (
    `h=$(printf '\\0%s' '${proof.data}' | sha256sum | cut -c1-64); for s in ${path}; do ` +
    't=$(echo $s | cut -c2-); case $s in R*) h=$h$t;; *) h=$t$h;; esac; ' +
    String.raw`h=$(printf "\1$(printf %s "$h" | sed 's/../\\x&/g')" | sha256sum | cut -c1-64); done; echo $h`
  );
}

function escaped(hex: string): string {
  return hex.replace(/../gu, String.raw`\x$&`);
}
