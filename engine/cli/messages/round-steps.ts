import type { RoundStepCode } from '../../app/round-problem.ts';
import type { Messages } from './message.ts';

/** What a step of a round is refused for before it is decided. */
export const roundStepMessages: Messages<RoundStepCode> = {
  'nobody-to-send': {
    says: '{agency}没有一名可派的执法检查人员：照名录上的证件、事项、资格和请假，检查期间都不能派。',
    remedy: '摇号以前还来得及：请让该机关更新人员名录，把这一批次作废后重新开启；否则它的任务匹配不到人。',
    clause: '二(三)',
  },
  'approver-missing': {
    says: '这一步须由另一人批准，没有写批准人。',
    remedy: '请用 --approved-by 写明批准岗位，可以批准的有：{may}。',
    clause: '三(三)',
    kind: 'process',
  },
  'approver-same-agency': {
    says: '这一步须由另一个机关批准，经办人和批准人都属于{agency}。',
    remedy: '请用 --approved-by 写另一个机关的岗位。',
    clause: '三(三)',
    kind: 'process',
  },
  'approver-same-post': {
    says: '经办和批准不能是同一个岗位：{post}。',
    remedy: '请由另一个有批准权限的岗位批准。',
    clause: '三(三)',
    kind: 'process',
  },
  'approver-without-right': {
    says: '“{named}”不能批准这一步。',
    remedy: '可以批准的有：{may}。',
    clause: '三(三)',
    kind: 'process',
  },
  'choice-unknown': {
    says: '没有“{written}”这一项。',
    remedy: '可以写：{choices}。',
    kind: 'usage',
  },
  'claim-of-other-agency': {
    says: '{own}不能替{agency}认领。',
    remedy: '请由{agency}的经办人认领本机关的任务。',
    clause: '二(六)',
    kind: 'process',
  },
  'deadline-missing': {
    says: '{day} 没有“{matter}”的期限规定。',
    remedy: '请在 config/deadlines.yaml 中补上，写明施行日期和依据。',
  },
  'agency-prefix-missing': {
    says: '“{agency}”没有文号代字，不能以它的名义签发文书。',
    remedy: '请在 config/agencies.yaml 该机关一行加上“文号代字”，如 谢环保双随机。',
    kind: 'process',
  },
  'dossier-unknown': {
    says: '名录库、名录名单和信用记录里都没有“{id}”，没有信用档案可以出。',
    remedy: '请核对统一社会信用代码；刚设立的企业先导入名录库。',
    clause: '二(十一)',
  },
  'document-prefix-missing': {
    says: 'config/district.yaml 里没有“文号代字”，不能给文书编号。',
    remedy: '请写上，如 文号代字: 谢市监双随机。',
  },
  'finding-of-other-agency': {
    says: '第 {rows} 行：事项{item}不是{own}的事项，不能由{own}录入。',
    remedy: '请删去这些行，由该事项的机关录入；整张表都不是本机关的，请交给该机关。',
    clause: '二(九)',
    kind: 'process',
  },
  'inspected-day-unreadable': {
    says: '检查日期“{written}”读不懂，或者没有这一天。',
    remedy: '请写成 2017-08-22 的样子。',
    clause: '二(九)',
  },
  'id-unreadable': {
    says: '“{written}”不是统一社会信用代码，也不是对象编号。',
    remedy: '统一社会信用代码是 18 位数字和大写字母；请从抽查名单上照抄。',
    kind: 'usage',
  },
  'agency-without-items': {
    says: '已发布的政策里，{agency}没有抽查事项，没有它自己的清单、计划和细则。',
    remedy: '请核对机关；事项写在 config/items/ 里的，发布以后再出具。',
    kind: 'process',
  },
  'notice-released-late': {
    says: '{paper}现在（{at}）才签发，应不迟于 {until}（第一次摇号前 10 分钟）：承诺值没有按时公告。',
    remedy:
      '还没有到摇号时间的，请作废这一批次（yaohao void --round {round} --reason 原因），重新开启，改用新的摇号时间。照旧摇号的，录入时须有时间戳、登报的公告或者签名的摇号记录单，否则只能加 --only-asserted；没有按时公告记录在案，抽查名单会写明。',
    clause: '二(五)',
  },
  'notice-after-visit': {
    says: '检查通知书今天（{day}）才签发，检查日期已过的有 {count} 份：{visits}。',
    remedy:
      '还没有检查的，请送达以后再去，录入时检查日期写实际检查的那一天；已经检查过的，录入结果时请在备注里如实写明当时有没有送达、为什么现在才签发，不得倒填日期。以后请在检查日以前签发，不事先告知的当场送达。',
    clause: '二(七)',
  },
  'paper-not-ready': {
    says: '批次 {round} 还没有到出具{paper}的时候。',
    remedy: '请先办完前面的步骤；办到哪一步，可以用 yaohao trace 或者看 reports/ 里的任务进度。',
    kind: 'process',
  },
  'year-not-assessed': {
    says: '{year}年还没有考核，不能出年度考核通报。',
    remedy: '请先考核：yaohao assess {year}。',
    kind: 'process',
  },
  'paper-released-before': {
    says: '{paper}已经签发，文号 {number}，此后没有新的内容，不再签发。',
    remedy: '需要纸质件的，请打印 reports/ 里的那一份；以后有了新的公示、公告或者更正，再签发的用新文号。',
    kind: 'process',
  },
  'policy-ahead': {
    says: '{parts}在 config/ 或 rules/ 里已经改了，还没有发布（最近一次发布：{at}）；这一步按已发布的版本办理。',
    remedy: '要用新的内容，请先 yaohao publish。',
    clause: '二(一)',
  },
  'policy-unpublished': {
    says: '{day} 没有已发布的政策版本，不能据以办理。',
    remedy: '请先由有发布权限的岗位运行 yaohao publish。',
    clause: '二(一)',
    kind: 'process',
  },
  'rehearsal-decides-nothing': {
    says: '批次 {round} 是演练，不算数，检查结果不能录入，也不能公示。',
    remedy: '请办理正式的批次；演练的记录只供熟悉流程。',
    clause: '二(九)',
    kind: 'process',
  },
  'round-not-in-plan': {
    says: '已发布的年度抽查计划里没有批次 {round}。',
    remedy: '请在 config/plan/ 中写明这一批抽查哪些事项，发布以后再开启。',
    clause: '附件2-9',
    kind: 'process',
  },
  'round-rules-missing': {
    says: 'config/district.yaml 里没有“批次”，不知道怎样摇号、什么时候检查。',
    remedy: '请写明摇号方式、检查开始、检查期间和每人上限，发布以后再开启。',
    clause: '二(五)',
  },
  'round-unknown': {
    says: '没有批次 {round}。',
    remedy: '已有的批次：{rounds}。请核对批次号，如 2017-08。',
    kind: 'usage',
  },
  'private-part-gone': {
    says: '批次 {round} 的密钥已经销毁或者丢失，保密部分不能再出具。',
    remedy: '公开的证明包照样有效。丢失的，凭密封件用 yaohao seal --restore 恢复；已经销毁的不能恢复。',
    clause: '二(五)',
    kind: 'process',
  },
  'secret-differs': {
    says: '录入的 {digits} 个字符不是批次 {round} 的密钥，没有恢复。',
    remedy:
      '应为 64 位十六进制数字（0–9、a–f），四行连着写，不含核对码；请逐行对照密封件，每行的核对码是该行 SHA-256 的前四位。',
    clause: '二(五)',
  },
  'secret-gone': {
    says: '批次 {round} 的密钥不在 data/frozen 里，印不了密封件。',
    remedy:
      '有密封件的先用 yaohao seal --restore 恢复，或者从备份恢复 data/frozen；都没有的，抽取照样有效，但是回执和分组核查从此没有了。',
    clause: '二(五)',
    kind: 'process',
  },
  'signer-unknown': {
    says: '没有签发岗位“{written}”。',
    remedy: '请写 config/posts.yaml 中的编号或名称。',
    kind: 'usage',
  },
};
