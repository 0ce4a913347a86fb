import { dayOf, type Instant, instantMs } from '../../kernel/instant.ts';
import { agencyReportPaper } from '../../papers/agency-report.ts';
import { findingsByLine, lineKey, owedLines } from '../../pipeline/supervise/owed-lines.ts';
import { summarizeRound } from '../../pipeline/supervise/summarize-round.ts';
import { documentFolder } from './document-path.ts';
import type { PaperAtHand } from './paper-at-hand.ts';
import type { PaperGround } from './paper-ground.ts';

export const AGENCY_REPORT = '部门检查工作报告';

/** 部门检查工作报告 of each agency that has recorded something in the round, by its id. */
export function agencyPapersOf(ground: PaperGround): readonly PaperAtHand[] {
  const { file, ledger, policy, round } = ground;
  const agencies = [...new Set(file.inspect.findings.map(({ agency }) => agency))].toSorted();
  return agencies.flatMap((agency): readonly PaperAtHand[] => {
    const madeAt = lastOf(ground, agency);
    if (madeAt === undefined) return [];
    const name = policy.agencies.find(({ id }) => id === agency)?.name ?? agency;
    return [
      {
        ...{ name: AGENCY_REPORT, of: `${round}/${agency}`, issuer: agency, madeAt, on: dayOf(madeAt) },
        upward: true,
        path: `${documentFolder(round)}${AGENCY_REPORT}/${name}`,
        template: 'agency-report',
        view: (label) => {
          const cutOff = label.signedOn;
          const found = findingsByLine(file, cutOff);
          const lines = owedLines(file, cutOff).filter((line) => line.agency === agency);
          return agencyReportPaper({
            ...{ agency, policy, label },
            summary: summarizeRound({ round: file, credit: ledger.credit, cutOff }, policy),
            findings: lines.flatMap(({ id, item }) => found.get(lineKey(id, item)) ?? []),
            nameOf: (id) => file.inspect.forms[id]?.name ?? id,
            words: file.inspect.reports.findLast((one) => one.agency === agency)?.text ?? null,
          });
        },
      },
    ];
  });
}

/** The last finding or written report of the agency. */
function lastOf({ file: { inspect } }: PaperGround, agency: string): Instant | undefined {
  const own = [...inspect.findings, ...inspect.reports].filter((one) => one.agency === agency);
  return own
    .map(({ at }) => at)
    .toSorted((a, b) => instantMs(a) - instantMs(b))
    .at(-1);
}
