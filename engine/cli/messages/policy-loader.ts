import type { PolicyCode } from '../../intake/loader/policy-problem.ts';
import type { Messages } from './message.ts';

const RATIO = '请写成“不低于 3%”“10%”“不超过 2‰”或“5%—20%”。';

export const policyMessages: Messages<PolicyCode> = {
  'ratio-unreadable': { says: '比例“{written}”读不懂。', remedy: RATIO },
  'ratio-out-of-range': {
    says: '比例写作“{written}”，应在 0 与 100% 之间。',
    remedy: '全部抽取请写 100%。',
    clause: '二(五)',
  },
  'ratio-range-reversed': {
    says: '比例“{written}”的下限高于上限。',
    remedy: '请把小的写在前面，如“5%—20%”。',
  },
  'multiplier-unreadable': {
    says: '“{written}”读不懂，不知道要怎样加大比例。',
    remedy: '请写成“×2”“不低于 50%”“不超过 20%”或“100%”。',
    clause: '二(五)',
  },
  'multiplier-below-one': {
    says: '倍数“{written}”小于 1，不是加大。',
    remedy: '倍数请写 1 以上，如“×2”。',
    clause: '二(五)',
  },
  'fraction-unreadable': { says: '“{written}”不是一个份额。', remedy: '请写成“1/2”“50%”或“0.5”。' },
  'fraction-out-of-range': { says: '份额“{written}”应在 0 与 1 之间。', remedy: '全部请写 1。' },
  'date-unreadable': { says: '日期“{written}”读不懂，或者没有这一天。', remedy: '请写成 2017-08-15。' },
  'duration-unreadable': {
    says: '期限“{written}”读不懂。',
    remedy: '请写成“10 个工作日”“90 日”“3 个月”或“1 年”。',
  },
  'count-unreadable': { says: '次数“{written}”读不懂。', remedy: '请写成“2 次”。' },
  'term-unreadable': { says: '惩戒期限“{written}”读不懂。', remedy: '请写“在列期间”，或“3 年”这样的期限。' },
  'cron-unreadable': {
    says: '时间“{written}”读不懂。',
    remedy: '请按“分 时 日 月 周”写五段，如“0 9 1 * *”是每月 1 日 9 时。',
  },
  'fact-type': {
    says: '“{name}”不能取“{value}”。',
    remedy: '它的类型见 rules/facts.yaml；数写数字，是否写“是”或“否”，日期写 2017-08-15。',
  },
  'fact-unit': {
    says: '“{value}”的单位与“{name}”的单位“{unit}”不同。',
    remedy: '请用“{unit}”，或者不写单位。',
  },
  'fact-value-unknown': {
    says: '“{name}”没有“{value}”这个取值。',
    remedy: '可用的取值见 rules/facts.yaml。',
  },
  'fact-unknown': {
    says: '没有名为“{name}”的事实。{hint}',
    remedy: '能用的事实都列在 rules/facts.yaml；确需新增的，先在那里登记。',
  },
  'condition-empty': {
    says: '条件是空的，会把所有市场主体都算进去。',
    remedy: '请写明条件；确实要全部的，写“全部”。',
  },
  'condition-shape': { says: '这里应该是条件。', remedy: '请写成“{ 事实名: 值 }”，如“{ 登记状态: 存续 }”。' },
  'condition-key-unknown': {
    says: '条件里不认识“{name}”。',
    remedy: '规则引擎的写法是 fact、operator、value 三项。',
  },
  'condition-value-missing': { says: '“{name}”后面没有写值。', remedy: '请补上要比较的值。' },
  'operator-unknown': {
    says: '不认识的比较词“{word}”。',
    remedy: '可以写：不少于、不超过、超过、低于、包含、不含、不是、不属于、在列、不在列、有、无。',
  },
  'operator-type': {
    says: '“{name}”不能用“{word}”来比较。',
    remedy: '数和日期比大小，文本和列表用“包含”“不含”。',
  },
  'basis-missing': {
    says: '没有写依据。',
    remedy: '请补“依据: [{ 文件: …, 条款: …, 核实: 否 }]”；没有法律、法规、规章依据的不得检查。',
    clause: '二(一)',
  },
  'file-without-content': { says: '{path} 是空的。', remedy: '请补上内容；不用的文件请删除。' },
  'key-missing': { says: '缺少“{key}”。', remedy: '请在这里补上“{key}: …”。' },
  'key-twice': { says: '“{key}”写了两次（中文和英文是同一项）。', remedy: '请只留一处。' },
  'key-unknown': { says: '不认识“{key}”。{hint}', remedy: '请改正这一项的名称，或者删去。' },
  'list-empty': { says: '“{key}”一项也没有。', remedy: '请至少写一项。' },
  'not-a-list': { says: '“{key}”应该是列表。', remedy: '请写成“[甲, 乙]”，或每项一行、以“- ”开头。' },
  'not-a-map': { says: '“{key}”应该分项写。', remedy: '请写成“{ 项: 值, 项: 值 }”，或每项一行。' },
  'not-a-number': { says: '“{key}”应该是数，现在是“{value}”。', remedy: '请写阿拉伯数字，不要加单位。' },
  'not-a-text': {
    says: '“{key}”应该是一个词或一句话，不是列表。',
    remedy: '请直接写内容，不要加“- ”或括号。',
  },
  'not-yes-or-no': { says: '“{key}”应该是“是”或“否”，现在是“{value}”。', remedy: '请写“是”或“否”。' },
  'number-out-of-range': { says: '“{value}”超出范围（应 {limit}）。', remedy: '请改成范围内的数。' },
  'policy-file-missing': { says: '缺少 {path}。', remedy: '请从 yaohao init 新建的目录复制一份再改。' },
  'policy-file-unknown': {
    says: '{path} 不是政策文件，没有读取。',
    remedy: '请检查文件名和所在目录；不用的文件请移走。',
  },
  'reference-unknown': {
    says: '没有名为“{name}”的{kind}。{hint}',
    remedy: '请改成已经登记的名称，或者先登记。',
  },
  'shape-wrong': { says: '这里的写法不对（{why}）。', remedy: '请对照随附的同名文件修改。' },
  'text-empty': { says: '“{key}”没有写内容。', remedy: '请补上，或者删去这一项。' },
  'text-form': {
    says: '“{value}”的写法不符合要求（{form}）。',
    remedy: '编号用英文字母、数字和连字符；区划代码是六位数字。',
  },
  'value-not-allowed': { says: '不能写“{value}”。{hint}', remedy: '请从可用的词里选一个。' },
  'agency-not-enforcing': {
    says: '“{item}”的检查主体“{agency}”不是执法检查机关，不得实施检查。',
    remedy: '请改为有行政检查权的机关；议事协调机构和第三方机构都不能作为检查主体。',
    clause: '二(一)，国办发〔2024〕54号',
  },
  'id-twice': {
    says: '编号“{id}”在第 {line} 行已经用过。',
    remedy: '编号写入抽取证明，必须各不相同，请换一个。',
  },
  'history-overlap': {
    says: '“{item}”的抽查比例历史不连续：{effective} 不晚于前一条的 {before}。',
    remedy: '调整比例时在最后追加一条，不改旧的；请检查施行日期。',
  },
};
