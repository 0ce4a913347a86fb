import type { SeedProblemCode } from '../../pipeline/draw/problem.ts';
import type { Messages } from './message.ts';

const DRAW = '二(五)';

/** What the entry of a seed is refused for. */
export const drawSeedMessages: Messages<SeedProblemCode> = {
  'csprng-length': {
    says: '演练用的随机数应是 64 位小写十六进制数字。',
    remedy: '请由程序自动生成，不要手工填写。',
    clause: DRAW,
  },
  'dice-count': {
    says: '应录入 {expected} 个骰子点数，录入了 {got} 个。',
    remedy: '请对照签名的摇号记录单逐个核对，不要补投。',
    clause: DRAW,
  },
  'dice-digits': {
    says: '骰子点数“{digits}”里有 0–9 以外的字符。',
    remedy: '只录入 0–9，每个点数一位；掷出 10 的记为 0。',
    clause: DRAW,
  },
  'drand-randomness': {
    says: '第 {round} 轮的 randomness 不是它的 signature 的 SHA-256。',
    remedy: '请从同一处重新复制整段 JSON，不要手工改动。',
    clause: DRAW,
  },
  'drand-round': {
    says: '承诺的是公开随机数（drand）第 {expected} 轮，录入的是第 {got} 轮。',
    remedy: '请复制第 {expected} 轮；不能换轮。',
    clause: DRAW,
  },
  'drand-signature': {
    says: '第 {round} 轮的签名不是 drand（quicknet）签的，或者不是这一轮的。',
    remedy: '请从 drand 的另一个公布点重新复制第 {round} 轮的整段 JSON。',
    clause: DRAW,
  },
  'evidence-after-source': {
    says: '{at} 的留证（{kind}）不早于第一次摇号（{source}），证明不了承诺在先。',
    remedy: '请另附摇号之前的时间戳、公告或签名的摇号记录单。',
    clause: DRAW,
  },
  'evidence-malformed': {
    says: '第 {position} 份证据的时间、SHA-256 或说明写法不对。',
    remedy: '时间写作 2017-08-20T09:00:00+08:00，SHA-256 为 64 位小写十六进制。',
    clause: DRAW,
  },
  'evidence-before-commitment': {
    says: '留证“{what}”写的时间 {at} 早于承诺的时间 {committedAt}，那时还没有这个承诺值。',
    remedy: '请核对时间，或者是不是拿错了材料。',
    clause: DRAW,
  },
  'evidence-clock': {
    says: '时间戳的时间 {at} 早于本机记的承诺时间 {committedAt}，说明本机时钟不准。',
    remedy: '时间戳照样有效；请校准本机时钟。',
    clause: DRAW,
  },
  'evidence-in-future': {
    says: '留证“{what}”写的时间 {at} 还没有到，现在是 {now}。',
    remedy: '请写材料上实际的时间；只知道是哪一天公布的写日期，按当天最后一刻算。',
    clause: DRAW,
  },
  'evidence-twice': {
    says: '留证“{what}”与已经录入的一份内容相同。',
    remedy: '不用再录；要另外留证的，请附另一份材料。',
    clause: DRAW,
  },
  'lottery-issue': {
    says: '应录入 {name} 第 {issue} 期的开奖号码，录入的是别的彩种或期次。',
    remedy: '请录入承诺里写定的那一期；不能换期。',
    clause: DRAW,
  },
  'lottery-numbers': {
    says: '“{numbers}”不是 {name} 可能的开奖号码。',
    remedy: '每个号码写两位，从小到大，用“,”隔开，前后区用“+”隔开。',
    clause: DRAW,
  },
  'round-not-open': {
    says: '批次 {round} 还没有开启。',
    remedy: '请先开启批次。',
    clause: DRAW,
    kind: 'process',
  },
  'round-voided': {
    says: '批次 {round} 已于 {at} 作废。',
    remedy: '作废的批次只供查阅；请另行开启。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-entered-already': {
    says: '摇号结果已经录入，种子是 {seed}，不能更改。',
    remedy: '录入有误的，凭签名的摇号记录单作废本批次。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-too-early': {
    says: '现在是 {at}，摇号要到 {from} 才有结果，不能提前录入。',
    remedy: '请按公告的时间摇号，之后再录入。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-announced-late': {
    says: '承诺的公告 {at} 才签发，应不迟于 {until}（第一次摇号前 10 分钟），也没有别的材料证明承诺在先。',
    remedy:
      '有摇号以前的时间戳、登报的公告，或者见证人签名的摇号记录单的，录入时加 --evidence 文件；都没有的，加 --only-asserted 记录在案，名单和核验会写明“只有本机关自己的说法”。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-not-public': {
    says: '承诺值没有在第一次摇号 10 分钟以前（{until}）公告；时间戳、摇号记录单只证明它在先，不能代替公告。',
    remedy:
      '已记录在案，抽查名单会写明没有按时公告。当时登在报纸、上级网站等本机关不能改日期的地方的，录入时用 --evidence 附截图，写 --evidence-kind 公告和 --shown-at。下一批次请在摇号前 10 分钟以前签发公告。',
    clause: DRAW,
  },
  'seed-unannounced': {
    says: '承诺的公告还没有签发，也没有材料证明承诺在先，不能录入摇号结果。',
    remedy:
      '{until} 以前：请先签发公告（yaohao release 抽查公告，人员另行摇号的是人员匹配公告）。已经过了的：有摇号以前的时间戳、登报的公告，或者见证人签名的摇号记录单的，录入时加 --evidence 文件；都没有的，加 --only-asserted 记录在案，名单和核验会写明“只有本机关自己的说法”。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-without-evidence': {
    says: '没有证明承诺在先的材料，核验时会显示“只有本机关自己的说法”。',
    remedy: '请用 yaohao evidence 附上时间戳、登在本机关不能改日期的地方的公告，或者签名的摇号记录单照片。',
    clause: DRAW,
  },
  'source-count': {
    says: '应录入 {expected} 项摇号结果，录入了 {got} 项。',
    remedy: '公告的摇号方式是：{awaited}。请等齐了一次录入，每一项都要有。',
    clause: DRAW,
  },
  'source-kind': {
    says: '第 {position} 项摇号结果应是{expected}，录入的是{got}。',
    remedy:
      '请按公告里的摇号方式录入；号码只等不换，不能用别的来源代替。彩票当天没有开奖的，等公告的那一期开出以后再录入。',
    clause: DRAW,
  },
};
