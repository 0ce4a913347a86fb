import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PrintedDocument } from '../../domain/ports.ts';
import type { Binder } from './binder.ts';
import { tagsOf } from './copy-tags.ts';
import { addPages, newPdf, type PdfLabel } from './new-pdf.ts';
import type { BatchPaper } from './print-batch.ts';
import { destinationsOf } from './read-destinations.ts';
import { type OutlineEntry, readOutline, writeOutline } from './write-outline.ts';

export interface BatchPrint {
  /** Papers in order; each begins at the anchor `part-<index>`. */
  readonly pdf: Uint8Array;
  readonly papers: readonly BatchPaper[];
}

export const PART_ANCHOR = 'part-';

/**
 * One PDF for each paper of a batch, in turn; of a tagged print each with its own tags and outline. All pages go to the
 * binder, without tags.
 */
export async function* splitBatch(
  { pdf, papers }: BatchPrint,
  label: PdfLabel,
  binder: Binder | undefined,
): AsyncGenerator<PrintedDocument> {
  const whole = await PDFDocument.load(pdf, { updateMetadata: false });
  const pagesOf = pagesOfParts(
    whole,
    papers.map(({ name }) => name),
  );
  dropPartLinks(whole);
  const parts = papers.map(({ name, title = name, volumes }, i) => {
    return { name, title, bundles: volumes, pages: pagesOf[i] ?? [] };
  });
  await binder?.add(whole, parts);
  const [tags, headings] = [tagsOf(whole, parts.length), readOutline(whole)];
  for (const [i, { name, pages }] of parts.entries()) {
    const one = await newPdf({ ...label, title: `${label.title} ${name}` });
    await addPages(one, whole, pages);
    tags?.copyTo(one, i, pages);
    writeOutline(one, ownHeadings(headings, pages));
    yield { name, pdf: await one.save(), pages: pages.length };
  }
}

/** Of a paper on these pages of the print, counted from its own first. */
function ownHeadings(headings: readonly OutlineEntry[], pages: readonly number[]): readonly OutlineEntry[] {
  const first = pages[0] ?? 0;
  return headings
    .filter(({ page }) => pages.includes(page))
    .map(({ page, ...heading }) => ({ ...heading, page: page - first }));
}

/** Which pages of a print, from 0, are whose; `names` of the parts in order. */
export function pagesOfParts(whole: PDFDocument, names: readonly string[]): readonly (readonly number[])[] {
  const anchors = destinationsOf(whole);
  const starts = names.map((name, i) => {
    const start = anchors.get(`${PART_ANCHOR}${i}`)?.page;
    if (start === undefined) throw new Error(`splitBatch: ${name} was not found in print`);
    return start;
  });
  return names.map((_, i) => {
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? whole.getPageCount()];
    return Array.from({ length: to - from }, (_, n) => from + n);
  });
}

/** The links that made the anchors visible lead nowhere in a split file. */
export function dropPartLinks(whole: PDFDocument): void {
  for (const page of whole.getPages()) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (let i = (annotations?.size() ?? 0) - 1; i >= 0; i -= 1) {
      const target = annotations?.lookupMaybe(i, PDFDict)?.get(PDFName.of('Dest'))?.toString() ?? '';
      if (target.includes(PART_ANCHOR)) annotations?.remove(i);
    }
  }
}
