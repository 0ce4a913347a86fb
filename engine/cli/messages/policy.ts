import type { PolicyProblemCode } from '../../intake/policy/policy-problem.ts';
import type { Messages } from './message.ts';
import { itemMessages } from './policy-items.ts';
import { phraseMessages } from './policy-phrase.ts';
import { planMessages } from './policy-plan.ts';
import { ruleMessages } from './policy-rules.ts';
import { shapeMessages } from './policy-shape.ts';

const NEAR = '是不是“{suggestion}”？';
const LOST = '别处写的“{suggestion}”没有登记，是不是它？';
const NO_INSPECTION = '二(一)，国办发〔2024〕54号';

export const policyMessages: Messages<PolicyProblemCode> = {
  ...phraseMessages,
  ...itemMessages,
  ...ruleMessages,
  ...shapeMessages,
  ...planMessages,
  'activity-quota': {
    says: '“{text}”是给检查、办案或罚款定数量，不得采用。',
    remedy: '请删去数量；抽多少由抽查比例决定，工作要求可以写按期、按程序。',
    clause: '国办发〔2024〕54号',
  },
  'agency-duplicate': {
    says: '机关编号“{id}”在第 {line} 行已经用过（不分大小写）。',
    near: LOST,
    remedy: '编号写入抽取证明，必须各不相同，请换一个。',
  },
  'agency-unlisted': {
    says: '没有名为“{name}”的机关。',
    near: NEAR,
    remedy: '请写 config/agencies.yaml 里的名称、简称或编号；确需新增的，先在那里登记。',
  },
  'assessment-counts-activity': {
    says: '指标“{name}”考核的是检查、发现问题、立案或罚款的数量，不得采用。',
    remedy: '请改为考核是否按期、按程序办理，如“检查结果按期公示率”；比率的分子和分母要统计同一样东西。',
    clause: '国办发〔2024〕54号',
  },
  'assessment-points-differ': {
    says: '各指标分值合计 {sum}，板块分值写的是 {points}。',
    remedy: '请核对分值；加分和一票否决的指标不计入合计。',
    clause: '附件2-8',
  },
  'assessment-scoring-incomplete': {
    says: '指标“{name}”的计分缺少“{missing}”，算不出分。',
    remedy: '请在“计分”里补上。',
    clause: '附件2-8',
  },
  'basis-changed': {
    says: '《{document}》自 {on} 起{change}，仍以它为依据的有 {count} 项：{all}。',
    remedy:
      '请逐项对照现行文本：改依据；条款没有变的，在依据里写“核对日期”；不再有依据的，写“废止”。{instead}',
    clause: '二(一)',
  },
  'basis-missing': {
    says: '没有写依据。',
    remedy: '请补“依据: [{ 文件: …, 条款: …, 核实: 否 }]”；没有法律、法规、规章依据的不得检查。',
    clause: '二(一)',
  },
  'bound-exceeded': {
    says: '{item} 突破了“一般”约束的{bound}，理由：{reason}',
    remedy: ' 理由随这一版政策一并保存，explain 里照实写明。',
    clause: '二(五)',
  },
  'bound-reason-missing': {
    says: '{item} 突破了{bound}。约束写的是“一般”，突破须写明理由，这里没有写。',
    remedy: '请在这个{where}写“理由: …”，或者改到约束以内。',
    clause: '二(五)',
  },
  'contact-missing': {
    says: '没有写联系方式，公示、公告、通知书和决定书上就没有电话和地址，企业不知道向哪里提异议、投诉。',
    remedy: '请在 config/district.yaml 写上，如 联系方式: { 电话: …, 投诉电话: …, 地址: …, 办公时间: … }。',
    clause: '二(九)',
  },
  'dates-reversed': {
    says: '废止日期 {repealed} 早于施行日期 {effective}。',
    remedy: '请核对日期。',
  },
  'document-prefix-shared': {
    says: '“{name}”的文号代字“{prefix}”和“{other}”的相同，两个机关的文书会编在同一本发文登记簿里。',
    remedy: '每个发文机关用自己的代字：请改这一个。',
  },
  'duty-uncovered': {
    says: '权责清单的检查职权“{name}”（{id}）没有抽查事项，也没有写不列入的理由。',
    several: {
      says: '权责清单有 {n} 项检查职权没有抽查事项，也没有写不列入的理由：{list}。',
      each: '{id} {name}',
    },
    remedy: '请写“事项: [编号]”，或者“不列入: { 理由: …, 岗位: …, 日期: … }”。',
    clause: '二(一)',
  },
  'frequency-reversed': { says: '最少 {min} 次，最多 {max} 次，对不上。', remedy: '请核对上限和下限。' },
  'group-unlisted': {
    says: '没有名为“{name}”的联合组。',
    near: NEAR,
    remedy: '可以写：{allowed}；要新的联合组，先在 config/district.yaml 的“抽取”里登记。',
  },
  'history-begins-late': {
    says: '{item} 从 {listed} 起列入清单（第 {line} 行），抽查比例到 {effective} 才施行，中间不能抽取。',
    remedy: '请核对两个施行日期。',
  },
  'history-ends-early': {
    says: '{item}（第 {line} 行）还在清单里，抽查比例到 {until} 就废止了，此后不能抽取。',
    remedy: '接着抽取的，追加一条；事项不再抽取的，给事项写上同一天的“废止”。',
  },
  'history-gap': {
    says: '{item} 从 {from} 到 {to} 没有抽查比例：第 {line} 行的一条已经废止，这一条还没有施行。',
    remedy: '请核对第 {line} 行的“废止”和这一条的“施行”：前一条不写废止的，由这一条接替。',
    clause: '二(五)',
  },
  'history-order': {
    says: '这一条的日期 {effective} 不晚于同一内容上一条（第 {line} 行）的 {before}。',
    remedy:
      '数字有调整的，在最后追加一条，日期往后，不改旧的；本来是另一内容的，请核对名称（事由）和施行（截至）日期。',
  },
  'history-overlap': {
    says: '从 {effective} 起的这一条，与第 {line} 行到 {until} 才废止的一条重叠。',
    remedy: '请让第 {line} 行的那一条在这一条施行的前一天废止，或者不写废止，由这一条接替。',
  },
  'id-duplicate': {
    says: '编号“{id}”在第 {line} 行已经用过（不分大小写）。',
    near: LOST,
    remedy: '编号写入抽取证明，必须各不相同，请换一个。',
  },
  'city-level-not-city': {
    says: '“{item}”的市级参与写了“{name}”，它不是市级机关。',
    remedy:
      '请写市级执法检查机关；确是市级的，在 config/agencies.yaml 写“级别: 市”。本区机关一同检查的写“联合检查部门”。',
    clause: '二(八)',
  },
  'inspecting-body-not-enforcing': {
    says: '“{name}”不是执法检查机关，不得作为“{item}”的检查主体。',
    remedy: '请改为有行政检查权的机关；确有检查权的，在 config/agencies.yaml 写“执法检查机关: 是”。',
    clause: NO_INSPECTION,
  },
  'inspecting-body-refused': {
    says: '“{name}”是{kind}，不得实施检查。',
    remedy: '议事协调机构、第三方机构和司法机关都不能作为检查主体；第三方只能协助，其报告附在检查表后。',
    clause: NO_INSPECTION,
  },
  'item-agency-differs': {
    says: '事项 {item} 属于 {owner}，不属于 {agency}。',
    remedy: '请改正机关，或者删去“机关”一项。',
    clause: '附件2-9',
  },
  'item-duplicate': {
    says: '事项编号“{id}”在 {file} 第 {line} 行已经用过（不分大小写）。',
    near: LOST,
    remedy: '编号写入抽取证明，必须各不相同，请换一个。',
    clause: '二(一)',
  },
  'item-elsewhere': {
    says: '事项 {item} 的编号像是{owner}的，却写在{agency}的清单里，会由{agency}检查。',
    remedy: '复制、移动错了的，请放回{owner}的清单；确实归{agency}的，换成它自己的编号。',
    clause: '二(一)',
  },
  'item-unlisted': {
    says: '没有编号为“{name}”的抽查事项。',
    near: NEAR,
    remedy: '请写 config/items/ 里的事项编号；清单里没有的不得检查。',
    clause: '二(一)',
  },
  'lead-not-one': {
    says: '牵头部门应当只有一个，现在有 {count} 个。',
    remedy: '请只在一个机关写“牵头: 是”。',
    clause: '二',
  },
  'name-duplicate': {
    says: '“{name}”在第 {line} 行已经用过，分不清指的是谁。',
    near: LOST,
    remedy: '请换一个名称或别名。',
  },
  'name-typed-over': {
    says: '“{word}”没有地方用到，别处有 {count} 处写的是“{written}”（{places}），有一头写错了。',
    remedy: '这里写错的，改这里；别处写错的，都改成“{word}”。',
  },
  'policy-file-missing': { says: '缺少 {path}。', remedy: '请从 yaohao init 新建的目录复制一份再改。' },
  'policy-file-unknown': {
    says: '{path} 不是政策文件，没有读取。',
    near: NEAR,
    remedy: '请检查文件名（以 .yaml 结尾）和所在目录；不用的文件请移走。',
  },
  'post-duplicate': {
    says: '职务编号“{id}”在第 {line} 行已经用过（不分大小写）。',
    near: LOST,
    remedy: '编号写入每条记录，必须各不相同，请换一个。',
  },
  'post-unlisted': { says: '没有名为“{name}”的职务。', near: NEAR, remedy: '职务登记在 config/posts.yaml。' },
  'qualification-unlisted': {
    says: '没有名为“{name}”的资格。',
    near: NEAR,
    remedy: '资格登记在 config/agencies.yaml；不需要资格的写“无”。',
  },
  'ratio-unreachable': {
    says: '{what}{asked}达不到：按第 {line} 行的“频次”{per}每户最多 {max} 次，{period}里最多抽到 {most}。',
    remedy: '请降低这个数，或者放宽频次。',
    clause: '二(五)',
  },
  'instalments-over-all': {
    says: '“分次”合计 {total}，超过了 100%：同一户不重复抽取，全部抽完就是 100%。',
    remedy: '请核对次数和每次的比例。',
    clause: '二(五)',
  },
  'instalments-short': {
    says: '抽查比例 {ratio} 达不到：按第 {line} 行的“分次”，全年合计最多 {most}。',
    remedy: '请核对两处：降低抽查比例，或者改“分次”的次数和比例。',
    clause: '二(五)',
  },
  'town-unlisted': {
    says: '没有名为“{name}”的乡镇街道。',
    near: NEAR,
    remedy: '乡镇街道登记在 config/areas.yaml。',
  },
  'two-person-step-too-weak': {
    says: '“{step}”的批准人写的是“另一职务”，可是{step}必须由另一机关批准：同一机关批准的，程序不办，核验程序也不认。',
    remedy: '请改成“批准人: 另一机关”。',
    clause: '抽取规则 draw/v1 第2、4节',
  },
  'two-person-step-twice': {
    says: '这个步骤在第 {line} 行已经写过。',
    remedy: '一个步骤只写一次，请核对后删去一条。',
  },
};
