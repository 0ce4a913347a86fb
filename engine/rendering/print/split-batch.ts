import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { BatchDocument, PrintedDocument } from '../../domain/ports.ts';
import type { Binder } from './binder.ts';
import { addPages, newPdf, type PdfLabel } from './new-pdf.ts';
import { destinationsOf } from './read-destinations.ts';

export interface BatchPrint {
  /** Papers in order; each begins at the anchor `part-<index>`. */
  readonly pdf: Uint8Array;
  readonly documents: readonly BatchDocument[];
}

export const PART_ANCHOR = 'part-';

/** One PDF for each paper of a batch; all its pages go to the binder. */
export async function splitBatch(
  { pdf, documents }: BatchPrint,
  label: PdfLabel,
  binder: Binder,
): Promise<readonly PrintedDocument[]> {
  const whole = await PDFDocument.load(pdf, { updateMetadata: false });
  const parts = partsOf(whole, documents);
  for (const page of whole.getPages()) dropPartLinks(page.node.lookupMaybe(PDFName.of('Annots'), PDFArray));
  await binder.add(whole, parts);
  const printed: PrintedDocument[] = [];
  for (const { name, pages } of parts) {
    const one = await newPdf({ ...label, title: `${label.title} ${name}` });
    await addPages(one, whole, pages);
    printed.push({ name, pdf: await one.save(), pages: pages.length });
  }
  return printed;
}

/** Which pages of the print, from 0, are whose. */
function partsOf(whole: PDFDocument, documents: readonly BatchDocument[]) {
  const anchors = destinationsOf(whole);
  const starts = documents.map(({ name }, i) => {
    const start = anchors.get(`${PART_ANCHOR}${i}`)?.page;
    if (start === undefined) throw new Error(`splitBatch: ${name} was not found in print`);
    return start;
  });
  return documents.map(({ name, bundles = [] }, i) => {
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? whole.getPageCount()];
    return { name, bundles, pages: Array.from({ length: to - from }, (_, n) => from + n) };
  });
}

/** The links that made the anchors visible lead nowhere in a split file. */
function dropPartLinks(annotations: PDFArray | undefined): void {
  for (let i = (annotations?.size() ?? 0) - 1; i >= 0; i -= 1) {
    const target = annotations?.lookupMaybe(i, PDFDict)?.get(PDFName.of('Dest'))?.toString() ?? '';
    if (target.includes(PART_ANCHOR)) annotations?.remove(i);
  }
}
