import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib';
import { visibleText } from '../../kernel/visible-text.ts';

export interface OutlineEntry {
  readonly title: string;
  /** From 0. */
  readonly page: number;
  /** Points above the bottom of the page; without it the whole page is shown. */
  readonly top?: number;
}

/** The outline (书签) of a file, one level (ISO 32000-1, 12.3.3). */
export function writeOutline(document: PDFDocument, entries: readonly OutlineEntry[]): void {
  const { context, catalog } = document;
  if (entries.length === 0) return;
  const root = context.nextRef();
  const refs = entries.map(() => context.nextRef());
  for (const [i, { title, page, top }] of entries.entries()) {
    const [ref, previous, next] = [refs[i], refs[i - 1], refs[i + 1]];
    if (ref === undefined) continue;
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(visibleText(title)),
        Parent: root,
        Dest: [document.getPage(page).ref, ...(top === undefined ? ['Fit'] : ['XYZ', null, top, null])],
        ...(previous === undefined ? {} : { Prev: previous }),
        ...(next === undefined ? {} : { Next: next }),
      }),
    );
  }
  const ends = { First: refs.at(0) ?? null, Last: refs.at(-1) ?? null };
  context.assign(root, context.obj({ Type: 'Outlines', ...ends, Count: entries.length }));
  catalog.set(PDFName.of('Outlines'), root);
}

/** A reader shows the outline when the file is opened. */
export function openWithOutline({ catalog }: PDFDocument): void {
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** The headings that the browser wrote into a tagged print, of all levels, in order. */
export function readOutline(document: PDFDocument): readonly OutlineEntry[] {
  const pages = new Map(document.getPages().map(({ ref }, i) => [ref.toString(), i]));
  const below = (parent: PDFDict | undefined): readonly OutlineEntry[] => {
    const found: OutlineEntry[] = [];
    for (let at = parent?.lookupMaybe(PDFName.of('First'), PDFDict); at !== undefined; ) {
      const target = at.lookupMaybe(PDFName.of('Dest'), PDFArray);
      const title = at.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText();
      const page = pages.get(target?.get(0).toString() ?? '');
      const top = target?.lookupMaybe(3, PDFNumber)?.asNumber();
      if (page !== undefined) found.push({ title, page, ...(top === undefined ? {} : { top }) });
      found.push(...below(at));
      at = at.lookupMaybe(PDFName.of('Next'), PDFDict);
    }
    return found;
  };
  return below(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
}
