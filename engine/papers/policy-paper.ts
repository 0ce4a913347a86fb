import type { Policy, PolicyItem } from '../domain/policy.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { officialFrame } from './official-frame.ts';
import { agencyInFull, issuerName, type PaperNames, paperNames } from './paper-names.ts';
import type { AnnexView, PaperLabel, PaperProblem, ReportView } from './paper-view.ts';

export interface PolicyPaperInput {
  /** As published: the text is the policy that the engine obeys. */
  readonly policy: Policy;
  /** What is in force on this day. */
  readonly on: IsoDate;
  /** 部门的一份: of one agency's items alone; without it the district's. */
  readonly agency?: string;
  readonly label: PaperLabel;
}

/** What one paper says of the policy. */
export interface PolicyText {
  /** After the name of the district, or of the agency. */
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly annexes: readonly Omit<AnnexView, 'label'>[];
}

/** A paper that is the policy in print: a few sentences and its tables. Template: `policy-paper`. */
export function policyPaper(
  { policy, label, agency }: PolicyPaperInput,
  paper: string,
  say: (names: PaperNames) => PolicyText,
): Result<ReportView, PaperProblem> {
  const names = paperNames(paper, { policy });
  const { title, lead, paragraphs, annexes } = say(names);
  const missing = names.missing();
  if (missing.length > 0) return failed(...missing);
  const [issuer, of] =
    agency === undefined
      ? [issuerName(policy), policy.district.name]
      : [agencyInFull(policy, agency), agencyInFull(policy, agency)];
  return ok({
    frame: officialFrame({
      issuer,
      example: policy.district.example,
      title: `${of}${title}`,
      label,
      annexes,
    }),
    lead,
    sections: [{ title: '说明', paragraphs, tables: [] }],
  });
}

/** 25个执法检查机关, or 本机关. */
export function countAgencies({ agency }: PolicyPaperInput, agencies: readonly string[]): string {
  return agency === undefined ? `${agencies.length}个执法检查机关` : '本机关';
}

/** Items that the paper speaks of: those in force, of its agency where it is of one. */
export function itemsOf({ policy, on, agency }: PolicyPaperInput): readonly PolicyItem[] {
  return inForceOn(policy.items, on).filter((item) => agency === undefined || item.agency === agency);
}

/** In force on the day; what has no day always is. */
export function inForceOn<T extends { readonly effective?: IsoDate; readonly repealed?: IsoDate }>(
  things: readonly T[],
  on: IsoDate,
): readonly T[] {
  return things.filter(
    ({ effective, repealed }) =>
      (effective === undefined || effective <= on) && (repealed === undefined || on <= repealed),
  );
}
