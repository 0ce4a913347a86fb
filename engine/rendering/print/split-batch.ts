import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PrintedDocument } from '../../domain/ports.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { destinationsOf } from './read-destinations.ts';

export interface BatchPrint {
  /** Papers in order; each begins at the anchor `part-<index>`. */
  readonly pdf: Uint8Array;
  readonly names: readonly string[];
}

export interface PdfLabel {
  readonly title: string;
  readonly date: IsoDate;
}

export const PART_ANCHOR = 'part-';

/** One PDF for each paper of a batch, and adds all its pages to the merged file. */
export async function splitBatch(
  { pdf, names }: BatchPrint,
  label: PdfLabel,
  merged: PDFDocument,
): Promise<readonly PrintedDocument[]> {
  const whole = await PDFDocument.load(pdf, { updateMetadata: false });
  const anchors = destinationsOf(whole);
  const starts = names.map((name, i) => {
    const start = anchors.get(`${PART_ANCHOR}${i}`)?.page;
    if (start === undefined) throw new Error(`splitBatch: ${name} was not found in print`);
    return start;
  });
  for (const page of whole.getPages()) dropPartLinks(page.node.lookupMaybe(PDFName.of('Annots'), PDFArray));
  await addPages(merged, whole, 0, whole.getPageCount());
  const documents: PrintedDocument[] = [];
  for (const [i, name] of names.entries()) {
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? whole.getPageCount()];
    const one = await newPdf({ ...label, title: `${label.title} ${name}` });
    await addPages(one, whole, from, to);
    documents.push({ name, pdf: await one.save(), pages: to - from });
  }
  return documents;
}

/** An empty PDF that carries the paper's date and no time of making. */
export async function newPdf({ title, date }: PdfLabel): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const day = new Date(`${date}T00:00:00+08:00`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('zh-CN');
  document.setCreationDate(day);
  document.setModificationDate(day);
  return document;
}

async function addPages(to: PDFDocument, from: PDFDocument, first: number, end: number): Promise<void> {
  const indices = Array.from({ length: end - first }, (_, i) => first + i);
  for (const page of await to.copyPages(from, indices)) to.addPage(page);
}

/** The links that made the anchors visible lead nowhere in a split file. */
function dropPartLinks(annotations: PDFArray | undefined): void {
  for (let i = (annotations?.size() ?? 0) - 1; i >= 0; i -= 1) {
    const target = annotations?.lookupMaybe(i, PDFDict)?.get(PDFName.of('Dest'))?.toString() ?? '';
    if (target.includes(PART_ANCHOR)) annotations?.remove(i);
  }
}
