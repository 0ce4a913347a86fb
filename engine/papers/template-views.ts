import type { AssessmentReportView } from './assessment-report.ts';
import type { BundleIndexView } from './bundle-index.ts';
import type { CreditDossierView } from './credit-dossier.ts';
import type { DisclosureView } from './disclosure.ts';
import type { DrawNoticeView } from './draw-notice.ts';
import type { DrawSlipView } from './draw-slip.ts';
import type { DrawnListView } from './drawn-list.ts';
import type { InspectionFormView } from './inspection-form.ts';
import type { InspectionNoticeView } from './inspection-notice.ts';
import type { JointPlanView } from './joint-plan.ts';
import type { MatchSummaryView } from './match-summary.ts';
import type { ReportView } from './paper-view.ts';
import type { RosterCoverageView } from './roster-coverage.ts';
import type { SanctionNoticeView } from './sanction-notice.ts';
import type { SummaryReportView } from './summary-report.ts';
import type { TaskProgressView } from './task-progress.ts';

/**
 * Which view each template (模板) is given. `npm run templates:fields` makes `template-fields.ts` and the list in
 * docs/zh/文书模板.md from it; a test compares both.
 */
export interface TemplateViews {
  /** 考核通报 */
  readonly 'assessment-report': AssessmentReportView;
  /** 合订本目录 */
  readonly 'bundle-index': BundleIndexView;
  /** 更正公告 */
  readonly 'correction-notice': ReportView;
  /** 信用档案 */
  readonly 'credit-dossier': CreditDossierView;
  /** 列入决定书、移出决定书、信用修复决定书 */
  readonly decision: ReportView;
  /** 结果公示 */
  readonly disclosure: DisclosureView;
  /** 结果公示（网页） */
  readonly 'disclosure-public': DisclosureView;
  /** 抽查公告 */
  readonly 'draw-notice': DrawNoticeView;
  /** 抽取回执 */
  readonly 'draw-slip': DrawSlipView;
  /** 抽查名单 */
  readonly 'drawn-list': DrawnListView;
  /** 联合检查记录表（一企一表） */
  readonly 'inspection-form': InspectionFormView;
  /** 检查通知书 */
  readonly 'inspection-notice': InspectionNoticeView;
  /** 联合检查工作方案 */
  readonly 'joint-plan': JointPlanView;
  /** 匹配结果汇总表 */
  readonly 'match-summary': MatchSummaryView;
  /** 随机抽查事项清单、年度抽查计划、随机抽查工作细则、随机抽查办法、考核办法、联合惩戒措施目录、领导小组名单 */
  readonly 'policy-paper': ReportView;
  /** 部门检查工作报告 */
  readonly 'agency-report': ReportView;
  /** 领导简报 */
  readonly 'leaders-briefing': ReportView;
  /** 督查通报 */
  readonly 'supervision-notice': ReportView;
  /** 检查对象名录库情况 */
  readonly 'roster-coverage': RosterCoverageView;
  /** 检查对象名录库情况（网页） */
  readonly 'roster-coverage-public': RosterCoverageView;
  /** 联合惩戒公告 */
  readonly 'sanction-notice': SanctionNoticeView;
  /** 汇总报告 */
  readonly 'summary-report': SummaryReportView;
  /** 任务进度 */
  readonly 'task-progress': TaskProgressView;
}
