import type { DrawProblemCode } from '../../pipeline/draw/problem.ts';
import type { Messages } from './message.ts';

const DRAW = '二(五)';
const MATCH = '二(六)';
const NO_CHANGE = '三(三)';

export const drawMessages: Messages<DrawProblemCode> = {
  'agency-without-people': {
    says: '机关 {agency} 开启批次时没有提交执法检查人员名单，不能匹配或更换人员。',
    remedy: '名单须在摇号之前确定；请在下一批次开启前导入该机关的人员名录。',
    clause: MATCH,
    kind: 'process',
  },
  'approver-of-same-body': {
    says: '这一步须由另一个机关的人批准，经办人和批准人不能都属于 {agency}，也不能没有批准人。',
    remedy: '请由司法局、纪检等其他机关的岗位批准后再办理。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'area-differs': {
    says: '{id} 在一个事项里属于区域 {a}，在另一个事项里属于 {b}。',
    remedy: '同一对象在一个批次里只能属于一个乡镇街道；请在名录或 config/areas.yaml 中改正后重新导入。',
    clause: MATCH,
  },
  'claim-before-source': {
    says: '认领截止时间 {claimBy} 早于最后一次摇号。',
    remedy: '请把认领截止时间定在摇号之后。',
    clause: MATCH,
  },
  'claim-unmade': {
    says: '机关 {agency} 到截止时间仍有 {count} 项任务没有认领，已视为认领并记录在案。',
    remedy: '请提醒该机关按时认领；逾期未认领计入考核。',
    clause: MATCH,
  },
  'claim-without-task': {
    says: '机关 {agency} 在本批次没有 {id} 的检查任务。',
    remedy: '请核对统一社会信用代码；任务以抽查名单为准。',
    clause: MATCH,
  },
  'claimed-already': {
    says: '机关 {agency} 有 {count} 项任务此前已经认领，没有重复记录。',
    remedy: '不需要再做什么。',
    clause: MATCH,
  },
  'claims-open': {
    says: '机关 {agency} 还有 {count} 项任务没有认领，认领截止时间是 {by}。',
    remedy: '请等该机关认领，或到截止时间后再匹配。',
    clause: MATCH,
    kind: 'process',
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
  'csprng-length': {
    says: '演练用的随机数应是 64 位小写十六进制数字。',
    remedy: '请由程序自动生成，不要手工填写。',
    clause: DRAW,
  },
  'cut-after-commitment': {
    says: '名录截止时间 {cutAt} 晚于开启批次的时间 {committedAt}。',
    remedy: '截止时间须在开启批次之前；请改正截止时间，或到那时再开启。',
    clause: DRAW,
  },
  'dice-count': {
    says: '应录入 {expected} 个骰子点数，录入了 {got} 个。',
    remedy: '请对照签名的摇号记录表逐个核对，不要补投。',
    clause: DRAW,
  },
  'dice-digits': {
    says: '骰子点数“{digits}”里有 0–9 以外的字符。',
    remedy: '只录入数字，不加空格；掷出 10 的记为 0。',
    clause: DRAW,
  },
  'drawn-already': {
    says: '批次 {round} 已于 {at} 抽取，不能再抽。',
    remedy: '需要另抽的，另开一个批次，如 {round}-b；原结果照旧有效。',
    clause: DRAW,
    kind: 'process',
  },
  'evidence-after-source': {
    says: '{at} 的先行公布证据（{kind}）晚于第一次摇号（{source}），证明不了承诺在先。',
    remedy: '请另附摇号之前的时间戳、公告或签名的摇号记录表。',
    clause: DRAW,
  },
  'evidence-malformed': {
    says: '第 {position} 份证据的时间、SHA-256 或说明写法不对。',
    remedy: '时间写作 2017-08-20T09:00:00+08:00，SHA-256 为 64 位小写十六进制。',
    clause: DRAW,
  },
  'evidence-not-a-hash': {
    says: '证明材料的 SHA-256“{evidence}”写法不对。',
    remedy: '请用 sha256sum 算出证明材料的 64 位小写十六进制数字再录入。',
    clause: NO_CHANGE,
  },
  'frame-empty': {
    says: '事项 {frame} 的子库里没有一个检查对象，本批次抽不到人。',
    remedy: '请核对该事项的“对象”条件或名单；确实没有的，公告里照实列出。',
    clause: DRAW,
  },
  'frame-snapshot-changed': {
    says: '事项 {frame} 的对象清单与开启批次时公布的承诺不一致，没有抽取。',
    remedy: '冻结的数据被改动过；请从备份恢复 data/frozen，并向纪检报告。',
    clause: DRAW,
    kind: 'process',
  },
  'frame-snapshot-missing': {
    says: '找不到事项 {frame} 开启批次时冻结的对象清单。',
    remedy: '请从备份恢复 data/frozen。',
    clause: DRAW,
  },
  'frames-missing': {
    says: '本批次没有任何抽查事项。',
    remedy: '请核对年度抽查计划里本批次的各行。',
    clause: DRAW,
  },
  'group-named-like-frame': {
    says: '联合组的名称与事项编号 {frame} 相同，而该事项并不在这个组里。',
    remedy: '请给联合组换一个名称。',
  },
  'group-tickets-differ': {
    says: '联合组 {group} 里有的事项公开抽签号，有的不公开。',
    remedy: '同一联合组须一致；请改正各事项的设置。',
    clause: DRAW,
  },
  'id-malformed': {
    says: '事项 {frame} 的子库里，“{id}”不是可用的对象编号。',
    remedy: '应为 18 位统一社会信用代码，或“类别:编号”；请改正名录后重新导入。',
    clause: DRAW,
  },
  'id-twice': {
    says: '事项 {frame} 的子库里，{id} 出现了两次。',
    remedy: '一个对象只能有一次机会；请在名录中合并后重新导入。',
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
  'match-impossible': {
    says: '机关 {agency} 的人员不够：{slots} 个岗位（{list}）只能由少数人担任；{exhausted} 共有 {places} 个名额；{onceEach} 每户只能去一次，共 {once} 次；还差 {short} 个。提高每人上限也解决不了。',
    remedy: '本批次可以让这些岗位空缺并如实报告（--leave-open {agency}）；今后请补充有资格的人员。',
    clause: MATCH,
    kind: 'process',
  },
  'match-short': {
    says: '机关 {agency} 的人员不够：{slots} 个岗位（{list}）只能由少数人担任；{exhausted} 共有 {places} 个名额；{onceEach} 每户只能去一次，共 {once} 次；还差 {short} 个。',
    remedy:
      '每人上限至少要各加 {relaxBy}，经批准后再匹配；不批准的，可以让这些岗位空缺并如实报告（--leave-open {agency}）。',
    clause: MATCH,
    kind: 'process',
  },
  'match-without-people': {
    says: '本批次开启时没有提交任何执法检查人员名单，不能匹配。',
    remedy: '请在下一批次开启前导入各机关的人员名录。',
    clause: MATCH,
    kind: 'process',
  },
  'matched-already': {
    says: '批次 {round} 已于 {at} 匹配，不能重来。',
    remedy: '个别人员确需更换的，按“更换执法检查人员”办理，写明理由和批准人。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'not-drawn': {
    says: '批次 {round} 还没有抽取。',
    remedy: '请先录入摇号结果并抽取。',
    clause: DRAW,
    kind: 'process',
  },
  'not-matched': {
    says: '批次 {round} 还没有匹配执法检查人员。',
    remedy: '请先匹配。',
    clause: MATCH,
    kind: 'process',
  },
  'people-interval': {
    says: '{who} 的起止日期颠倒了：{from} 至 {to}。',
    remedy: '请改正日期。',
    clause: MATCH,
  },
  'people-missing': {
    says: '机关 {agency} 没有提交执法检查人员名单。',
    remedy: '请导入该机关的人员名录；所有机关都不提交的，本批次不匹配人员。',
    clause: MATCH,
  },
  'people-number': {
    says: '执法检查人员 {inspector} 的 {field} 不是非负整数：{number}。',
    remedy: '请改正每人任务上限或已检查次数。',
    clause: MATCH,
  },
  'people-snapshot-missing': {
    says: '找不到机关 {agency} 开启批次时冻结的人员名单，或它与公布的承诺不一致。',
    remedy: '请从备份恢复 data/frozen；不能改用现在的名录。',
    clause: MATCH,
    kind: 'process',
  },
  'people-star': {
    says: '执法检查人员 {inspector} 的 {field} 写了“*”（全部），又写了别的。',
    remedy: '“*”只能单独使用；请删去多余的。',
    clause: MATCH,
  },
  'people-too-few-slots': {
    says: '机关 {agency} 每项任务只安排 {slots} 人。',
    remedy: '执法人员不得少于两人；请改为 2 或以上。',
    clause: '行政处罚法 第四十二条',
  },
  'people-without-frame': {
    says: '机关 {agency} 提交了人员名单，但本批次没有它的抽查事项。',
    remedy: '请从本批次中去掉该机关的名单，或核对年度抽查计划。',
    clause: MATCH,
  },
  'quota-cap-missing': {
    says: '事项 {frame} 的比例 {quota} 写的是“不超过”，却没有上限。',
    remedy: '请写明上限比例。',
    clause: DRAW,
  },
  'quota-minimum': {
    says: '事项 {frame} 的比例 {quota}（{bound}）的最少户数 {minimum} 不对。',
    remedy: '固定比例的最少户数至少是 1，“不超过”的是 0，其他的不能是负数。',
    clause: DRAW,
  },
  'quota-mixes-full': {
    says: '事项 {frame} 的比例 {quota} 里，有的对象全部抽取，有的按比例抽取。',
    remedy: '全部抽取的须单独作为一类；请把它们分开。',
    clause: DRAW,
  },
  'quota-short': {
    says: '事项 {frame} 的比例 {quota} 应抽 {goal} 户，可抽的对象不够，还差 {shortfall} 户。',
    remedy: '照抽不误，公告里如实说明；请核对名录是否完整、年度上限是否过紧。',
    clause: DRAW,
  },
  'quota-unknown': {
    says: '事项 {frame} 的对象 {id} 归在没有写明的比例 {quota} 下。',
    remedy: '请在该事项的抽查比例中补上这一类。',
    clause: DRAW,
  },
  'frame-ratio-out-of-range': {
    says: '事项 {frame} 的 {where} 的比例是 {ratio}，应大于 0、不超过 1，分母不超过十亿。',
    remedy: '请改正抽查比例或加大倍数；全部抽取请写 100%。',
    clause: DRAW,
  },
  'reason-missing': {
    says: '作废须写明理由。',
    remedy: '请用一句话写明为什么作废，它将永久公开。',
    clause: DRAW,
    kind: 'process',
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
  'recipe-source-unsupported': {
    says: '现在还不能使用 {kind} 作为随机来源：本程序还不能核对它的签名。',
    remedy: '请改用掷骰子或彩票开奖号码。',
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
  'relax-cannot-help': {
    says: '机关 {agency} 的缺口提高每人上限也解决不了。',
    remedy: '请让这些岗位空缺并如实报告，今后补充有资格的人员。',
    clause: MATCH,
    kind: 'process',
  },
  'relax-not-needed': {
    says: '机关 {agency} 的人员够用，不需要提高每人上限。',
    remedy: '请直接匹配。',
    clause: MATCH,
    kind: 'process',
  },
  'relax-not-smallest': {
    says: '机关 {agency} 的每人上限只需各加 {smallest}，批准的是 {cap}。',
    remedy: '只能用够用的最小数；请按 {smallest} 批准。',
    clause: MATCH,
    kind: 'process',
  },
  'round-drawn-already': {
    says: '批次 {round} 已于 {at} 抽取，不能重新开启。',
    remedy: '漏掉的对象另开一个批次抽取，如 {round}-b；已抽的不再抽。',
    clause: DRAW,
    kind: 'process',
  },
  'round-not-open': {
    says: '批次 {round} 还没有开启。',
    remedy: '请先开启批次。',
    clause: DRAW,
    kind: 'process',
  },
  'round-open-already': {
    says: '批次 {round} 已于 {at} 开启，承诺已经公布，不能替换。',
    remedy: '请按公布的时间摇号；确有错误的，在第一次摇号之前作废并写明理由。',
    clause: DRAW,
    kind: 'process',
  },
  'round-voided': {
    says: '批次 {round} 已于 {at} 作废。',
    remedy: '作废的批次只供查阅；请另行开启。',
    clause: DRAW,
    kind: 'process',
  },
  'secret-missing': {
    says: '事项 {frame} 不公开抽签号，没有批次密钥算不出来。',
    remedy: '请从密封件恢复批次密钥到 data/frozen。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-entered-already': {
    says: '摇号结果已经录入，种子是 {seed}，不能更改。',
    remedy: '录入有误的，凭签名的摇号记录表作废本批次。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-missing': {
    says: '批次 {round} 还没有录入摇号结果。',
    remedy: '请在摇号后录入。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-too-early': {
    says: '现在是 {at}，摇号要到 {from} 才有结果，不能提前录入。',
    remedy: '请按公告的时间摇号，之后再录入。',
    clause: DRAW,
    kind: 'process',
  },
  'seed-without-evidence': {
    says: '没有附上证明承诺在先的材料，核对时会显示“仅为自称”。',
    remedy: '请附上时间戳、不能改日期的公告，或签名的摇号记录表的 SHA-256。',
    clause: DRAW,
  },
  'slot-unknown': {
    says: '机关 {agency} 对 {id} 的第 {slot} 个岗位没有人，或没有这个岗位。',
    remedy: '请核对匹配结果汇总表。',
    clause: NO_CHANGE,
  },
  'slots-left-open': {
    says: '机关 {agency} 有 {count} 个岗位空缺：{list}。',
    remedy: '请在汇总报告中如实说明；不足两人的检查不得进行。',
    clause: MATCH,
  },
  'source-count': {
    says: '应录入 {expected} 项摇号结果，录入了 {got} 项。',
    remedy: '请按公告里的摇号方式逐项录入。',
    clause: DRAW,
  },
  'source-kind': {
    says: '第 {position} 项摇号结果应是 {expected}，录入的是 {got}。',
    remedy: '请按公告里的摇号方式录入；不能换别的来源。',
    clause: DRAW,
  },
  'strike-nobody-left': {
    says: '事项 {frame} 剔除 {out} 后，同类对象已经没有可以递补的。',
    remedy: '照实公布，不另行指定。',
    clause: DRAW,
  },
  'strike-not-before-cut': {
    says: '{id} 的登记记录是 {recordedOn} 的，不早于名录截止日 {cutOn}，不能剔除。',
    remedy: '截止以后注销、迁出的照常检查，如实记录结果。',
    clause: NO_CHANGE,
    kind: 'process',
  },
  'strike-not-drawn': {
    says: '{id} 不在本批次的抽查名单里，或已经剔除。',
    remedy: '请核对抽查名单。',
    clause: NO_CHANGE,
  },
  'substitute-nobody': {
    says: '机关 {agency} 对 {id} 的第 {slot} 个岗位没有人可以替补，岗位空缺。',
    remedy: '请如实报告；不足两人的检查不得进行。',
    clause: NO_CHANGE,
  },
  'task-unknown': {
    says: '机关 {agency} 在本批次没有 {id} 的检查任务。',
    remedy: '请核对统一社会信用代码和匹配结果汇总表。',
    clause: NO_CHANGE,
  },
  'text-not-nfc': {
    says: '{field} 里的文字不是规范的 Unicode（NFC）。',
    remedy: '请重新输入这段文字。',
  },
  'void-needs-result': {
    says: '批次 {round} 的摇号时间已到，结果已可预知；须先抽取并公布完整结果，才能作废。',
    remedy: '请先录入摇号结果并抽取，再由另一机关批准作废。',
    clause: DRAW,
    kind: 'process',
  },
};
