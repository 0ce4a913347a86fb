import type { Policy } from '../../domain/policy.ts';
import type { BatchDocument } from '../../domain/ports.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { agencyInFull, issuerName } from '../../papers/paper-names.ts';
import type { PaperLabel } from '../../papers/paper-view.ts';
import type { Ledger } from '../ledger.ts';
import type { Workplace } from '../workplace.ts';
import { releasesOf } from './released-paper.ts';

/** A paper that the records let make now: as a draft, or released under a number. */
export interface PaperAtHand {
  /** 文书名, as `release` is told it: 汇总报告, 列入决定书. */
  readonly name: string;
  /** What it is of: a round, a period, or one record such as `credit/12`. With `name` it tells papers apart. */
  readonly of: string;
  /** Folder and file without ending, in the district folder. */
  readonly path: string;
  /** 发文机关: an agency's id; its red head, its register of numbers, its head signs. */
  readonly issuer: string;
  /** 上行文: bears 签发人. GB/T 9704-2012 7.2.6 */
  readonly upward?: true;
  /** One of the leaders' papers of the newest round: also in reports/最新/. */
  readonly latest?: boolean;
  /** Who it speaks of, where it is of one enterprise. */
  readonly object?: string;
  /** One of hundreds: they are printed together. */
  readonly together?: true;
  /** When the last record was made that it follows from. */
  readonly madeAt: Instant;
  /** The day it bears as a draft. */
  readonly on: IsoDate;
  readonly template: string;
  readonly view: (label: PaperLabel) => Result<object, Problem> | Promise<Result<object, Problem>>;
}

/** 草稿: without number, with the head of its issuer. */
export function draftLabel({ issuer, upward, on }: PaperAtHand, policy: Policy): PaperLabel {
  return {
    ...{ number: null, signedOn: on, addressee: null, copyTo: [] },
    issuer: fullName(issuer, policy),
    ...(upward ? { signer: '' } : {}),
  };
}

export function fullName(issuer: string, policy: Policy): string {
  return issuer === policy.district.issuer ? issuerName(policy) : agencyInFull(policy, issuer);
}

/**
 * Each as it was frozen where it stands released; as a draft without a number where it was not, or the records have
 * moved on since. What was released before lies beside it under its number, with 已撤回 where a later one says so.
 */
export async function writePapers(
  workplace: Workplace,
  { ledger, policy }: { readonly ledger: Ledger; readonly policy: Policy },
  papers: readonly PaperAtHand[],
): Promise<Result<readonly string[], Problem>> {
  const written: string[] = [];
  for (const paper of papers) {
    const done = await writePaper(workplace, ledger, policy, paper);
    if (!done.ok) return done;
    written.push(...done.value);
  }
  return ok(written);
}

async function writePaper(
  workplace: Workplace,
  { papers }: Ledger,
  policy: Policy,
  paper: PaperAtHand,
): Promise<Result<readonly string[], Problem>> {
  const { standing, earlier } = releasesOf(papers, paper);
  const files: [string, Result<Uint8Array, Problem>][] = [
    [
      paper.path,
      standing === undefined
        ? await renderPaper(workplace, paper, draftLabel(paper, policy))
        : await workplace.frozen.get(standing.pdf),
    ],
  ];
  for (const { number, signedOn, pdf, withdrawnBy } of earlier) {
    const mark = withdrawnBy === undefined ? '' : '（已撤回）';
    files.push([`${paper.path} ${number || signedOn}${mark}`, await workplace.frozen.get(pdf)]);
  }
  if (paper.latest && files[0] !== undefined) files.push([`reports/最新/${paper.name}`, files[0][1]]);
  const written: string[] = [];
  for (const [path, bytes] of files) {
    if (!bytes.ok) return bytes;
    const target = workplace.folder.write(`${path}.pdf`, bytes.value);
    if (!target.ok) return target;
    written.push(target.value);
  }
  return ok(written);
}

/** A paper, and the label it is to bear. */
export interface LabelledPaper {
  readonly paper: PaperAtHand;
  readonly label: PaperLabel;
}

/** As PDF, in order. */
export async function renderPapers(
  workplace: Workplace,
  papers: readonly LabelledPaper[],
): Promise<Result<readonly Uint8Array[], Problem>> {
  if (papers.length > 1 && papers.every(({ paper }) => paper.together))
    return renderTogether(workplace, papers);
  const printed: Uint8Array[] = [];
  for (const { paper, label } of papers) {
    const pdf = await renderPaper(workplace, paper, label);
    if (!pdf.ok) return pdf;
    printed.push(pdf.value);
  }
  return ok(printed);
}

/** In prints of a few dozen, split again: of one template, signed on one day. */
async function renderTogether(
  { templates, printer, progress }: Workplace,
  papers: readonly LabelledPaper[],
): Promise<Result<readonly Uint8Array[], Problem>> {
  const documents: Result<BatchDocument, Problem>[] = [];
  for (const { paper, label } of papers) {
    const view = await paper.view(label);
    if (!view.ok) return view;
    const html = templates.renderTemplate(paper.template, view.value);
    if (!html.ok) return html;
    documents.push(ok({ name: paper.object ?? paper.of, html: html.value }));
  }
  const [title, date] = [papers[0]?.paper.name ?? '', papers[0]?.label.signedOn as IsoDate];
  progress(`打印${title} ${papers.length} 份`);
  const pdfs: Uint8Array[] = [];
  const order = { documents: () => documents, title, date, tagged: true };
  const printed = await printer.renderPdfBatch({ ...order, take: async ({ pdf }) => void pdfs.push(pdf) });
  return printed.ok ? ok(pdfs) : printed;
}

/** One paper as PDF, with the label it is to bear. */
async function renderPaper(
  workplace: Workplace,
  { name, template, view: viewOf }: PaperAtHand,
  label: PaperLabel,
): Promise<Result<Uint8Array, Problem>> {
  const view = await viewOf(label);
  if (!view.ok) return view;
  return renderView(workplace, { name, template }, view.value, label.signedOn);
}

export async function renderView(
  workplace: Workplace,
  { name, template }: Pick<PaperAtHand, 'name' | 'template'>,
  view: object,
  date: IsoDate,
): Promise<Result<Uint8Array, Problem>> {
  workplace.progress(`打印 ${name}.pdf`);
  const html = workplace.templates.renderTemplate(template, view);
  if (!html.ok) return html;
  return workplace.printer.renderPdf({ html: html.value, title: name, date, tagged: true });
}
