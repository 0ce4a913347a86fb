import { dayOf, type Instant, instantMs } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { agencyReportPaper } from '../../papers/agency-report.ts';
import { findingsByLine, lineKey, owedLines } from '../../pipeline/supervise/owed-lines.ts';
import { summarizeRound } from '../../pipeline/supervise/summarize-round.ts';
import { documentFolder } from './document-path.ts';
import type { PaperAtHand } from './paper-at-hand.ts';
import type { PaperGround } from './paper-ground.ts';
import { roundBefore } from './round-before.ts';

export const AGENCY_REPORT = '部门检查工作报告';

type AgencyGround = Pick<PaperGround, 'file' | 'ledger' | 'policy' | 'round'>;

/**
 * 部门检查工作报告, by the agency's id: of each that has recorded something, and, once the forms are issued, of each
 * agency of the round that has nothing to check: its nothing is information too.
 */
export function agencyPapersOf(ground: AgencyGround): readonly PaperAtHand[] {
  const { file, ledger, policy, round } = ground;
  const issued = formsIssuedAt(ground);
  const idle = issued === undefined ? [] : agenciesWithoutLines(ground, dayOf(issued));
  const agencies = [...new Set([...file.inspect.findings.map(({ agency }) => agency), ...idle])].toSorted();
  return agencies.flatMap((agency): readonly PaperAtHand[] => {
    const madeAt = lastOf(ground, agency) ?? (idle.includes(agency) ? issued : undefined);
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
          const earlier = roundBefore(ground);
          const lines = owedLines(file, cutOff).filter((line) => line.agency === agency);
          return agencyReportPaper({
            ...{ agency, policy, label },
            summary: summarizeRound({ round: file, credit: ledger.credit, cutOff }, policy),
            before:
              earlier === undefined
                ? null
                : summarizeRound({ round: earlier, credit: ledger.credit, cutOff }, policy),
            lines: lines.map(({ item }) => item),
            findings: lines.flatMap(({ id, item }) => found.get(lineKey(id, item)) ?? []),
            nameOf: (id) => file.inspect.forms[id]?.name ?? id,
            words: file.inspect.reports.findLast((one) => one.agency === agency)?.text ?? null,
          });
        },
      },
    ];
  });
}

/** When the standing forms were issued last; undefined before. */
function formsIssuedAt({ file }: AgencyGround): Instant | undefined {
  return lastInstant(Object.values(file.inspect.forms));
}

function agenciesWithoutLines({ file, ledger, policy }: AgencyGround, cutOff: IsoDate): readonly string[] {
  const { agencies } = summarizeRound({ round: file, credit: ledger.credit, cutOff }, policy);
  return agencies.filter(({ lines }) => lines === 0).map(({ agency }) => agency);
}

/** The last finding or written report of the agency. */
function lastOf({ file: { inspect } }: AgencyGround, agency: string): Instant | undefined {
  return lastInstant([...inspect.findings, ...inspect.reports].filter((one) => one.agency === agency));
}

function lastInstant(records: readonly { readonly at: Instant }[]): Instant | undefined {
  return records
    .map(({ at }) => at)
    .toSorted((a, b) => instantMs(a) - instantMs(b))
    .at(-1);
}
