import type { RosterCoverage } from '../../domain/roster-coverage.ts';
import type { RostersState, StandingEnterprises } from '../../domain/rosters.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { rosterCoveragePaper } from '../../papers/roster-coverage.ts';
import { buildSubRoster } from '../../pipeline/basis/build-sub-roster.ts';
import { compileFacts } from '../../pipeline/basis/compile-facts.ts';
import { countCoverage } from '../../pipeline/basis/count-coverage.ts';
import { compilePredicate } from '../../rulebook/compile-condition.ts';
import { readLedger } from '../ledger.ts';
import type { Session } from '../perform.ts';
import { readRosters } from '../read-rosters.ts';
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
  const { rosters } = ledger.value;
  if (rosters.enterprises === undefined) return failed(problem('roster-missing' as const));
  workplace.progress('统计名录库和子库');
  const coverage = await coverageOf(session, rosters, rosters.enterprises);
  if (!coverage.ok) return coverage;
  const label = { number: null, signedOn: dayOf(rosters.enterprises.at), addressee: null, copyTo: [] };
  const paper = rosterCoveragePaper(coverage.value, label);
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

/** Every item of the policy has a sub-roster, judged by the facts of the cut-off day. */
async function coverageOf(
  { workplace, policy }: Session,
  rosters: RostersState,
  standing: StandingEnterprises,
): Promise<Result<RosterCoverage, Problem>> {
  const read = await readRosters(workplace.frozen, rosters);
  if (!read.ok) return read;
  const { enterprises, listed } = read.value;
  const factsOf = compileFacts({ ...read.value, day: standing.cutOff, areas: policy.areas });
  const subjects = enterprises.map((enterprise) => ({ enterprise, facts: factsOf(enterprise) }));
  const subRosters = policy.items.map(({ id, roster, objects }) =>
    buildSubRoster(
      { item: id, roster, meets: compilePredicate(objects, policy.facts) },
      subjects,
      listed.find(({ subRoster }) => subRoster === id),
    ),
  );
  return ok(countCoverage({ standing, enterprises, subRosters }, policy));
}
