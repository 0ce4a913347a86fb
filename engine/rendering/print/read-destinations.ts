import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';

/** Where an anchor of the page came to lie in print. */
export interface Destination {
  /** From 0. */
  readonly page: number;
  /** Points below the top of the text area: Chromium leaves the top margin out. */
  readonly y: number;
}

/** Anchors (`id`) that some link of the page points to; Chromium writes only those. */
export async function readDestinations(pdf: Uint8Array): Promise<ReadonlyMap<string, Destination>> {
  return destinationsOf(await PDFDocument.load(pdf, { updateMetadata: false }));
}

export function destinationsOf(document: PDFDocument): ReadonlyMap<string, Destination> {
  const named = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pages = new Map(document.getPages().map((page, i) => [page.ref.toString(), i]));
  const found = new Map<string, Destination>();
  for (const [name, value] of named?.entries() ?? []) {
    const target = document.context.lookup(value, PDFArray);
    const page = pages.get(target.get(0).toString());
    const top = target.lookupMaybe(3, PDFNumber)?.asNumber();
    if (page === undefined || top === undefined) continue;
    found.set(name.decodeText(), { page, y: document.getPage(page).getHeight() - top });
  }
  return found;
}
