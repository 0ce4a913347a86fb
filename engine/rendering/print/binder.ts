import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PrintedDocument } from '../../domain/ports.ts';
import { addPages, newPdf, type PdfLabel } from './new-pdf.ts';

/** Pages of one paper in a print, counted from 0, and the bundles that they go into. */
export interface BoundPart {
  readonly pages: readonly number[];
  readonly bundles: readonly string[];
}

/** 合订本: the merged file of a batch, and one for each agency, town or whatever else a paper is bundled by. */
export interface Binder {
  /** All pages of a print, in order. */
  add(print: PDFDocument, parts: readonly BoundPart[]): Promise<void>;
  names(): readonly string[];
  bundle(name: string): Promise<PrintedDocument>;
  whole(): Promise<Uint8Array>;
}

export async function openBinder(label: PdfLabel): Promise<Binder> {
  const merged = await newPdf(label);
  const bundles = new Map<string, PDFDocument>();
  const open = async (name: string) => {
    const found = bundles.get(name) ?? (await newPdf({ ...label, title: `${label.title} ${name}` }));
    bundles.set(name, found);
    return found;
  };
  return {
    async add(print, parts) {
      await addPages(
        merged,
        print,
        parts.flatMap(({ pages }) => pages),
      );
      const named = parts.flatMap((part) => part.bundles.map((name) => ({ name, part })));
      // One copying for each bundle: the faces of the print are copied once with it.
      for (const [name, own] of Map.groupBy(named, ({ name }) => name)) {
        await addPages(
          await open(name),
          print,
          own.flatMap(({ part }) => part.pages),
        );
      }
    },
    names: () => [...bundles.keys()].toSorted(),
    async bundle(name) {
      const document = await open(name);
      // What is handed over need not be kept: of thousands of papers these are the larger part.
      bundles.delete(name);
      return { name, pdf: await document.save(), pages: document.getPageCount() };
    },
    whole: () => merged.save(),
  };
}
