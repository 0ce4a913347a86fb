import type { FrameProblemCode, OpenProblemCode } from '../../pipeline/draw/problem.ts';
import type { Messages } from './message.ts';

const DRAW = '二(五)';
const MATCH = '二(六)';

/** What an opening of a round is refused for. */
export const drawOpenMessages: Messages<OpenProblemCode | FrameProblemCode> = {
  'area-differs': {
    says: '{id}在一个事项里属于区域{a}，在另一个事项里属于{b}。',
    remedy: '同一对象在一个批次里只能属于一个乡镇街道；请在名录或 config/areas.yaml 中改正后重新导入。',
    clause: MATCH,
  },
  'claim-before-source': {
    says: '认领截止时间 {claimBy} 早于最后一次摇号。',
    remedy: '请把认领截止时间定在摇号之后。',
    clause: MATCH,
  },
  'code-case-clash': {
    says: '编号“{a}”和“{b}”（{kind}）只有大小写不同，容易混淆。',
    remedy: '请把其中一个改成别的编号。',
  },
  'code-malformed': {
    says: '编号“{code}”（{kind}）写法不对。',
    remedy: '编号用字母、数字和连字符，以字母或数字开头，最多 64 个字符；中文名称写在“名称”里。',
  },
  'code-twice': {
    says: '编号“{code}”（{kind}）出现了两次。',
    remedy: '请删去重复的一个，或改成别的编号。',
  },
  'cut-after-commitment': {
    says: '名录截止时间 {cutAt} 晚于开启批次的时间 {committedAt}。',
    remedy: '截止时间须在开启批次之前；请改正截止时间，或到那时再开启。',
    clause: DRAW,
  },
  'focus-share-impossible': {
    says: '事项{item}的重点单位比例按样本或总数计算，子库 {size} 户、其中重点单位 {focusSize} 户抽不成：其余的一户也不剩，或者不够抽，或者重点单位一户也抽不到。',
    remedy: '请核对 config/items 里“其中”的“值”和“占”；重点单位有自己的比例的，写“占: 重点单位”。',
    clause: DRAW,
  },
  'frame-empty': {
    says: '事项{frame}的子库里没有一个检查对象，本批次抽不到人。',
    remedy: '请核对该事项的“对象”条件或名单；确实没有的，公告里照实列出。',
    clause: DRAW,
  },
  'frame-ratio-out-of-range': {
    says: '事项{frame}里{where}的比例是 {ratio}，应大于 0、不超过 1，分母不超过十亿。',
    remedy: '请改正抽查比例或加大倍数；全部抽取请写 100%。',
    clause: DRAW,
  },
  'frames-missing': {
    says: '本批次没有任何抽查事项。',
    remedy: '请核对年度抽查计划里本批次的各行。',
    clause: DRAW,
  },
  'people-committed-already': {
    says: '批次 {round} 的执法检查人员名单已于 {at} 承诺，不能再提交一次。',
    remedy: '请按承诺匹配；个别人员确需更换的，匹配以后按“更换执法检查人员”办理。',
    clause: '二(六)',
    kind: 'process',
  },
  'group-named-like-frame': {
    says: '联合组的名称与事项编号{frame}相同，而该事项并不在这个组里。',
    remedy: '请给联合组换一个名称。',
  },
  'group-tickets-differ': {
    says: '联合组{group}里有的事项公开抽签号，有的不公开。',
    remedy: '同一联合组须一致；请改正各事项的设置。',
    clause: DRAW,
  },
  'id-malformed': {
    says: '事项{frame}的子库里，“{id}”不是可用的对象编号。',
    remedy: '应为 18 位统一社会信用代码，或“类别:编号”；请改正名录后重新导入。',
    clause: DRAW,
  },
  'id-twice': {
    says: '事项{frame}的子库里，{id}出现了两次。',
    remedy: '一个对象只能有一次机会；请在名录中合并后重新导入。',
    clause: DRAW,
  },
  'people-interval': {
    says: '{who}的起止日期颠倒了：{from} 至 {to}。',
    remedy: '请改正日期。',
    clause: MATCH,
  },
  'people-missing': {
    says: '{agency}没有提交执法检查人员名单。',
    remedy: '请导入该机关的人员名录；所有机关都不提交的，本批次不匹配人员。',
    clause: MATCH,
  },
  'people-number': {
    says: '执法检查人员{inspector}的{field}不是非负整数：{number}。',
    remedy: '请改正每人任务上限或已检查次数。',
    clause: MATCH,
  },
  'people-star': {
    says: '执法检查人员{inspector}的{field}写了“*”（全部），又写了别的。',
    remedy: '“*”只能单独使用；请删去多余的。',
    clause: MATCH,
  },
  'people-too-few-slots': {
    says: '{agency}每项任务只安排 {slots} 人。',
    remedy: '执法人员不得少于两人；请改为 2 或以上。',
    clause: '行政处罚法 第四十二条',
  },
  'people-without-frame': {
    says: '{agency}提交了人员名单，但本批次没有它的抽查事项。',
    remedy: '请从本批次中去掉该机关的名单，或核对年度抽查计划。',
    clause: MATCH,
  },
  'quota-cap-missing': {
    says: '事项{frame}的比例{quota}写的是“不超过”，却没有上限。',
    remedy: '请写明上限比例。',
    clause: DRAW,
  },
  'quota-minimum': {
    says: '事项{frame}的比例{quota}（{bound}）的最少户数 {minimum} 不对。',
    remedy: '固定比例的最少户数至少是 1，“不超过”的是 0，其他的不能是负数。',
    clause: DRAW,
  },
  'quota-mixes-full': {
    says: '事项{frame}的比例{quota}里，有的对象全部抽取，有的按比例抽取。',
    remedy: '全部抽取的须单独作为一类；请把它们分开。',
    clause: DRAW,
  },
  'quota-short': {
    says: '事项{frame}的比例{quota}应抽 {goal} 户，可抽的对象不够，还差 {shortfall} 户。',
    remedy: '照抽不误，公告里如实说明；请核对名录是否完整、年度上限是否过紧。',
    clause: DRAW,
  },
  'quota-unknown': {
    says: '事项{frame}的对象{id}归在没有写明的比例{quota}下。',
    remedy: '请在该事项的抽查比例中补上这一类。',
    clause: DRAW,
  },
  'ratio-history-gap': {
    says: '{item}在 {on} 没有有效的抽查比例，不能抽取。',
    remedy: '请在该事项的“抽查比例”下追加一条，施行日期不晚于这一天，并写明依据。',
    clause: '二(五)',
  },
  'ratio-left-open': {
    says: '{item}的抽查比例没有定成一个数（{by}），不能抽取。',
    remedy:
      '请在 config/plan 这一行写“比例”，或者在 config/items 追加一条写明“值”的；随同其他事项检查的，从计划里删去。',
    clause: '二(五)',
  },
  'recipe-count': {
    says: '骰子个数 {count} 不对。',
    remedy: '请写一个正整数；真正的抽取至少 20 个。',
    clause: DRAW,
  },
  'recipe-csprng-in-real-draw': {
    says: '真正的抽取不能用本机产生的随机数。',
    remedy: '请改用掷骰子或彩票开奖号码；本机随机数只用于演练。',
    clause: DRAW,
    kind: 'process',
  },
  'recipe-drand-last': {
    says: '公开随机数（drand）没有排在最后。',
    remedy: '请把它排在骰子、彩票之后：它一公布，别的号码就不该再有人能选。',
    clause: DRAW,
  },
  'recipe-drand-round': {
    says: '公开随机数（drand）的轮号“{round}”不是从 1 起的整数。',
    remedy: '轮号由程序按摇号时间算出，请按时间重新开启。',
    clause: DRAW,
  },
  'recipe-drand-time': {
    says: '公开随机数（drand）第 {round} 轮在 {due} 公布，写的却是 {at}。',
    remedy: '请把时间改为 {due}，或者改用那个时间的轮号。',
    clause: DRAW,
  },
  'recipe-empty': {
    says: '没有写明怎样摇号。',
    remedy: '请写明掷骰子的时间和个数，或彩票的名称、期次和开奖时间。',
    clause: DRAW,
  },
  'recipe-issue': {
    says: '彩票期次“{issue}”写法不对。',
    remedy: '期次是 5 至 12 位数字，如 2026052。',
    clause: DRAW,
  },
  'recipe-lottery-twice': {
    says: '彩票 {name} 用了两次。',
    remedy: '每种彩票只能用一次；请换一种，或加掷骰子。',
    clause: DRAW,
  },
  'recipe-out-of-order': {
    says: '各次摇号没有按时间先后排列。',
    remedy: '请按时间从早到晚排列。',
    clause: DRAW,
  },
  'recipe-too-few-bits': {
    says: '摇号的随机性只有 {bits} 位，至少要 {needed} 位。',
    remedy: '请加掷骰子：20 个十面骰子即够。',
    clause: DRAW,
  },
  'recipe-too-soon': {
    says: '第一次摇号 {at} 离开启批次 {committedAt} 不到 10 分钟。',
    remedy: '抽取公告须至少公布 10 分钟才能摇号；请把摇号时间往后推。',
    clause: DRAW,
    kind: 'process',
  },
  'round-drawn-already': {
    says: '批次 {round} 已于 {at} 抽取，不能重新开启。',
    remedy:
      '漏掉的对象，或者作废以后要重抽的，另编一个批次（如 {round}-b）写进年度计划，发布以后再开启；已抽的不再抽。',
    clause: DRAW,
    kind: 'process',
  },
  'round-open-already': {
    says: '批次 {round} 已于 {at} 开启，承诺已经公布，不能替换。',
    remedy: '请按公布的时间摇号；确有错误的，在第一次摇号之前作废并写明理由。',
    clause: DRAW,
    kind: 'process',
  },
  'text-not-nfc': {
    says: '{field} 里的文字不是规范的 Unicode（NFC）。',
    remedy: '请重新输入这段文字。',
  },
};
