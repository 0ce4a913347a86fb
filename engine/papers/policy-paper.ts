import type { Policy } from '../domain/policy.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { officialFrame } from './official-frame.ts';
import { issuerName, type PaperNames, paperNames } from './paper-names.ts';
import type { AnnexView, PaperLabel, PaperProblem, ReportView } from './paper-view.ts';

export interface PolicyPaperInput {
  /** As published: the text is the policy that the engine obeys. */
  readonly policy: Policy;
  /** What is in force on this day. */
  readonly on: IsoDate;
  readonly label: PaperLabel;
}

/** What one paper says of the policy. */
export interface PolicyText {
  /** After the name of the district. */
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly annexes: readonly Omit<AnnexView, 'label'>[];
}

/** A paper that is the policy in print: a few sentences and its tables. Template: `policy-paper`. */
export function policyPaper(
  { policy, label }: PolicyPaperInput,
  paper: string,
  say: (names: PaperNames) => PolicyText,
): Result<ReportView, PaperProblem> {
  const names = paperNames(paper, { policy });
  const { title, lead, paragraphs, annexes } = say(names);
  const missing = names.missing();
  if (missing.length > 0) return failed(...missing);
  return ok({
    frame: officialFrame({
      issuer: issuerName(policy),
      example: policy.district.example,
      title: `${policy.district.name}${title}`,
      label,
      annexes,
    }),
    lead,
    sections: [{ title: '说明', paragraphs, tables: [] }],
  });
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
