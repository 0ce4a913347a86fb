import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { visibleText } from '../../kernel/visible-text.ts';

export interface OutlineEntry {
  readonly title: string;
  /** From 0. */
  readonly page: number;
}

/** The outline (书签) of a bundle, one level (ISO 32000-1, 12.3.3); a reader shows it when the file is opened. */
export function writeOutline(document: PDFDocument, entries: readonly OutlineEntry[]): void {
  const { context, catalog } = document;
  if (entries.length === 0) return;
  const root = context.nextRef();
  const refs = entries.map(() => context.nextRef());
  for (const [i, { title, page }] of entries.entries()) {
    const [ref, previous, next] = [refs[i], refs[i - 1], refs[i + 1]];
    if (ref === undefined) continue;
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(visibleText(title)),
        Parent: root,
        Dest: [document.getPage(page).ref, 'Fit'],
        ...(previous === undefined ? {} : { Prev: previous }),
        ...(next === undefined ? {} : { Next: next }),
      }),
    );
  }
  const ends = { First: refs.at(0) ?? null, Last: refs.at(-1) ?? null };
  context.assign(root, context.obj({ Type: 'Outlines', ...ends, Count: entries.length }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
