import type {
  ApprovalCode,
  ListingCode,
  RegisterCode,
  RepairCode,
  RestrictionCode,
  SanctionCode,
} from '../../pipeline/sanction/sanction-code.ts';
import type { Messages } from './message.ts';

const SANCTION = '二(十一)';
const TERMS = '三(三)';

const register: Messages<RegisterCode> = {
  'list-entered-already': {
    says: '这份名单已经并入信用记录（第 {seq} 条），没有重复登记。',
    remedy: '不用再做什么。',
    clause: SANCTION,
  },
  'list-entries-missing': {
    says: '以前导入过、现在仍在列的 {count} 户，新名单里没有了：{names}。没有当作移出，仍按在列看待。',
    remedy: '请向作出决定的机关核实：已移出的，在名单里补上移出日期再导入；漏报的，请补报。',
    clause: SANCTION,
  },
  'list-removal-kept': {
    says: '{count} 户在信用记录里已经移出，名单里仍显示在列：{names}。仍按已移出看待。',
    remedy: '请把移出决定抄送报送名单的机关，由其更正名单。',
    clause: SANCTION,
  },
  'nothing-disclosed': {
    says: '批次 {round} 还没有公示检查结果，没有可以记入信用记录的。',
    remedy: '请先公示：yaohao disclose。',
    clause: SANCTION,
    kind: 'process',
  },
  'credit-recorded-already': {
    says: '批次 {round} 公示的 {count} 项检查结果都已记入信用记录，没有重复登记。',
    remedy: '不用再做什么。',
    clause: SANCTION,
  },
};

const approvals: Messages<ApprovalCode> = {
  'list-keeper-only': {
    says: '名录和惩戒公告由{keeper}办理，{agency}的岗位不能决定。',
    remedy: '请把情况移送{keeper}；查询是否受限，用 yaohao restrict。',
    clause: SANCTION,
    kind: 'process',
  },
  'sanction-approval-missing': {
    says: '这一步须由另一人批准，还没有批准人。',
    remedy:
      '请写明批准的岗位：--approved-by 岗位编号；哪些步骤要两人办理，见 config/posts.yaml 的“双人步骤”。',
    clause: SANCTION,
    kind: 'process',
  },
  'sanction-approver-same-post': {
    says: '经办和批准不能是同一个岗位（{post}）。',
    remedy: '请由另一个有批准权限的岗位批准。',
    clause: SANCTION,
    kind: 'process',
  },
  'sanction-approver-same-agency': {
    says: '这一步须由另一个机关批准，经办人和批准人都属于 {agency}。',
    remedy: '请由另一个机关的岗位批准。',
    clause: SANCTION,
    kind: 'process',
  },
};

const listings: Messages<Exclude<ListingCode, ApprovalCode>> = {
  'listing-none-due': {
    says: '按现行规则，没有应当列入或者移出的企业。',
    remedy: '不用再做什么。',
    clause: SANCTION,
  },
  'listing-undecided': {
    says: '{name}：规则“{rule}”缺少数据，无法判断，没有因此列入或者移出。',
    remedy: '请补齐规则所用的数据后再办理。',
    clause: SANCTION,
  },
  'listed-already': {
    says: '{name}已在{list}，又符合“{rule}”，没有重复列入。',
    remedy: '不用再做什么；移出时请一并核实这一情形是否消除。',
    clause: SANCTION,
  },
  'listing-term-missing': {
    says: '{name}自 {since} 起的决定没有可以适用的期限。',
    remedy: '请在规则里写“决定期限”，或者在 config/deadlines.yaml 补上当天已施行的列入、移出决定期限。',
    clause: SANCTION,
  },
  'listing-term-provisional': {
    says: '决定期限跨入还没有发布放假通知的年份，暂按周末计算。',
    remedy: '放假通知发布后，请补上 config/calendar 里那一年的日历。',
    clause: SANCTION,
  },
  'listing-late': {
    says: '{count} 项决定超过期限才作出，最多的晚了 {days} 个工作日。',
    remedy: '已照实记录逾期天数，计入考核；以后请在期限以内决定。',
    clause: TERMS,
  },
  'listing-without-document': {
    says: '{names}列入{list}，没有写决定书文号。',
    remedy: '列入决定由上级机关作出的，请先上报，凭决定书办理，并用 --decision 写明文号。',
    clause: SANCTION,
  },
};

const repairs: Messages<Exclude<RepairCode, ListingCode>> = {
  'repair-not-listed': {
    says: '{id} 今天不在{list}，不需要移出。',
    remedy: '请核对统一社会信用代码和名录；受限情况用 yaohao restrict 查询。',
    clause: SANCTION,
  },
  'repair-without-evidence': {
    says: '没有附核实记录，不能移出。',
    remedy: '请附移出申请和核实记录的文件：--evidence 文件。',
    clause: SANCTION,
    kind: 'process',
  },
  'repair-verified-before-listing': {
    says: '核实日期 {verifiedOn} 早于列入日期 {listedOn}，不能移出。',
    remedy: '请核对核实记录上的日期：列入以后才能核实情形已经消除；改正后写 --verified-on 日期。',
    clause: SANCTION,
  },
  'repair-verified-ahead': {
    says: '核实日期 {verifiedOn} 还没有到，今天是 {today}，不能移出。',
    remedy: '请核对核实记录上的日期；不写 --verified-on 的，按今天计。',
    clause: SANCTION,
  },
  'repair-not-due': {
    says: '{name}还不符合移出{list}的条件。',
    remedy: '怎样才能移出：{exits}',
    clause: SANCTION,
    kind: 'process',
  },
  'repair-undecided': {
    says: '{name}是否符合移出{list}的条件，缺少数据，无法判断。',
    remedy: '请补齐数据后再办理；怎样才能移出：{exits}',
    clause: SANCTION,
  },
};

const restrictions: Messages<Exclude<RestrictionCode, ApprovalCode>> = {
  'restriction-code-wrong': {
    says: '代码“{id}”校验位不符，名录库和各名单里也没有，没有作答，也没有给回执。',
    remedy: '请与营业执照核对，逐位重新录入。',
    clause: 'GB 32100-2015',
    kind: 'usage',
  },
  'restriction-day-ahead': {
    says: '{on} 还没有到，这是按今天（{today}）的信用记录作出的答复。',
    remedy: '到那一天请再查询一次，以当天的回执为准。',
    clause: SANCTION,
  },
  'restriction-stranger': {
    says: '{id} 不在本区名录库里，也没有上过名单，这是只按本区信用记录作出的答复。',
    remedy: '请核对代码；外地企业还要到其登记地或者“信用中国”查询。',
    clause: SANCTION,
  },
  'restriction-undecided': {
    says: '{name}：惩戒措施“{rule}”缺少数据，无法判断，没有因此限制。',
    remedy: '请补齐措施所用的数据后再查询。',
    clause: SANCTION,
  },
  'restrictions-announced-already': {
    says: '批次 {round} 的联合惩戒公告已于 {on} 发出，内容没有变化，没有重复发出。',
    remedy: '不用再做什么。',
    clause: SANCTION,
  },
};

/** Words for the credit register, lists, restrictions and repair. */
export const sanctionMessages: Messages<SanctionCode> = {
  ...register,
  ...approvals,
  ...listings,
  ...repairs,
  ...restrictions,
};
