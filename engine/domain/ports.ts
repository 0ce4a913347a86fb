import type { Instant } from '../kernel/instant.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Actor } from './actor.ts';
import type { LedgerRecord, RecordDraft, StreamName } from './record.ts';

export type StoreProblem = Problem<
  | 'stream-moved-on' // another writer appended first: expected seq no longer the last
  | 'ledger-changed' // a byte was changed: hash chain broken, with the line
  | 'ledger-locked' // another process holds the lock
  | 'disk-full'
  | 'ledger-unwritable'
  | 'ledger-torn-tail' // warning: an unacknowledged last line was dropped
  | 'frozen-missing'
  | 'frozen-changed'
>;

export interface StreamContents {
  readonly records: readonly LedgerRecord[];
  readonly warnings: readonly StoreProblem[];
}

/** Appended is on disk; of two writers one wins and the other is told. Records are never rewritten. */
export interface Store {
  /** Ids of the rounds that have a stream, ascending. */
  rounds(): Promise<Result<readonly string[], StoreProblem>>;
  read(stream: StreamName): Promise<Result<StreamContents, StoreProblem>>;
  /**
   * `expectedSeq` = seq of the last record the caller has seen (0: none). Drafts of another stream throw.
   * A draft with a cause that the stream holds already (same kind, same cause) is left out, not appended twice.
   */
  append(
    stream: StreamName,
    expectedSeq: number,
    drafts: readonly RecordDraft[],
    by: { readonly at: Instant; readonly actor: Actor },
  ): Promise<Result<readonly LedgerRecord[], StoreProblem>>;
}

/** Content-addressed, immutable: `data/frozen/<sha256>`. */
export interface FrozenInputs {
  /** Digest in hex, after the bytes are on disk. The same bytes twice are one file. */
  put(bytes: Uint8Array): Promise<Result<string, StoreProblem>>;
  get(digest: string): Promise<Result<Uint8Array, StoreProblem>>;
  /** Takes the bytes away for good; nothing where they are gone already. For the round secret alone. */
  remove(digest: string): Promise<Result<void, StoreProblem>>;
}

export type RenderingCode =
  | 'browser-missing' // no browser could be started; what was tried, and why each was refused
  | 'browser-failed' // the browser stopped or did not answer while printing
  | 'font-unusable' // a face that the office set cannot be read or would not be embedded as TrueType
  | 'font-foreign' // the style sheet names a face that is not one of the five roles
  | 'glyph-missing' // a character that no face can print
  | 'page-overflow' // something is wider than its page: the whole print would shrink
  | 'template-missing'
  | 'template-broken' // what a template asked for was not there when it was printed
  | 'template-syntax' // Handlebars cannot read it, with file and line
  | 'template-block-open' // {{#each}} without {{/each}}
  | 'template-block-crossed' // {{#each}} ended by {{/if}}
  | 'template-brace' // {title}, ｛｛title｝｝: would be printed as it stands
  | 'template-word-unknown' // a word that no template has
  | 'template-word-arguments' // a word with too few or too many fields after it
  | 'template-word-misused' // {{date}} of a list, {{bars}} of a text
  | 'template-circular' // a partial that places itself
  | 'template-unescaped' // {{{ }}} or {{& }}: values are always escaped
  | 'template-path-unknown' // a field that the paper does not have, with file, line and column
  | 'template-field-not-text' // a list or a part of the view where a text is shown
  | 'template-field-not-list' // {{#each}} over what is no list
  | 'template-loads' // <img src>, <link>, url(): nothing is fetched
  | 'template-runs' // <script>, onclick: nothing is run
  | 'style-unclosed' // { without }
  | 'style-closes-nothing' // } without {
  | 'style-unended' // a comment or text without an end
  | 'style-full-width' // ：；｛｝（） in a style sheet
  | 'template-unused' // warning: a template that no paper uses
  | 'partial-unused'; // warning: a partial that no template uses

export type RenderingProblem = Problem<RenderingCode>;

/** One paper to print. */
export interface PrintOrder {
  /** A whole HTML page, as a template made it. */
  readonly html: string;
  /** Title of the PDF, and the name of the paper in a problem. */
  readonly title: string;
  /** The paper's own date (成文日期): creation date of the PDF, so that a later print has the same bytes. */
  readonly date: IsoDate;
  /** Structure tags and outline (for notices and reports; mass forms go without). */
  readonly tagged: boolean;
}

/**
 * Many papers of one template, printed together and split. However many they are, a few dozen are alive at a time;
 * what is bound lies on disk until its volume is full.
 */
export interface BatchOrder {
  /** Pages that differ in their body only. Gone through twice: to count them and their characters, and to print. */
  readonly documents: () => Iterable<Result<BatchDocument, Problem>>;
  readonly title: string;
  readonly date: IsoDate;
  /** Each paper with its structure and outline, for readers who hear it; bundles without. */
  readonly tagged?: boolean;
  /** Given each paper in turn. */
  readonly take: (document: PrintedDocument) => Promise<void>;
  /** Given each bundle (合订本) when all papers are printed, in order of the names; nothing is bound without it. */
  readonly takeBundle?: (bundle: PrintedDocument) => Promise<void>;
  /** The page that stands before the papers of a bundle (目录); without it they begin on the first. */
  readonly indexOf?: (contents: BundleContents) => Result<string, Problem>;
}

export interface BatchDocument {
  readonly name: string;
  readonly html: string;
  /** As the outline (书签) of a bundle shows it; else the name. */
  readonly title?: string;
  /** Names of the bundles that a copy goes into, such as an agency's; beside the one of all papers, named `''`. */
  readonly bundles?: readonly string[];
}

/** What a bundle holds; one of more papers than a volume takes is several, named `…（第2册）`. */
export interface BundleContents {
  readonly name: string;
  readonly papers: readonly {
    /** Of the document. */
    readonly name: string;
    /** The bundle's page on which it begins, from 1, pages of the index not counted. */
    readonly page: number;
    readonly pages: number;
  }[];
}

export interface PrintedDocument {
  readonly name: string;
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** What a print depends on besides its input: recorded beside the digest of a PDF. */
export interface PrintProvenance {
  /** Browser build, such as `HeadlessChrome/153.0.8010.0`: the same build gives the same bytes. */
  readonly browser: string;
  readonly browserPath: string;
  /** Whether the browser's own sandbox is around it. */
  readonly sandboxed: boolean;
  readonly fonts: readonly FontRoleFace[];
}

/** Which face stands for a role (字体): 仿宋 and 小标宋 have stand-ins where the office has none. */
export interface FontRoleFace {
  readonly role: '宋体' | '小标宋' | '黑体' | '楷体' | '仿宋';
  /** Name of the face, such as `LXGWWenKai-Light`. */
  readonly face: string;
  readonly file: string;
  /** `standIn`: not the face that the role means, but one that is always at hand. */
  readonly origin: 'configured' | 'installed' | 'packaged' | 'standIn';
}

/** Puts HTML on paper. Opened once, closed at the end; prints one paper at a time. */
export interface DocumentPrinter {
  renderPdf(order: PrintOrder): Promise<Result<Uint8Array, RenderingProblem>>;
  /** Every paper through `take`, every bundle through `takeBundle`. */
  renderPdfBatch(order: BatchOrder): Promise<Result<void, Problem>>;
  /** Starts the browser if it is not running. */
  provenance(): Promise<Result<PrintProvenance, RenderingProblem>>;
  close(): Promise<void>;
}

/** The office's templates (模板): a typed view in, a whole HTML page out. */
export interface DocumentTemplates {
  /** `name` without ending, such as `roster-coverage`. */
  renderTemplate(name: string, view: object): Result<string, RenderingProblem>;
  /** SHA-256 over every template file: named beside a released paper. */
  readonly digest: string;
}
