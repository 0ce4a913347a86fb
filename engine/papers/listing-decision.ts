import { LIST_NAMES, type Restriction, type StandingCredit, type StandingListing } from '../domain/credit.ts';
import type { Policy } from '../domain/policy.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { checkTotals } from './check-totals.ts';
import {
  basisMissing,
  basisText,
  countMeasures,
  remedySection,
  tableOfSceneMeasures,
} from './decision-parts.ts';
import { formatDay, formatRound } from './format.ts';
import { officialFrame } from './official-frame.ts';
import { formatObjectId, issuerName, type PaperNames, paperNames } from './paper-names.ts';
import type { PaperLabel, PaperProblem, ReportView } from './paper-view.ts';

export interface ListingDecisionInput {
  readonly listing: StandingListing;
  /** 信用记录 that it rests on; none where a rule looks at the enterprise alone. */
  readonly findings: readonly StandingCredit[];
  /** 措施 announced because of this stay. */
  readonly measures: readonly Restriction[];
  /** 移出办法, in words, from the removal rules in force that day. */
  readonly wayOut: string;
  readonly policy: Policy;
  readonly label: PaperLabel;
}

/** 列入决定书, 二(十一): ground, basis, decision, scenes and terms, the way out, remedies. Template: `decision`. */
export function listingDecisionPaper(input: ListingDecisionInput): Result<ReportView, PaperProblem> {
  const { listing, measures, policy, label, wayOut } = input;
  const names = paperNames(TITLE, { policy });
  const list = LIST_NAMES[listing.list];
  const issuer = label.issuer ?? issuerName(policy);
  const facts = factsOf(input, names);
  const table = tableOfSceneMeasures('在列期间适用的联合惩戒措施', measures, names);
  const problems = [
    ...basisMissing(TITLE, listing.name, listing.basis),
    ...checkTotals(TITLE, [
      { what: '所依据的信用记录', whole: listing.records.length, parts: input.findings.map(() => 1) },
    ]),
    ...names.missing(),
  ];
  if (problems.length > 0) return failed(...problems);
  return ok({
    frame: officialFrame({
      issuer,
      example: policy.district.example,
      title: `${policy.district.name}列入${list}决定书`,
      label: { ...label, addressee: listing.name },
      annexes: [],
    }),
    lead: `决定自${formatDay(listing.listedOn)}起将你单位列入${list}，并记于你单位名下向社会公示。`,
    sections: [
      { title: '事实和情形', paragraphs: facts, tables: [] },
      { title: '依据', paragraphs: basisText(listing.basis, policy.district.plan), tables: [] },
      {
        title: '决定的效力和期限',
        paragraphs: [
          `列入自${formatDay(listing.listedOn)}起，至决定移出之日止。${dueText(listing)}`,
          measures.length === 0
            ? '截至本决定书作成，没有因这次列入公告的联合惩戒措施。'
            : `因这次列入公告的${countMeasures(measures)}，场景、程度和期限如下。`,
        ],
        tables: measures.length === 0 ? [] : [table],
      },
      {
        title: '移出办法',
        paragraphs: [
          wayOut,
          `情形消除后，可以向${issuer}提出移出申请，附证明材料；经核实的，作出移出决定，措施同日停止。`,
        ],
        tables: [],
      },
      remedySection(policy, issuer, listing.listedOn),
    ],
  });
}

const TITLE = '列入决定书';

function factsOf({ listing, findings }: ListingDecisionInput, names: PaperNames): readonly string[] {
  const who = `当事人：${listing.name}，统一社会信用代码：${formatObjectId(listing.id)}。`;
  if (findings.length === 0) return [who, `经核对名录和记录，你单位有下列情形：${listing.ground}。`];
  return [
    who,
    ...findings.map(
      ({ round, item, agency, inspectedOn, results, followUp }) =>
        `${formatDay(inspectedOn)}，${names.agency(agency)}在${formatRound(round)}批次随机抽查中对你单位检查“${names.itemName(item)}”，` +
        `检查结果为“${results.join('、')}”，后续处置为“${followUp}”。`,
    ),
    `以上情形属于：${listing.ground}。`,
  ];
}

function dueText({ dueOn, lateBy }: StandingListing): string {
  if (dueOn === null) return '';
  return `本决定应当在${formatDay(dueOn)}以前（含当日）作出${lateBy > 0 ? `，实际逾期${lateBy}个工作日` : ''}。`;
}
