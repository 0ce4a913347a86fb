import type { CreditListSnapshot } from '../../domain/credit-list.ts';
import type { EnterpriseRoster } from '../../domain/enterprise.ts';
import type { RostersState, StandingEnterprises } from '../../domain/rosters.ts';
import type { ListedSubRoster } from '../../domain/sub-roster.ts';
import { dayOf } from '../../kernel/instant.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { rosterCoveragePaper } from '../../papers/roster-coverage.ts';
import { buildSubRoster } from '../../pipeline/basis/build-sub-roster.ts';
import { compileFacts } from '../../pipeline/basis/compile-facts.ts';
import { countCoverage } from '../../pipeline/basis/count-coverage.ts';
import { compileCondition } from '../../rulebook/compile-condition.ts';
import { readLedger } from '../ledger.ts';
import type { Session } from '../perform.ts';
import { readFrozen } from '../read-frozen.ts';
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

/** Every item in force has a sub-roster, judged by the facts on the cut-off day. */
async function coverageOf(
  { workplace, policy }: Session,
  rosters: RostersState,
  standing: StandingEnterprises,
) {
  const roster = await readFrozen<EnterpriseRoster>(workplace.frozen, standing.snapshot);
  if (!roster.ok) return roster;
  const listed: ListedSubRoster[] = [];
  for (const { snapshot } of Object.values(rosters.subRosters)) {
    const list = await readFrozen<ListedSubRoster>(workplace.frozen, snapshot);
    if (!list.ok) return list;
    listed.push(list.value);
  }
  const lists: Record<'abnormal' | 'serious', CreditListSnapshot['entries']> = { abnormal: [], serious: [] };
  for (const kind of ['abnormal', 'serious'] as const) {
    const snapshot = rosters.lists[kind]?.snapshot;
    if (snapshot === undefined) continue;
    const list = await readFrozen<CreditListSnapshot>(workplace.frozen, snapshot);
    if (!list.ok) return list;
    lists[kind] = list.value.entries;
  }
  const { enterprises } = roster.value;
  const factsOf = compileFacts({
    day: standing.cutOff,
    areas: policy.areas,
    listed,
    complaints: [],
    visits: [],
    lists,
  });
  const subjects = enterprises.map((enterprise) => ({ enterprise, facts: factsOf(enterprise) }));
  const subRosters = policy.items.map((item) => {
    const weigh = compileCondition(item.objects, policy.facts);
    const rule = {
      item: item.id,
      roster: item.roster,
      meets: (facts: Parameters<typeof weigh>[0]) => weigh(facts).verdict,
    };
    return buildSubRoster(
      rule,
      subjects,
      listed.find(({ subRoster }) => subRoster === item.id),
    );
  });
  return ok(countCoverage({ standing, enterprises, subRosters }, policy));
}
