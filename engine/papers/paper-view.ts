import type { IsoDate } from '../kernel/iso-date.ts';
import type { Problem } from '../kernel/problem.ts';

export type PaperCode =
  | 'totals-differ' // the parts of a table are not its whole: the paper is refused
  | 'value-blank' // something that must be published was left blank
  | 'listing-missing' // a restriction without the listing decision that it follows from
  | 'basis-unverified' // a decision against somebody that no verified article carries
  | 'paper-name-missing' // a code of the records that neither policy nor roster has: it would print as a blank
  | 'plan-line-missing' // the round executes a line that the annual plan does not have
  | 'ratio-not-in-force'; // no legal ratio of the item on the day of the cut-off

export type PaperProblem = Problem<PaperCode>;

/** What a numbered paper of an office is given besides its content. */
export interface PaperLabel {
  /** 文号, such as 谢市监〔2017〕3号; null while the paper is a draft. */
  readonly number: string | null;
  /** 成文日期. */
  readonly signedOn: IsoDate;
  /** 主送机关; null for a paper to nobody in particular. */
  readonly addressee: string | null;
  /** 抄送机关. */
  readonly copyTo: readonly string[];
  /** 发文机关 in full; without it the district's. */
  readonly issuer?: string;
  /** 签发人, by post, of a paper to a superior (上行文); `''` while it is a draft. */
  readonly signer?: string;
  /** What this paper takes the place of. */
  readonly withdraws?: { readonly numbers: readonly string[]; readonly why: string };
}

/** 公文的版式要素 (GB/T 9704-2012 7.2–7.4): the frame around the text, for `official-document.hbs`. */
export interface OfficialFrame {
  /** A paper of a 示例 district says so on every page. */
  readonly example: boolean;
  /** Unsigned: with a watermark. */
  readonly draft: boolean;
  /** 发文机关标志. */
  readonly mark: string;
  /** Points; the mark never gets wider than 150 mm, for that would shrink the whole print. */
  readonly markSize: number;
  /** 文号, or （未编号）. */
  readonly number: string;
  /** 签发人 of 上行文, beside the number; null on others. GB/T 9704-2012 7.2.6 */
  readonly signer: string | null;
  /** 撤回: a sentence at the end of the text; null where it withdraws nothing. */
  readonly withdrawal: string | null;
  readonly title: string;
  /** The title in runs; a line never breaks within a whole one. */
  readonly titleRuns: readonly TitleRun[];
  readonly addressee: string | null;
  readonly issuer: string;
  readonly signedOn: IsoDate;
  readonly annexes: readonly AnnexView[];
  readonly imprint: {
    /** 抄送, joined by “，”; null without. */
    readonly copyTo: string | null;
    readonly printedBy: string;
    readonly printedOn: IsoDate;
  };
}

export interface TitleRun {
  readonly text: string;
  readonly whole: boolean;
}

/** 附件: tables and notes on a page of their own. */
export interface AnnexView {
  /** “1”, or nothing where it is the only one: 附件. */
  readonly label: string;
  readonly title: string;
  readonly tables: readonly TableView[];
  readonly notes: readonly string[];
}

/** 一、…: a heading, its text, its tables. */
export interface SectionView {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly TableView[];
}

/** A report or notice: what matters in one sentence, then sections; its annexes lie in the frame. `report-body.hbs` */
export interface ReportView {
  readonly frame: OfficialFrame;
  readonly lead: string;
  readonly sections: readonly SectionView[];
}

/** A table ready to print (`data-table.hbs`): every cell is text. */
export interface TableView {
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly {
    readonly total: boolean;
    readonly cells: readonly { readonly text: string; readonly align: ColumnView['align'] }[];
  }[];
  readonly note: string | null;
  /** The figures of the table as bars, above it; null without. */
  readonly chart: ChartView | null;
}

/** 条形图: a group of bars for every category, one bar for every series. */
export interface ChartView {
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly bars: readonly { readonly value: number; readonly text: string }[];
  }[];
}

export interface ColumnView {
  readonly label: string;
  /** Per cent of the table's width. */
  readonly width: number;
  readonly align: 'text' | 'center' | 'number';
}
