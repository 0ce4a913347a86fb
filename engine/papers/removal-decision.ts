import { type Delisting, LIST_NAMES, type Restriction, type StandingListing } from '../domain/credit.ts';
import type { Policy } from '../domain/policy.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { basisText, countMeasures, remedySection, tableOfSceneMeasures } from './decision-parts.ts';
import { formatDay, formatDecision } from './format.ts';
import { officialFrame } from './official-frame.ts';
import { formatObjectId, issuerName, paperNames } from './paper-names.ts';
import type { PaperLabel, PaperProblem, ReportView } from './paper-view.ts';

export interface RemovalDecisionInput {
  readonly listing: StandingListing;
  readonly delisting: Delisting;
  /** 措施 that were announced because of the stay and end with it. */
  readonly measures: readonly Restriction[];
  readonly policy: Policy;
  readonly label: PaperLabel;
}

/** 信用修复决定书 where a verified document shows that the ground is gone; else 移出决定书. */
export function removalPaperName({ evidence }: Pick<Delisting, 'evidence'>): '信用修复决定书' | '移出决定书' {
  return evidence === '' ? '移出决定书' : '信用修复决定书';
}

/** 移出决定书, 信用修复决定书, 二(十一): what stood, why it ends, what ends with it. Template: `decision`. */
export function removalDecisionPaper(input: RemovalDecisionInput): Result<ReportView, PaperProblem> {
  const { listing, delisting, measures, policy, label } = input;
  const title = removalPaperName(delisting);
  const names = paperNames(title, { policy });
  const list = LIST_NAMES[listing.list];
  const issuer = label.issuer ?? issuerName(policy);
  const table = tableOfSceneMeasures('同日停止的联合惩戒措施', measures, names);
  const problems = names.missing();
  if (problems.length > 0) return failed(...problems);
  return ok({
    frame: officialFrame({
      issuer,
      example: policy.district.example,
      title: `${policy.district.name}${delisting.evidence === '' ? `移出${list}决定书` : '信用修复决定书'}`,
      label: { ...label, addressee: listing.name || delisting.id },
      annexes: [],
    }),
    lead: `决定自${formatDay(delisting.removedOn)}起将你单位移出${list}。`,
    sections: [
      { title: '列入情况', paragraphs: [stayText(listing, list)], tables: [] },
      { title: '移出事由', paragraphs: groundOf(delisting), tables: [] },
      { title: '依据', paragraphs: basisText(delisting.basis, policy.district.plan), tables: [] },
      {
        title: '决定的效力',
        paragraphs: [
          `自${formatDay(delisting.removedOn)}起不再公示为在列。列入和移出的记录保留在信用档案中。`,
          measures.length === 0
            ? '没有因这次列入公告的联合惩戒措施需要停止。'
            : `因这次列入公告的${countMeasures(measures)}同日停止。`,
        ],
        tables: measures.length === 0 ? [] : [table],
      },
      remedySection(policy, issuer, delisting.removedOn),
    ],
  });
}

function stayText(listing: StandingListing, list: string): string {
  const { id, name, listedOn, ground, decidedBy } = listing;
  const decision = formatDecision(listing);
  const by = decidedBy === '' ? '' : `由${decidedBy}决定`;
  const number = decision === '' ? '' : `，决定书文号${decision}`;
  return `当事人：${name}，统一社会信用代码：${formatObjectId(id)}。你单位${formatDay(listedOn)}${by}列入${list}${number}，列入事由：${ground || '未载明'}。`;
}

function groundOf({ ground, evidence, dueOn, lateBy }: Delisting): readonly string[] {
  const term =
    dueOn === null
      ? ''
      : `移出决定应当在${formatDay(dueOn)}以前（含当日）作出${lateBy > 0 ? `，实际逾期${lateBy}个工作日` : ''}。`;
  const proof =
    evidence === ''
      ? ''
      : `已提交移出申请并经核实，核实记录存档（SHA-256 前16位 ${evidence.slice(0, 16)}）。`;
  return [`${ground}。${proof}${term}`];
}
