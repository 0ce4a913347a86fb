import { POLICY_PAPERS } from '../../engine/app/papers/policy-papers.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { agencyReportPaper } from '../../engine/papers/agency-report.ts';
import { assessmentRulesPaper } from '../../engine/papers/assessment-rules.ts';
import { creditDossierPaper } from '../../engine/papers/credit-dossier.ts';
import { drawRulesPaper } from '../../engine/papers/draw-rules.ts';
import { drawSlipPaper } from '../../engine/papers/draw-slip.ts';
import { removalDecisionPaper } from '../../engine/papers/removal-decision.ts';
import { valued } from './check-paper.ts';
import { OFFICIAL_PAPERS } from './official-papers.ts';
import { REMOVAL, REMOVED } from './sample-decisions.ts';
import { DOSSIER } from './sample-dossier.ts';
import { LABEL, POLICY, SUMMARY } from './sample-results.ts';
import { slipLine, slipOf } from './sample-slip.ts';

const RULES = { policy: POLICY, on: isoDate('2017-08-20'), label: LABEL };

export interface SamplePaper {
  readonly template: string;
  readonly view: () => object;
}

/** Papers beside the one of each official template: other cases of it, papers off the grid, and pages for the web. */
export const MORE_PAPERS: Readonly<Record<string, SamplePaper>> = {
  'agency-report-idle': {
    template: 'agency-report',
    view: () =>
      valued(
        agencyReportPaper({
          ...{ policy: POLICY, agency: 'CIV', summary: SUMMARY, findings: [], words: null },
          ...{ before: null, lines: [] },
          nameOf: (id) => id,
          label: { ...LABEL, issuer: '谢家集区民政局', signer: '区民政局负责人' },
        }),
      ),
  },
  'draw-rules': { template: 'policy-paper', view: () => valued(drawRulesPaper(RULES)) },
  'assessment-rules': { template: 'policy-paper', view: () => valued(assessmentRulesPaper(RULES)) },
  'annual-plan': policySample('年度抽查计划'),
  'annual-plan-agency': policySample('年度抽查计划', 'HEA'),
  'item-procedures': policySample('随机抽查工作细则', 'TRA'),
  'sanction-catalogue': policySample('联合惩戒措施目录'),
  'leading-group': policySample('领导小组名单'),
  'removal-decision': {
    template: 'decision',
    view: () => valued(removalDecisionPaper({ ...REMOVED, delisting: { ...REMOVAL, evidence: '' } })),
  },
  'repair-decision': {
    template: 'decision',
    view: () => valued(removalDecisionPaper({ ...REMOVED, delisting: REMOVAL })),
  },
  'draw-slip': {
    template: 'draw-slip',
    view: () => {
      const lines = Array.from({ length: 6 }, (_, i) => slipLine(i, i === 0 ? 'drawn' : 'not'));
      return drawSlipPaper({ policy: POLICY, slip: slipOf(lines) });
    },
  },
  'credit-dossier': { template: 'credit-dossier', view: () => valued(creditDossierPaper(DOSSIER)) },
  'disclosure-public': { template: 'disclosure-public', view: sampleOf('disclosure') },
  'roster-coverage-public': { template: 'roster-coverage-public', view: sampleOf('roster-coverage') },
};

/** A part of the shipped policy in print, of the district or of one agency. */
function policySample(name: string, agency?: string): SamplePaper {
  const paper = POLICY_PAPERS.find((one) => one.name === name);
  const view = () => {
    const made = paper?.view(agency === undefined ? RULES : { ...RULES, agency });
    if (made === undefined) throw new Error(`${name} is not made`);
    return valued(made);
  };
  return { template: 'policy-paper', view };
}

/** The web page of a paper has the view of its print. */
function sampleOf(template: string): () => object {
  return () => OFFICIAL_PAPERS[template]?.() ?? {};
}
