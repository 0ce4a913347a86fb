import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/**
 * Page labels (ISO 32000-1, 12.4.2): a reader shows the pages of an index as i, ii, …, and those after it from 1, as
 * the index names them.
 */
export function numberPages(document: PDFDocument, indexPages: number): void {
  const { context } = document;
  const labels: (number | object)[] = indexPages === 0 ? [] : [0, { S: 'r' }];
  const nums = [...labels, indexPages, { S: 'D' }] as Parameters<typeof context.obj>[0];
  document.catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: nums }));
}
