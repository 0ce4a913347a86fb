import type {
  BasisCode,
  FitnessCode,
  ImportCode,
  IneligibilityCode,
  MembershipChangeCode,
  RefusalCode,
} from '../../pipeline/basis/basis-codes.ts';
import { flagMessages } from './basis-flags.ts';
import type { Messages } from './message.ts';

const imports: Messages<ImportCode> = {
  'file-imported-already': {
    says: '{file} 已经导入过，内容没有变化，没有重复入库。',
    remedy:
      '不用再做什么。要导入新的数据，请核对是不是选错了文件；内容没变、只是核对到了更晚的日期，用 --cut-off 写明那一天。',
  },
  'roster-empty': {
    says: '{file} 只有表头，没有数据。',
    remedy: '请核对导出是否完整，再重新导入。',
    clause: '二(二)',
  },
  'nothing-kept': {
    says: '{file} 的 {rows} 行没有一行能入库，原有名录保持不变。',
    remedy: '多半是选错了文件，或者列没有对上：请对照模板核对表头。',
  },
  'roster-shrunk': {
    says: '原有名录的 {before} 户里有 {left} 户不在新名录里；新名录已经代替了原来的，原因已记入台账。',
    remedy: '弄错了的，把完整的文件再导入一次。',
    clause: '二(二)',
  },
  'roster-would-shrink': {
    says: '原有名录的 {before} 户里有 {left} 户不在这份文件里，超过一半。没有导入，原有名录保持不变。',
    remedy:
      '一次导入的是全区的名录：这只是其中一部分的，请换成完整的文件；确实少了这么多的，核对以后加 --fewer 原因 再导入，原因记入台账。',
    clause: '二(二)',
  },
  'people-shrunk': {
    says: '{agency} 原有的 {before} 名检查人员里有 {left} 名不在新名录里；新名录已经代替了原来的，原因已记入台账。',
    remedy: '弄错了的，把完整的文件再导入一次。',
    clause: '二(三)',
  },
  'people-would-shrink': {
    says: '{agency} 原有的 {before} 名检查人员里有 {left} 名不在这份文件里，超过一半。没有导入，原有名录保持不变。',
    remedy:
      '一次导入的是一个机关的全部检查人员：只是其中几名的，请补成完整的名单；确实少了这么多的，核对以后加 --fewer 原因 再导入，原因记入台账。',
    clause: '二(三)',
  },
  'cut-off-in-future': {
    says: '数据截止日期 {cutOff} 晚于今天（{today}）。',
    remedy: '请用 --cut-off 写明数据实际截止到哪一天。',
  },
  'cut-off-goes-back': {
    says: '这份数据截止 {cutOff}，比现有名录（截止 {standing}）还旧，没有替换。',
    remedy: '请导入更新的文件；确认日期写错的，用 --cut-off 更正。',
  },
  'sub-roster-unknown': {
    says: '随机抽查事项清单里没有编号“{item}”。',
    remedy: '子库名单按事项编号导入，请核对 config/items 中的编号。',
    clause: '二(一)',
  },
  'list-not-used': {
    says: '{item} {name}的子库按条件建立，这份名单只提供数量、重点单位等事实，条件用到它们时子库才会变。',
    remedy: '要按名单建库的，请在该事项中写“子库: 按名单”或“条件和名单”。',
    clause: '二(二)',
  },
};

const refusals: Messages<RefusalCode> = {
  'row-without-identity': {
    says: '这一行没有统一社会信用代码、注册号，也没有名称。',
    remedy: '请补上代码或名称后重新导入。',
    clause: '二(二)',
  },
  'id-repeated-differing': {
    says: '与第 {first} 行是同一户，但{fields}不一致，没有入库。',
    remedy: '请核实哪一行正确，删去另一行后重新导入。',
  },
  'entry-repeated-differing': {
    says: '与第 {first} 行是同一条记录，但{fields}不一致，没有入库。',
    remedy: '请核实哪一行正确，删去另一行后重新导入。',
  },
  'agency-missing': { says: '没有写明机关。', remedy: '请补上机关名称。', clause: '二(三)' },
  'agency-unknown': {
    says: '没有名为“{written}”的机关。',
    remedy: '请按 config/agencies.yaml 中的名称填写；改过名的，把旧名写进“别名”。',
  },
  'agency-not-enforcing': {
    says: '{agency}不是执法检查机关，不能有执法检查人员。',
    remedy: '请核对机关；确有行政检查权的，在 config/agencies.yaml 写明“执法检查机关: 是”。',
    clause: '二(三)',
  },
  'agency-not-yours': {
    says: '这一行是{agency}的人员，不在本次导入的机关之内。',
    remedy: '各机关只导入本机关人员，请由{agency}自行报送。',
    clause: '二(三)',
  },
  'inspector-nameless': { says: '没有姓名。', remedy: '请补上姓名。', clause: '二(三)' },
  'inspector-repeated-differing': {
    says: '与第 {first} 行人员编号相同，但{fields}不一致，没有入库。',
    remedy: '请核实哪一行正确；不同的人请用不同的编号。',
  },
  'date-missing': {
    says: '日期“{written}”没有填写或无法识别。',
    remedy: '请写成 2017-08-15 的样子。',
  },
  'object-number-unreadable': {
    says: '{name}的编号“{written}”没有填写或无法使用。',
    remedy: '编号只能用数字、字母和连字符，最长 40 位。',
  },
  'whereabouts-undecided': {
    says: '{name}的“核定属地”还空着，仍按属地不明处理。',
    remedy: '请填乡镇街道名称、本区或者区外。',
  },
  'whereabouts-unreadable': {
    says: '核定属地“{written}”不是本区的乡镇街道，也不是已知的外区。',
    remedy: '请填 config/areas.yaml 中的名称，或者只填本区、区外。',
  },
  'object-unknown': { says: '名录库里没有编号“{id}”。', remedy: '请不要改动核定表的“编号”一列。' },
};

const fitness: Messages<FitnessCode> = {
  'roster-missing': {
    says: '还没有检查对象名录库，不能抽取。',
    remedy: '请先导入：yaohao import enterprises 文件。',
    clause: '二(二)',
    kind: 'process',
  },
  'roster-too-old': {
    says: '检查对象名录库截止 {cutOff}，按名录有效期（{allowed}）只能用到 {last}，{day} 不得用于抽取。',
    remedy: '请导入新的名录后再抽取。',
    clause: '二(二)',
    kind: 'process',
  },
  'roster-later-than-draw': {
    says: '检查对象名录库截止 {cutOff}，晚于抽取基准日 {day}。',
    remedy: '请把抽取基准日定在名录截止日期当天或以后。',
    clause: '二(二)',
    kind: 'process',
  },
  'inspectors-missing': {
    says: '{agency}还没有报送执法检查人员，不能匹配。',
    remedy: '请由该机关导入执法检查人员名录。',
    clause: '二(三)',
    kind: 'process',
  },
  'qualification-unheld': {
    says: '事项 {item}（{name}）要有“{qualification}”参加，{agency}的名录里能查这个事项的人，没有一个有这种资格。',
    remedy: '请该机关补录人员的资格，或者先培训取证；资格要求写错的，改事项的“人员”。',
    clause: '二(三)(六)',
  },
  'sub-roster-list-missing': {
    says: '{item} {name}的子库按名单建立，{agency}还没有报送名单。',
    remedy: '请由该机关导入子库名单。',
    clause: '二(二)',
    kind: 'process',
  },
};

const ineligibility: Messages<IneligibilityCode> = {
  'certificate-none': {
    says: '{name}没有行政执法证号。',
    remedy: '取得执法证后更新名录。',
    clause: '二(三)；行政处罚法第五十五条',
  },
  'certificate-without-expiry': {
    says: '{name}的执法证没有有效期。',
    remedy: '请补上有效期至。',
    clause: '二(三)',
  },
  'certificate-ends-before-visit': {
    says: '{name}的执法证 {expiresOn} 到期，早于检查期间的最后一天 {to}。',
    remedy: '请换证后更新名录。',
    clause: '二(三)；行政处罚法第五十五条',
  },
  'on-leave': { says: '{name}在 {from} 至 {to} 请假。', remedy: '检查期间不安排；提前返岗的请更新名录。' },
};

/** Words for rosters: imports, rows, fitness for a draw, who may not inspect. */
export const basisMessages: Messages<BasisCode> = {
  ...imports,
  ...refusals,
  ...flagMessages,
  ...fitness,
  ...ineligibility,
};

/** Why somebody entered or left a sub-roster. */
export const membershipWords: Readonly<Record<MembershipChangeCode, string>> = {
  'entered-roster': '新进入检查对象名录库',
  'entered-district': '属地确定为本区',
  'entered-list': '列入机关报来的名单',
  'entered-condition': '开始符合事项的对象条件',
  'left-roster': '不再在检查对象名录库中',
  'left-district': '已在区外，或者属地不明',
  'left-list': '不再在机关报来的名单中',
  'left-condition': '不再符合事项的对象条件',
  'left-undecided': '缺少数据，无法判断是否符合对象条件',
};
