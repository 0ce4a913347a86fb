import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { IsoDate } from '../../kernel/iso-date.ts';

export interface PdfLabel {
  readonly title: string;
  readonly date: IsoDate;
}

/** An empty PDF that carries the paper's date and no time of making. */
export async function newPdf(label: PdfLabel): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  labelPdf(document, label);
  return document;
}

export function labelPdf(document: PDFDocument, { title, date }: PdfLabel): void {
  const day = new Date(`${date}T00:00:00+08:00`);
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('zh-CN');
  document.setCreationDate(day);
  document.setModificationDate(day);
}

/** `pages`: counted from 0. Taken out of their print they have no place in its structure. */
export async function addPages(to: PDFDocument, from: PDFDocument, pages: readonly number[]): Promise<void> {
  for (const page of await to.copyPages(from, [...pages])) {
    page.node.delete(PDFName.of('StructParents'));
    to.addPage(page);
  }
}
