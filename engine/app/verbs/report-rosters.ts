import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { rosterCoveragePaper } from '../../papers/roster-coverage.ts';
import { readLedger } from '../ledger.ts';
import type { Session } from '../perform.ts';
import { surveyRosters } from '../survey-rosters.ts';
import { requireRight } from '../who-acts.ts';

export interface ReportAnswer {
  /** Paths in the district folder. */
  readonly files: readonly string[];
}

const PAPER = '检查对象名录库情况';

/** 二(二): `yaohao report rosters` prints how far the roster covers 全区所有市场主体. From records alone. */
export async function reportRosters(session: Session): Promise<Result<ReportAnswer, Problem>> {
  const { workplace, policy } = session;
  const allowed = requireRight(policy.posts, session.actor, 'report');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  workplace.progress('统计名录库和子库');
  const survey = await surveyRosters(session, ledger.value.rosters);
  if (!survey.ok) return survey;
  if (survey.value === undefined) return failed(problem('roster-missing' as const));
  const { coverage } = survey.value;
  const label = { number: null, signedOn: dayOf(coverage.importedAt), addressee: null, copyTo: [] };
  const paper = rosterCoveragePaper(coverage, label);
  if (!paper.ok) return paper;
  const html = workplace.templates.renderTemplate('roster-coverage', paper.value);
  if (!html.ok) return html;
  workplace.progress(`打印 ${PAPER}.pdf`);
  const pdf = await workplace.printer.renderPdf({
    html: html.value,
    title: PAPER,
    date: label.signedOn,
    tagged: true,
  });
  if (!pdf.ok) return pdf;
  const round = label.signedOn.slice(0, 7);
  const file = workplace.folder.write(`reports/${round}/documents/${PAPER}.pdf`, pdf.value);
  return file.ok ? ok({ files: [file.value] }) : file;
}
