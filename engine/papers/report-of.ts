import type { Policy } from '../domain/policy.ts';
import { officialFrame } from './official-frame.ts';
import { issuerName } from './paper-names.ts';
import type { AnnexView, PaperLabel, ReportView, SectionView, TableView } from './paper-view.ts';

/** What a report is made for: the policy of the day, and the label it bears. */
export interface ReportInput {
  readonly policy: Policy;
  readonly label: PaperLabel;
}

/** What a report says, besides its title. */
export interface ReportParts {
  /** 主送机关, where the label names none. */
  readonly addressee?: string;
  /** 发文机关 in full, where it is not the district's. */
  readonly issuer?: string;
  readonly annexes: readonly Omit<AnnexView, 'label'>[];
  readonly lead: string;
  readonly sections: readonly SectionView[];
}

/** 报告、通报、简报: the head and the sign-off that they share, around what each says. */
export function reportOf({ policy, label }: ReportInput, title: string, parts: ReportParts): ReportView {
  const { addressee = null, issuer = issuerName(policy), annexes, lead, sections } = parts;
  return {
    frame: officialFrame({
      issuer,
      example: policy.district.example,
      title,
      label: { ...label, addressee: label.addressee ?? addressee },
      annexes,
    }),
    lead,
    sections,
  };
}

/** 一、…: text, and tables below it. */
export function section(
  title: string,
  paragraphs: readonly string[],
  tables: readonly TableView[] = [],
): SectionView {
  return { title, paragraphs, tables };
}
