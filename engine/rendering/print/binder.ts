import type { PDFDocument } from '@cantoo/pdf-lib';
import type { BundleContents, PrintedDocument } from '../../domain/ports.ts';
import { addPages, labelPdf, type PdfLabel } from './new-pdf.ts';
import { numberPages } from './number-pages.ts';
import { openPieces } from './open-pieces.ts';
import { openWithOutline, writeOutline } from './write-outline.ts';

/** Pages of one paper in a print, counted from 0, and the bundles that they go into. */
export interface BoundPart {
  readonly name: string;
  /** As the outline (书签) shows it. */
  readonly title: string;
  readonly pages: readonly number[];
  readonly bundles: readonly string[];
}

/** Pages of another print that stand before a bundle: its index (目录). */
export interface IndexPages {
  readonly print: PDFDocument;
  /** From 0. */
  readonly pages: readonly number[];
}

/** 合订本: the merged file of a batch, and one for each agency, town or whatever else a paper is bundled by. */
export interface Binder {
  /** The pages of a print, in order. */
  add(print: PDFDocument, parts: readonly BoundPart[]): Promise<void>;
  /** Of each bundle, in order of the names. */
  contents(): readonly BundleContents[];
  /** What is handed over is not kept. */
  bind(name: string, index?: IndexPages): Promise<PrintedDocument>;
  close(): Promise<void>;
}

/** What is bound lies on disk: memory holds no more pages than these and the one bundle that is being bound. */
const PAGES_IN_MEMORY = 800;

type BoundPaper = BundleContents['papers'][number] & { readonly title: string };

export function openBinder(label: PdfLabel, pagesInMemory = PAGES_IN_MEMORY): Binder {
  const pieces = openPieces(pagesInMemory);
  const bound = new Map<string, BoundPaper[]>();
  function note(bundle: string, parts: readonly BoundPart[]): void {
    const papers = bound.get(bundle) ?? [];
    bound.set(bundle, papers);
    for (const { name, title, pages } of parts) {
      const last = papers.at(-1);
      const page = last === undefined ? 1 : last.page + last.pages;
      papers.push({ name, title, page, pages: pages.length });
    }
  }
  return {
    async add(print, parts) {
      const named = parts.flatMap((part) => part.bundles.map((bundle) => ({ ...part, bundle })));
      // One copying for each bundle: the faces of the print are copied once with it.
      for (const [bundle, own] of Map.groupBy(named, (one) => one.bundle)) {
        await pieces.append(
          bundle,
          print,
          own.flatMap(({ pages }) => pages),
        );
        note(bundle, own);
      }
      await pieces.settle();
    },
    contents: () =>
      [...bound.keys()].toSorted().map((name) => ({
        name,
        papers: (bound.get(name) ?? []).map(({ title: _, ...paper }) => paper),
      })),
    async bind(name, index) {
      const whole = await joinPieces(pieces.take(name));
      labelPdf(whole, { ...label, title: `${label.title} ${name}`.trim() });
      if (index !== undefined) await putBefore(whole, index);
      const before = index?.pages.length ?? 0;
      numberPages(whole, before);
      writeOutline(whole, outlineOf(bound.get(name) ?? [], before));
      openWithOutline(whole);
      bound.delete(name);
      return { name, pdf: await whole.save(), pages: whole.getPageCount() };
    },
    close: () => pieces.close(),
  };
}

/** The first piece grows by the others. */
async function joinPieces(pieces: AsyncIterable<PDFDocument>): Promise<PDFDocument> {
  let whole: PDFDocument | undefined;
  for await (const piece of pieces) {
    if (whole === undefined) whole = piece;
    else await addPages(whole, piece, piece.getPageIndices());
  }
  if (whole === undefined) throw new Error('joinPieces: a bundle without a page');
  return whole;
}

async function putBefore(whole: PDFDocument, { print, pages }: IndexPages): Promise<void> {
  for (const [i, page] of (await whole.copyPages(print, [...pages])).entries()) whole.insertPage(i, page);
}

function outlineOf(papers: readonly BoundPaper[], before: number) {
  const index = before === 0 ? [] : [{ title: '目录', page: 0 }];
  return [...index, ...papers.map(({ title, page }) => ({ title, page: before + page - 1 }))];
}
