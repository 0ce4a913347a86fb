// Made from config/schema/*.schema.json by `npm run schema:types`; a test compares. Do not edit.
import type { IsoDate } from '../kernel/iso-date.ts';
import type { Rational } from '../kernel/rational.ts';
import type { CaseExpectation, Condition, FactValues } from './condition.ts';
import type { CountLimit, Duration, RatioEffect, RatioPhrase, Term } from './phrases.ts';

/** 情形表：<规则>.cases.yaml：规则的情形，须有适用的和不适用的 */
export type CasesFile = readonly RuleCase[];
/** 条件的情形表：rules/items/*.cases.yaml：事项“对象”的情形；rules/assessment/*.cases.yaml：考核指标的情形 */
export type ConditionCasesFile = readonly ConditionCase[];

/** 机关：config/agencies.yaml：各机关和执法资格 */
export interface AgenciesFile {
  /** 机关：全部机关，包括不执法的 */
  readonly agencies: readonly Agency[];
  /** 资格：执法检查人员的专业资格 */
  readonly qualifications: readonly Qualification[];
}
/** 机关：一个机关 */
export interface Agency {
  /** 编号：英文编号，写入抽取证明，定了不改 */
  readonly id: string;
  /** 名称：全称或通用名，如 区市场监管局 */
  readonly name: string;
  /** 简称：表格里用的短名 */
  readonly shortName?: string;
  /** 文号代字：本机关签发文书的机关代字，如 谢环保双随机；按年度依次编号。牵头机关的写在 district.yaml */
  readonly documentPrefix?: string;
  /** 别名：名录和表格里出现过的其他写法，包括机构改革前后的名称 */
  readonly aliases: readonly string[];
  /** 级别：区级还是市级 */
  readonly level: 'district' | 'city';
  /** 执法检查机关：是否有行政检查权，能否作为检查主体 */
  readonly enforcing: boolean;
  /** 牵头：是否牵头部门；只能有一个 */
  readonly lead: boolean;
  /** 性质：议事协调机构和第三方机构不得作为检查主体（国办发〔2024〕54号） */
  readonly kind: 'administrative' | 'judicial' | 'coordinating' | 'third-party';
}
/** 资格：一种专业资格 */
export interface Qualification {
  /** 编号：英文编号，写入抽取证明 */
  readonly id: string;
  /** 名称：如 特种设备安全监察员 */
  readonly name: string;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 依据：一处法律依据：文件和条款。也可以写成一行“文件 条款” */
export interface Citation {
  /** 文件：法律、法规、规章或文件的名称，或文号 */
  readonly document: string;
  /** 条款：如 第十四条、二(五) */
  readonly article?: string;
  /** 核实：是否已与原文核对；没有核对过的写“否” */
  readonly verified: boolean;
  /** 核对日期：哪一天与现行文本核对过；晚于修订日期的，检查时不再提醒 */
  readonly checkedOn?: IsoDate;
  /** 备注：供以后核对的人看 */
  readonly note?: string;
}
/** 区域：config/areas.yaml：地址怎样归到乡镇街道，哪里是重点区域 */
export interface AreasFile {
  readonly district: HomeDistrict;
  /** 外区：出现在地址里即认作区外 */
  readonly otherDistricts: readonly OtherDistrict[];
  /** 乡镇街道：本区的乡镇、街道和园区 */
  readonly towns: readonly Town[];
  /** 重点区域：涉及人民群众生命财产安全的重点区域，二(五) */
  readonly keyAreas: readonly KeyArea[];
}
/** 本区：本区名称和别名，出现在地址里即认作本区 */
export interface HomeDistrict {
  /** 名称：如 谢家集区 */
  readonly name: string;
  /** 别名：地址里的其他写法，包括旧名 */
  readonly aliases: readonly string[];
}
/** 外区：一个外区或外县 */
export interface OtherDistrict {
  /** 名称：如 田家庵区 */
  readonly name: string;
  /** 别名：其他写法 */
  readonly aliases: readonly string[];
}
/** 乡镇街道：一个乡镇、街道或园区 */
export interface Town {
  /** 编号：英文编号，写入抽取证明 */
  readonly id: string;
  /** 名称：如 唐山镇 */
  readonly name: string;
  /** 类型：乡、镇、街道或园区 */
  readonly kind: 'township' | 'town' | 'subdistrict' | 'park';
  /** 别名：其他写法 */
  readonly aliases: readonly string[];
  /** 关键词：地址里出现即归这里：社区、村、道路 */
  readonly keywords: readonly string[];
}
/** 重点区域：一处重点区域 */
export interface KeyArea {
  /** 编号：英文编号 */
  readonly id: string;
  /** 名称：如 校园周边 */
  readonly name: string;
  /** 关键词：地址里出现即属于 */
  readonly keywords: readonly string[];
  /** 乡镇街道：整个乡镇街道都属于 */
  readonly towns: readonly string[];
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 考核：rules/assessment/<板块>.yaml：考核指标，附件2-8。不得考核检查、发现问题、立案或罚款的数量（国办发〔2024〕54号） */
export interface AssessmentBlock {
  /** 板块：附件2-8 的四个板块 */
  readonly block: 'information-sharing' | 'dual-notice' | 'double-random' | 'joint-sanction';
  /** 分值：本板块总分 */
  readonly points: number;
  /** 指标：考核指标 */
  readonly indicators: readonly Indicator[];
}
/** 指标：一个指标 */
export interface Indicator {
  /** 名称：指标名称 */
  readonly name: string;
  /** 分值：本指标分值 */
  readonly points: number;
  readonly scoring: Scoring;
  /** 不适用：没有可数的件时：折算 = 按其余指标折算；平均 = 取其余指标平均；满分 = 得满分 */
  readonly notApplicable: 'rescale' | 'average' | 'full';
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 计分：怎样计分 */
export interface Scoring {
  /** 方式：计分方式 */
  readonly method: 'ratio' | 'steps' | 'deduction' | 'yes-no' | 'per-document' | 'bonus' | 'veto';
  readonly numerator?: CountedNumerator;
  readonly denominator?: CountedDenominator;
  readonly each?: CountedEach;
  /** 得：每件得分或加分 */
  readonly points?: number;
  /** 扣：每件扣分 */
  readonly deduct?: number;
  /** 扣至：最低扣到几分 */
  readonly floor?: number;
  /** 至多：最多得几分 */
  readonly cap?: number;
  /** 分档：从高到低 */
  readonly steps?: readonly ScoringStep[];
}
/** 分子：数出来的件数 */
export interface CountedNumerator {
  /** 统计：数什么 */
  count:
    | 'enterprise'
    | 'visit'
    | 'finding'
    | 'substitution'
    | 'claim'
    | 'disclosure'
    | 'dual-notice'
    | 'sanction'
    | 'exchange'
    | 'agency-report';
  /** 当：只数符合这个条件的；不写即全部 */
  readonly when?: Condition;
}
/** 分母：应当的件数 */
export interface CountedDenominator {
  /** 统计：数什么 */
  count:
    | 'enterprise'
    | 'visit'
    | 'finding'
    | 'substitution'
    | 'claim'
    | 'disclosure'
    | 'dual-notice'
    | 'sanction'
    | 'exchange'
    | 'agency-report';
  /** 当：只数符合这个条件的；不写即全部 */
  readonly when?: Condition;
}
/** 每：每有一件 */
export interface CountedEach {
  /** 统计：数什么 */
  count:
    | 'enterprise'
    | 'visit'
    | 'finding'
    | 'substitution'
    | 'claim'
    | 'disclosure'
    | 'dual-notice'
    | 'sanction'
    | 'exchange'
    | 'agency-report';
  /** 当：只数符合这个条件的；不写即全部 */
  readonly when?: Condition;
}
/** 档：一档 */
export interface ScoringStep {
  /** 达到：如 90% */
  readonly atLeast: Rational;
  /** 得：得几分 */
  readonly points: number;
}
/** 依据变动：config/bases.yaml：哪些法律、法规、规章、文件修订了或者废止了；检查时列出仍以它为依据的事项和规则 */
export interface BasesFile {
  /** 依据：有变动的文件，一次变动一条 */
  readonly bases: readonly ChangedBasis[];
}
/** 依据：一次变动 */
export interface ChangedBasis {
  /** 文件：名称，和“依据”里写的一样 */
  readonly document: string;
  /** 别名：“依据”里还写作什么，如文号 */
  readonly aliases: readonly string[];
  /** 变动：修订或废止 */
  readonly change: 'amended' | 'repealed';
  /** 日期：修订、废止从哪一天起施行 */
  readonly on: IsoDate;
  /** 代替：由哪个文件代替 */
  readonly replacedBy?: string;
  /** 备注：供核对的人看 */
  readonly note?: string;
}
/** 节假日：config/calendar/<年>.yaml：国务院办公厅节假日安排 */
export interface CalendarFile {
  /** 年度：如 2017 */
  readonly year: number;
  /** 依据：国务院办公厅关于部分节假日安排的通知 */
  readonly basis: readonly Citation[];
  /** 放假：放假的日子，周末也可以写上 */
  readonly daysOff: readonly DaysOff[];
  /** 调休上班：周末上班的日子 */
  readonly workedWeekends: readonly IsoDate[];
}
/** 放假：一段假期 */
export interface DaysOff {
  /** 名称：如 国庆节 */
  readonly name: string;
  /** 自：第一天 */
  readonly from: IsoDate;
  /** 至：最后一天；只放一天的不写 */
  readonly to?: IsoDate;
}
/** 情形：一个情形 */
export interface RuleCase {
  /** 情形：一句话 */
  readonly case: string;
  /** 给定：事实名和值；没写的即没有数据 */
  readonly given: FactValues;
  /** 结果：不适用、无法判断，或与“则”同样的写法 */
  readonly expect: CaseExpectation;
}
/** 抽查比例：一段时间内有效的抽查比例；调整时追加一条，不改旧值 */
export interface RatioEntry {
  /** 施行：从这一天起 */
  readonly effective: IsoDate;
  /** 废止：到这一天为止（含当天）；一般不写，由下一条接替 */
  readonly repealed?: IsoDate;
  /** 值：如 不低于 3%、10%、不超过 2‰、5%—20%；全部抽取写 100%。比例不是一个数的，写分级、分档、随同、按文件或者确定 */
  readonly value?: RatioPhrase;
  /** 分级：各级机关比例不同的，每级一行 */
  readonly levels?: readonly RatioLevel[];
  /** 分档：按子库户数分档的，如 10 户以下至少 2 户，10 户以上 50% */
  readonly tiers?: readonly RatioTier[];
  /** 随同：不单独抽取，抽到这些事项时一并检查 */
  readonly attachedTo?: readonly string[];
  /** 按文件：比例由另一份文件规定：文件名称或文号 */
  readonly byDocument?: string;
  /** 确定：由谁确定 */
  readonly deciders?: readonly RatioDecider[];
  /** 根据：根据什么确定 */
  readonly ground?: 'situation' | 'need' | 'risk';
  /** 专项计划：“或按专项计划确定”的：专项计划能不能低于本比例 */
  readonly specialPlan?: 'not-lower' | 'may-lower';
  /** 基数：比例按什么数计算：子库户数，还是总数 */
  readonly base?: 'sub-roster' | 'total';
  /** 原文：清单上的原话，一字不改 */
  readonly words?: string;
  /** 周期：比例按多长时间计算 */
  per:
    | 'month'
    | 'quarter'
    | 'half-year'
    | 'year'
    | 'two-years'
    | 'three-years'
    | 'permit-validity'
    | 'filing-validity';
  /** 至少：至少抽取的户数 */
  readonly minimum?: number;
  /** 约束：严格 = 不得突破；一般 = 可以突破，但须写明理由 */
  readonly hardness: 'must' | 'generally';
  /** 理由：突破“约束: 一般”的频次的理由；随版本公布，写了的不再受那条频次限制 */
  readonly reason?: string;
  readonly focus?: RatioFocus;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 一级：一级机关的比例 */
export interface RatioLevel {
  /** 级别：哪一级或哪几级 */
  readonly levels: readonly ('province' | 'city' | 'county' | 'station')[];
  /** 值：这一级的比例 */
  readonly value?: RatioPhrase;
  /** 按检查计划：这一级的比例由检查计划定 */
  readonly byPlan?: boolean;
}
/** 一档：户数在一个范围内的比例 */
export interface RatioTier {
  /** 户数多于：子库户数多于这个数，如 10 */
  readonly from?: number;
  /** 户数不超过：子库户数不超过这个数，如 10 */
  readonly upTo?: number;
  /** 值：这一档的比例 */
  readonly value?: RatioPhrase;
  /** 至少：至少抽取的户数，如 2 */
  readonly minimum?: number;
}
/** 确定机关：一个机关定一样 */
export interface RatioDecider {
  /** 机关：如 实施机关、市级监管部门 */
  readonly body: string;
  /** 定：定什么，如 检查重点、检查计划 */
  readonly decides?: string;
}
/** 其中：其中的重点单位另有比例 */
export interface RatioFocus {
  /** 对象：哪些是重点单位 */
  readonly objects: Condition;
  /** 值：重点单位的抽查比例 */
  readonly value: RatioPhrase;
  /** 占：这个比例占谁：重点单位、样本，还是总数 */
  readonly of: 'focus' | 'sample' | 'total';
}
/** 情形：一个情形 */
export interface ConditionCase {
  /** 情形：一句话 */
  readonly case: string;
  /** 事项：试哪个事项的对象 */
  readonly item?: string;
  /** 指标：试哪个考核指标，写它的名称 */
  readonly indicator?: string;
  /** 部分：指标的哪一处“当”：分子、分母，还是每 */
  readonly part?: 'numerator' | 'denominator' | 'each';
  /** 给定：事实名和值；没写的即没有数据 */
  readonly given: FactValues;
  /** 结果：属于、计入即成立；不属于、不计入即不成立；缺少数据的写无法判断 */
  readonly expect: 'holds' | 'fails' | 'undecided';
}
/** 期限：config/deadlines.yaml：法定和本区规定的期限；调整时追加一条，不改旧的 */
export interface DeadlinesFile {
  /** 期限：全部期限 */
  readonly deadlines: readonly DeadlineRule[];
}
/** 期限：一项期限 */
export interface DeadlineRule {
  /** 事由：哪件事的期限 */
  matter:
    | 'claim'
    | 'record-finding'
    | 'disclose'
    | 'agency-report'
    | 'decide-listing'
    | 'decide-removal'
    | 'object'
    | 'recheck'
    | 'dual-notice'
    | 'exchange'
    | 'sanction-feedback'
    | 'review'
    | 'lawsuit'
    | 'mend';
  /** 名称：写给人看的一句话，如 自检查结束起20个工作日内公示 */
  readonly name: string;
  /** 时长：如 20 个工作日；从第二天起算 */
  readonly term: Duration;
  /** 施行：从这一天起 */
  readonly effective: IsoDate;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 区情：config/district.yaml：本区的基本情况和抽取的总规则 */
export interface DistrictFile {
  /** 编码：区划代码（GB/T 2260），如 340404 */
  readonly code: string;
  /** 名称：如 谢家集区 */
  readonly name: string;
  /** 省：如 安徽省 */
  readonly province?: string;
  /** 市：如 淮南市 */
  readonly city?: string;
  /** 示例：是 = 演示用，所有文书和证明都注明“示例” */
  readonly example: boolean;
  /** 发文机关：公告、通报以哪个机关名义发出 */
  readonly issuer: string;
  /** 依据文件：本区实施方案的文号，如 谢府办秘〔2017〕89号 */
  readonly plan: string;
  readonly contact?: OfficeContact;
  /** 文号代字：文书编号用的机关代字，如 谢市监双随机；签发文书时按年度依次编号 */
  readonly documentPrefix?: string;
  /** 法人库：法人库的户数，用来核对名录库覆盖情况；每次追加一条 */
  readonly legalEntityCounts: readonly LegalEntityCount[];
  /** 名录有效期：名录截止日期早于这么久的，不得用于抽取；如 90 日 */
  readonly rosterMaxAge: Duration;
  readonly round?: RoundRules;
  readonly draw?: DrawRules;
  readonly printing?: PrintingRules;
}
/** 联系方式：印在公示、公告、检查通知书上：咨询、提出异议和投诉找哪里 */
export interface OfficeContact {
  /** 电话：咨询和提出异议的电话 */
  readonly phone: string;
  /** 投诉电话：对执法检查行为投诉、举报的电话 */
  readonly complaints: string;
  /** 地址：书面异议送到哪里，或者寄到哪里 */
  readonly address: string;
  /** 办公时间：如 工作日 8:30—12:00，14:30—17:30 */
  readonly hours?: string;
}
/** 户数：某一天的户数 */
export interface LegalEntityCount {
  /** 截至：统计的日期 */
  readonly asOf: IsoDate;
  /** 来源：数字从哪里来 */
  readonly source: string;
  /** 企业：户 */
  readonly enterprises: number;
  /** 个体工商户：户 */
  readonly individual: number;
  /** 农民专业合作社：户 */
  readonly cooperatives: number;
}
/** 批次：一个批次怎样摇号、什么时候检查 */
export interface RoundRules {
  readonly ceremony: CeremonyRules;
  /** 检查开始：摇号以后多久开始检查，如 3 个工作日 */
  readonly visitsStart: Duration;
  /** 检查期间：检查持续多久，如 10 个工作日 */
  readonly visitsLast: Duration;
  /** 每人上限：一名执法检查人员一个批次最多检查几户，如 12 户 */
  readonly perInspector: CountLimit;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 摇号：号码从哪里来 */
export interface CeremonyRules {
  /** 方式：一种，或者几种合在一起，如 [掷骰子, 彩票]：每一种都要有，互不代替 */
  readonly sources: readonly ('dice' | 'lottery' | 'drand' | 'csprng')[];
  /** 颗数：骰子掷几颗；正式抽取只掷骰子的不少于 20 颗 */
  readonly count: number;
  /** 间隔：公告以后多少分钟摇号，不少于 10 分钟 */
  readonly after: number;
}
/** 抽取：抽取检查对象的总规则 */
export interface DrawRules {
  /** 联合组：同组事项合并为一次上门 */
  readonly groups: readonly DrawGroup[];
  /** 叠加：几条加大抽查规则同时适用时：取最大，还是连乘 */
  readonly combine: 'largest' | 'product';
  readonly cooldown?: Cooldown;
  /** 年度上限：同一机关一年内对同一企业的检查次数上限；调整时追加一条 */
  readonly yearlyCap: readonly YearlyCap[];
}
/** 联合组：一组可以合并上门的事项 */
export interface DrawGroup {
  /** 编号：英文编号，写入抽取证明 */
  readonly id: string;
  /** 名称：事项里“联合”写的名称 */
  readonly name: string;
  /** 号码：公开 = 号码可由任何人验算；保密 = 不事先通知的检查 */
  readonly tickets: 'open' | 'blind';
}
/** 轮休：近期已随机上门检查过的企业，降低再次抽中的机会 */
export interface Cooldown {
  /** 系数：大于 0 小于 1，如 1/4 */
  readonly factor: Rational;
  /** 月数：近几个月内检查过的 */
  readonly months: number;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 年度上限：一段时间内有效的上限 */
export interface YearlyCap {
  /** 施行：从这一天起 */
  readonly effective: IsoDate;
  /** 上限：如 2 次 */
  readonly max: CountLimit;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 打印：文书用本单位的哪些字体 */
export interface PrintingRules {
  readonly fonts: FontFiles;
}
/** 字体：本单位有使用权的 TrueType 字体文件（.ttf）：完整路径，或者区目录下的相对路径；没有写的用自带字体 */
export interface FontFiles {
  /** 宋体：正文里的表格、页码；字体文件的路径 */
  readonly song?: string;
  /** 小标宋：发文机关标志和标题，如 方正小标宋；字体文件的路径 */
  readonly titleSong?: string;
  /** 黑体：一级标题；字体文件的路径 */
  readonly hei?: string;
  /** 楷体：二级标题；字体文件的路径 */
  readonly kai?: string;
  /** 仿宋：正文，如 仿宋_GB2312；字体文件的路径 */
  readonly fangSong?: string;
}
/** 权责清单：config/duties/<机关>.yaml：本机关权责清单里的检查职权。每一项要么有抽查事项，要么写明不列入的理由 */
export interface DutiesFile {
  /** 机关：权责清单是哪个机关的 */
  readonly agency: string;
  /** 职权：检查职权，一项一条 */
  readonly duties: readonly Duty[];
}
/** 职权：一项检查职权 */
export interface Duty {
  /** 编号：权责清单上的职权编码 */
  readonly id: string;
  /** 名称：权责清单上的职权名称 */
  readonly name: string;
  /** 依据：权责清单上的实施依据 */
  readonly basis: readonly Citation[];
  /** 事项：由哪些抽查事项覆盖 */
  readonly items: readonly string[];
  readonly leftOut?: DutyLeftOut;
}
/** 不列入：没有抽查事项的，为什么不列入 */
export interface DutyLeftOut {
  /** 理由：如 只在举报时检查 */
  readonly reason: string;
  /** 岗位：谁定的，config/posts.yaml 中的岗位，不写姓名 */
  readonly post: string;
  /** 日期：哪一天定的 */
  readonly on: IsoDate;
}
/** 事实：rules/facts.yaml：规则里能用的事实，类型、来源和缺失时的意思 */
export interface FactsFile {
  /** 事实：全部事实 */
  readonly facts: readonly FactDeclaration[];
}
/** 事实：一个事实 */
export interface FactDeclaration {
  /** 编号：英文编号 */
  readonly id: string;
  /** 名称：规则里写的中文名 */
  readonly name: string;
  /** 类型：数、文本、是否、列表或日期 */
  readonly type: 'number' | 'text' | 'yes-no' | 'list' | 'date';
  /** 单位：如 件、台、人 */
  readonly unit?: string;
  /** 主体：说的是谁 */
  subject:
    | 'enterprise'
    | 'visit'
    | 'finding'
    | 'substitution'
    | 'claim'
    | 'disclosure'
    | 'dual-notice'
    | 'sanction'
    | 'exchange'
    | 'agency-report';
  /** 取值：只能取这些值；不写即不限 */
  readonly values: readonly string[];
  /** 来源：从哪份数据来 */
  readonly source: string;
  /** 缺失：没有数据时怎么看待 */
  readonly absent: 'zero' | 'no' | 'empty' | 'unknown';
  /** 说明：怎样计算 */
  readonly description?: string;
}
/** 随机抽查事项：config/items/<机关>.yaml：随机抽查事项清单，二(一)。没有法律依据的不得列入 */
export interface ItemsFile {
  /** 机关：抽查主体 */
  readonly agency: string;
  /** 事项：本机关的随机抽查事项 */
  readonly items: readonly Item[];
}
/** 事项：一个随机抽查事项 */
export interface Item {
  /** 编号：如 SC-07，只用字母、数字和短横线；写入抽取证明，定了不改 */
  readonly id: string;
  /** 名称：事项名称 */
  readonly name: string;
  /** 级别：由哪几级机关实施；不写即本机关 */
  readonly levels?: readonly ('province' | 'city' | 'county' | 'station')[];
  /** 类别：一般事项或重点事项；重点事项不设比例上限 */
  readonly class: 'ordinary' | 'key';
  /** 施行：从这一天起列入清单 */
  readonly effective?: IsoDate;
  /** 废止：到这一天为止（含当天） */
  readonly repealed?: IsoDate;
  /** 依据：法律、法规、规章依据；没有依据的不得检查 */
  readonly basis: readonly Citation[];
  /** 对象：哪些市场主体属于本事项的子库；列表即“属于其一”，单值即“是” */
  readonly objects: Condition;
  /** 对象范围：用文字写明的抽查对象，如清单原话 */
  readonly range?: string;
  /** 子库：子库按条件建、按机关报来的名单建，或两者都要 */
  readonly roster: 'condition' | 'list' | 'both';
  /** 内容：抽查内容 */
  readonly contents: readonly string[];
  readonly methods: ItemMethods;
  /** 抽查比例：只追加，不改旧值 */
  readonly ratio: readonly RatioEntry[];
  /** 频次：检查次数的限制 */
  readonly frequency: readonly FrequencyLimit[];
  readonly inspectors: InspectorDemand;
  /** 联合：联合组名称；同组事项合并为一次上门 */
  readonly group?: string;
  /** 联合检查部门：一同检查的机关 */
  readonly jointAgencies: readonly string[];
  readonly cityLevel?: CityLevel;
  /** 协助：协助检查的专业机构、专家，二(八)；不是检查人员，不签字，不算人数，报告附后 */
  readonly helpers?: readonly Helper[];
  /** 附带：抽到本事项时一并检查的本机关其他事项 */
  readonly attaches: readonly string[];
  /** 事先告知：检查前是否通知企业 */
  readonly announced: boolean;
  /** 检查要求：监管细则：检查要求，二(四) */
  readonly requirements: readonly string[];
  /** 要点：检查要点，印在检查表上 */
  readonly checkpoints: readonly Checkpoint[];
  /** 备查材料：检查通知书请企业备好的证照、台账；各机关同样的材料用同样的名称，通知书上只列一次 */
  readonly materials: readonly string[];
  /** 检查程序：按顺序的检查步骤 */
  readonly procedure: readonly string[];
  /** 表格栏目：检查表上要填写的栏目，如 许可证编号、抽查批次 */
  readonly formLines: readonly string[];
  readonly review?: LegalityReview;
  /** 备注：清单的备注 */
  readonly note?: string;
  /** 待答：还没有答复的问题；有待答的事项不能发布。改好后删去这一问 */
  readonly questions?: readonly OpenQuestion[];
}
/** 方式：检查方式 */
export interface ItemMethods {
  /** 任选：任选其一 */
  readonly anyOf?: readonly (
    | 'onsite'
    | 'documents'
    | 'online-monitoring'
    | 'testing'
    | 'other-agency-result'
    | 'professional-institution'
  )[];
  /** 全部：每一种都要 */
  readonly allOf?: readonly (
    | 'onsite'
    | 'documents'
    | 'online-monitoring'
    | 'testing'
    | 'other-agency-result'
    | 'professional-institution'
  )[];
}
/** 频次：一项限制 */
export interface FrequencyLimit {
  /** 范围：同一企业 = 每户的次数；抽查活动 = 组织抽查的次数；按实际情况、按风险等级的不写次数 */
  readonly scope: 'enterprise' | 'campaign' | 'situation' | 'risk-tier';
  /** 上限：最多几次，如 2 次 */
  readonly max?: CountLimit;
  /** 下限：最少几次，如 1 次 */
  readonly min?: CountLimit;
  /** 周期：多长时间内 */
  per?:
    | 'month'
    | 'quarter'
    | 'half-year'
    | 'year'
    | 'two-years'
    | 'three-years'
    | 'permit-validity'
    | 'filing-validity';
  /** 级别：只对这几级机关 */
  readonly levels?: readonly ('province' | 'city' | 'county' | 'station')[];
  /** 分次：全年的比例可以分几次完成，同一户不重复抽取；几种做法任选 */
  readonly instalments?: readonly Instalment[];
  /** 约束：严格 = 不得突破；一般 = 可以突破，但须写明理由 */
  readonly hardness: 'must' | 'generally';
  /** 原文：清单上的原话，一字不改 */
  readonly words?: string;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 做法：一种做法 */
export interface Instalment {
  /** 次数：分几次；不写即不限次数 */
  readonly times?: number;
  /** 每次：每次的比例 */
  readonly each?: RatioPhrase;
  /** 合计：各次合计的比例 */
  readonly total?: RatioPhrase;
}
/** 人员：检查人员要求 */
export interface InspectorDemand {
  /** 人数：不少于 2 人（行政处罚法第四十二条） */
  readonly count: number;
  /** 资格：需要的专业资格；不需要写“无” */
  readonly qualification: string;
}
/** 市级参与：市级执法检查机关怎样参加，二(八)；不写即不参加 */
export interface CityLevel {
  /** 机关：市级执法检查机关的编号或名称 */
  readonly agency: string;
  /** 方式：直接检查 = 本事项由市级机关的人员承担；派员参加 = 在区里两名以上人员之外另派人员 */
  readonly mode: 'direct' | 'joins';
  /** 人数：派员参加的，每户派几人；不写即 1 人，不算进区里应派的人数 */
  readonly count?: number;
}
/** 协助者：一家机构或一名专家 */
export interface Helper {
  /** 名称：机构名称；专家写专业和单位 */
  readonly name: string;
  /** 性质：第三方机构或专家 */
  readonly kind: 'institution' | 'expert';
  /** 承担：协助做什么，如“抽样检测” */
  readonly task: string;
}
/** 要点：一个检查要点 */
export interface Checkpoint {
  /** 内容：看什么 */
  readonly content: string;
  /** 方法：怎么看 */
  readonly method?: string;
}
/** 审查：合法性审查，二(四)：文号、日期、审查人的岗位，合法性、适当性、可操作性各有意见 */
export interface LegalityReview {
  /** 机关：审查机关 */
  readonly agency: string;
  /** 岗位：审查人的岗位，config/posts.yaml 中的编号或名称；不写姓名 */
  readonly post?: string;
  /** 文号：审查意见书的文号 */
  readonly number?: string;
  /** 日期：审查日期 */
  readonly date: IsoDate;
  /** 合法性：合法性的意见，如 合法 */
  readonly legality?: string;
  /** 适当性：适当性的意见，如 适当 */
  readonly appropriateness?: string;
  /** 可操作性：可操作性的意见，如 可操作 */
  readonly operability?: string;
  /** 核实：是否已与审查意见书核对；没有核对过的写“否” */
  readonly verified: boolean;
  /** 备注：供以后核对的人看 */
  readonly note?: string;
}
/** 问题：一个问题 */
export interface OpenQuestion {
  /** 字段：问的是哪一项 */
  readonly field: string;
  /** 原文：清单上的原话 */
  readonly phrase?: string;
  /** 问题：要人答复什么 */
  readonly question: string;
  /** 答法：可以怎样写 */
  readonly answers?: readonly string[];
}
/** 领导小组：config/leading-group.yaml：领导小组成员单位和职务（附件1），不写姓名 */
export interface LeadingGroupFile {
  /** 名称：领导小组全称 */
  readonly name: string;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
  /** 成员：按附件1的顺序 */
  readonly members: readonly LeadingGroupMember[];
  readonly office: LeadingGroupOffice;
}
/** 成员：一个席位，按职务，不写姓名 */
export interface LeadingGroupMember {
  /** 组内职务：组长、常务副组长、副组长或成员 */
  readonly role: 'head' | 'executive-deputy' | 'deputy' | 'member';
  /** 职务：如 区市场监管局局长 */
  readonly post: string;
  /** 机关：所在机关 */
  readonly agency?: string;
  /** 人数：同一职务有几名 */
  readonly seats: number;
}
/** 办公室：领导小组办公室 */
export interface LeadingGroupOffice {
  /** 机关：设在哪个机关 */
  readonly agency: string;
  /** 主任：由什么职务兼任 */
  readonly head: string;
  /** 副主任：由什么职务兼任 */
  readonly deputies: readonly string[];
}
/** 列入规则：rules/listing/<规则>.yaml：什么情况列入或移出名录 */
export interface ListingRule {
  /** 名称：规则名称 */
  readonly name: string;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
  /** 施行：从这一天起 */
  readonly effective?: IsoDate;
  /** 废止：到这一天为止（含当天） */
  readonly repealed?: IsoDate;
  /** 当：什么情况 */
  readonly when: Condition;
  readonly then: ListingEffect;
  /** 说明：为什么适用，写给人看；{事实名} 处填入实际值 */
  readonly reason?: string;
}
/** 则：列入或移出哪个名录，多久内决定 */
export interface ListingEffect {
  /** 列入：名录 */
  readonly list?: 'abnormal' | 'serious';
  /** 移出：名录 */
  readonly delist?: 'abnormal' | 'serious';
  /** 决定期限：如 10 个工作日 */
  readonly decideWithin?: Duration;
}
/** 年度抽查计划：config/plan/<年>.yaml：年度抽查计划，附件2-9 */
export interface PlanFile {
  /** 年度：如 2017 */
  readonly year: number;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
  /** 公布期限：这一年度的计划最晚哪一天公布；不写的，当年任务里有完成时限的按完成时限 */
  readonly publishBy?: IsoDate;
  /** 覆盖下限：几年之内至少要查到多少户；check 按抽查比例、频次、份额和名录核对能不能做到 */
  readonly coverage?: readonly CoverageFloor[];
  /** 计划：各行计划 */
  readonly lines: readonly PlanLine[];
  /** 不抽取：清单里有、这一年度不安排抽取的事项和理由；写了的，check 不再提醒没有列入计划 */
  readonly notDrawn?: readonly ItemsNotDrawn[];
}
/** 下限：一条覆盖下限 */
export interface CoverageFloor {
  /** 名称：如 全区每年检查面、危险化学品三年全覆盖 */
  readonly name: string;
  /** 对象：哪些市场主体；不写即全区 */
  readonly objects?: Condition;
  /** 年数：几年之内，如 1、3；每户几年内至少查到一次的，值写 100% */
  readonly years: number;
  /** 值：至少查到其中多少，如 不低于 3%；每户都要查到写 100% */
  readonly value: RatioPhrase;
  /** 约束：严格 = 做不到的计划不能用；一般 = 可以做不到，但须写明理由 */
  readonly hardness: 'must' | 'generally';
  /** 理由：“约束: 一般”的下限做不到的理由；随版本公布 */
  readonly reason?: string;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 计划行：一行计划 */
export interface PlanLine {
  /** 编号：如 P1 */
  readonly id: string;
  /** 事项：事项编号 */
  readonly items: readonly string[];
  /** 机关：检查主体；不写即事项所属机关 */
  readonly agency?: string;
  /** 范围：对象和范围的说明 */
  readonly range?: string;
  /** 要求：方法和要求的说明 */
  readonly requirements?: string;
  /** 比例：清单没有定死、由检查计划确定的比例，如 不低于 5% */
  readonly ratio?: RatioPhrase;
  /** 理由：这一行突破“约束: 一般”的比例、批次的理由；随版本公布 */
  readonly reason?: string;
  /** 批次：在哪些批次抽取 */
  readonly rounds: readonly PlanRound[];
}
/** 批次：一个批次 */
export interface PlanRound {
  /** 批次：批次号，即月份，如 2017-08；同月第二次写 2017-08-b */
  readonly round: string;
  /** 累计份额：到这一批次为止应完成年度比例的多少，如 1/2；最后一批是 1 */
  readonly share: Rational;
}
/** 不抽取的事项：一个理由下的事项 */
export interface ItemsNotDrawn {
  /** 事项：事项编号 */
  readonly items: readonly string[];
  /** 理由：为什么这一年度不抽，如 上一年度已全部查过 */
  readonly reason: string;
}
/** 职务和权限：config/posts.yaml：谁能做什么，按职务，不写姓名 */
export interface PostsFile {
  /** 职务：各机关使用本系统的职务 */
  readonly posts: readonly Post[];
  /** 双人步骤：一人提出、另一人批准的步骤 */
  readonly twoPersonSteps: readonly TwoPersonStep[];
  /** 系统用户：这台机器上的用户名对应哪个职务；命令行的 --as 优先 */
  readonly systemUsers: readonly SystemUser[];
}
/** 职务：一个职务 */
export interface Post {
  /** 编号：英文编号，写入每条记录，定了不改 */
  readonly id: string;
  /** 名称：如 区市场监管局经办人 */
  readonly name: string;
  /** 机关：所在机关 */
  readonly agency: string;
  /** 权限：能做的事 */
  readonly rights: readonly (
    | 'import'
    | 'import-all'
    | 'publish'
    | 'open'
    | 'seed'
    | 'draw'
    | 'claim'
    | 'match'
    | 'record'
    | 'approve'
    | 'disclose'
    | 'sanction'
    | 'assess'
    | 'report'
    | 'see-private'
  )[];
}
/** 双人步骤：一个步骤 */
export interface TwoPersonStep {
  /** 步骤：哪一步 */
  step:
    | 'publish'
    | 'void'
    | 'strike'
    | 'substitute'
    | 'relax'
    | 'correct'
    | 'list'
    | 'restrict'
    | 'repair'
    | 'release';
  /** 批准人：另一职务，或另一机关的职务 */
  readonly approver: 'another-post' | 'another-agency';
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
}
/** 系统用户：一个用户 */
export interface SystemUser {
  /** 用户：登录用户名 */
  readonly user: string;
  /** 职务：职务编号或名称 */
  readonly post: string;
}
/** 加大抽查规则：rules/risk/<规则>.yaml：加大抽查比例，二(五) */
export interface RiskRule {
  /** 名称：规则名称 */
  readonly name: string;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
  /** 施行：从这一天起 */
  readonly effective: IsoDate;
  /** 废止：到这一天为止（含当天） */
  readonly repealed?: IsoDate;
  /** 适用事项：只对这些事项；不写即全部事项 */
  readonly items: readonly string[];
  /** 当：什么情况 */
  readonly when: Condition;
  readonly then: RiskEffect;
  /** 说明：为什么适用，写给人看；{事实名} 处填入实际值 */
  readonly reason?: string;
  /** 公开：这条规则是否向社会公开 */
  readonly public: boolean;
}
/** 则：抽查比例怎样变 */
export interface RiskEffect {
  /** 抽查比例：×2 = 加倍；不低于 50%；不超过 20%；100% = 全部抽取 */
  readonly ratio?: RatioEffect;
  /** 排除：是 = 本批次不抽取 */
  readonly exclude?: boolean;
}
/** 联合惩戒措施：rules/sanctions/<措施>.yaml：联合惩戒措施目录，附件2-11 */
export interface SanctionRule {
  /** 名称：规则名称 */
  readonly name: string;
  /** 信息产生机构：哪个机关产生这条失信信息 */
  readonly informationSource: string;
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
  /** 施行：从这一天起 */
  readonly effective?: IsoDate;
  /** 废止：到这一天为止（含当天） */
  readonly repealed?: IsoDate;
  /** 当：什么情况；须以列入名单等法定事由为条件 */
  readonly when: Condition;
  readonly then: SanctionEffect;
  /** 实施机构：由哪个机关实施 */
  readonly executing: string;
  /** 清单层级：这项措施出自哪一级清单 */
  readonly level: 'national' | 'province' | 'city' | 'district';
  /** 说明：为什么适用，写给人看；{事实名} 处填入实际值 */
  readonly reason?: string;
}
/** 则：在什么场景、采取什么措施、多久 */
export interface SanctionEffect {
  /** 场景：哪个场景 */
  readonly scene: 'procurement' | 'public-services' | 'bidding' | 'land' | 'honours';
  /** 措施：禁止或限制 */
  readonly measure: 'prohibit' | 'restrict';
  /** 期限：在列期间，或如 1 年 */
  readonly term: Term;
}
/** 定时任务：config/schedule.yaml：什么时候自动做什么 */
export interface ScheduleFile {
  /** 时区：Asia/Shanghai */
  readonly timezone: 'Asia/Shanghai';
  /** 任务：定时任务 */
  readonly tasks: readonly ScheduledTask[];
}
/** 任务：一个定时任务 */
export interface ScheduledTask {
  /** 名称：如 月度抽查 */
  readonly name: string;
  /** 时间：分 时 日 月 周，如 0 9 1 * *（每月 1 日 9 时） */
  readonly time: string;
  /** 执行：做什么 */
  run:
    | 'round'
    | 'supervision-notice'
    | 'yearly-assessment'
    | 'roster-check'
    | 'reminders'
    | 'credit-expiry'
    | 'backup';
  /** 顺延：遇非工作日 */
  readonly shift: 'next-working-day' | 'none';
  /** 补做：停机错过的最多补做几期，如 3 期 */
  readonly catchUp: CountLimit;
}
/** 条款包括的场景：rules/scopes.yaml：惩戒所引的条款各包括哪些场景，二(十一)；条款有修订的追加一条，不改旧的。没有登记的条款不比较 */
export interface ScopesFile {
  /** 条款：每个条款一条，修订一次追加一条 */
  readonly provisions: readonly ProvisionScope[];
}
/** 条款：一个条款从某一天起包括的场景 */
export interface ProvisionScope {
  /** 文件：与惩戒规则“依据”里的文件名称相同，不加书名号 */
  readonly document: string;
  /** 条款：如 第十八条；规则引到它的款、项也算 */
  readonly article: string;
  /** 施行：从这一天起 */
  readonly effective: IsoDate;
  /** 废止：到这一天为止（含当天）；一般不写，由下一条接替 */
  readonly repealed?: IsoDate;
  /** 场景：条款写明的场景 */
  readonly scenes: readonly ('procurement' | 'public-services' | 'bidding' | 'land' | 'honours')[];
  /** 核实：是否已与条款原文核对；没有核对过的写“否” */
  readonly verified: boolean;
  /** 备注：供以后核对的人看 */
  readonly note?: string;
}
/** 任务分解表：config/tasks.yaml：附件2 的任务、时限、责任单位和完成依据 */
export interface TasksFile {
  /** 依据：依据的文件和条款；没有把握的写“核实: 否” */
  readonly basis: readonly Citation[];
  /** 任务：附件2 的任务 */
  readonly tasks: readonly PlanTask[];
}
/** 任务：一项任务 */
export interface PlanTask {
  /** 序号：附件2 的序号 */
  readonly no: number;
  /** 工作任务：附件2 的写法 */
  readonly name: string;
  /** 成果形式：具体成果形式 */
  readonly deliverable: string;
  readonly deadline: TaskDeadline;
  readonly responsible: TaskResponsible;
  /** 完成依据：由哪些记录、文书或版本证明已完成；不能靠填写状态 */
  readonly proof: readonly TaskProof[];
}
/** 完成时限：原文和日期 */
export interface TaskDeadline {
  /** 原文：如 2017年8月中旬 */
  readonly text: string;
  /** 日期：换算的日期；长期任务不写 */
  readonly date?: IsoDate;
}
/** 责任单位：谁牵头、谁配合 */
export interface TaskResponsible {
  /** 原文：附件2 的写法 */
  readonly text?: string;
  /** 牵头：牵头机关 */
  readonly lead: string;
  /** 配合：配合机关；可写“各执法检查机关” */
  readonly support: readonly string[];
}
/** 完成依据：一项证明 */
export interface TaskProof {
  /** 记录：记录种类 */
  record?:
    | 'enterprises-imported'
    | 'inspectors-imported'
    | 'round-opened'
    | 'drawn'
    | 'matched'
    | 'visits-scheduled'
    | 'forms-issued'
    | 'finding-recorded'
    | 'agency-reported'
    | 'disclosed'
    | 'credit-recorded'
    | 'assessed';
  /** 文书：已签发文书的种类 */
  readonly document?: string;
  /** 版本：已发布的政策版本 */
  readonly edition?: 'items' | 'plan' | 'rules';
  /** 文件：本区政策中的文件，如 config/leading-group.yaml */
  readonly file?: string;
  /** 部分：版本里的哪一部分要齐全；不写即有这个版本就行 */
  readonly part?: 'items' | 'procedures' | 'lines' | 'regulations' | 'assessment' | 'measures';
  /** 期间：考核或文书属于哪一期，如 2017 或 2017-08；不写即不限 */
  readonly period?: string;
  /** 前提：有这种记录时才需要这项依据 */
  readonly provided?: 'listed' | 'restrictions-announced';
  /** 说明：怎样算完成 */
  readonly note?: string;
}
