import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
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
  /** What is handed over is not kept. */
  bundle(name: string): Promise<PrintedDocument>;
  whole(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Of thousands of forms what is bound lies on disk, so that memory holds no more than the largest bundle. */
const PAGES_IN_MEMORY = 4_000;

/** Not the name of any bundle. */
const WHOLE = '';

export async function openBinder(label: PdfLabel, pagesInMemory = PAGES_IN_MEMORY): Promise<Binder> {
  const open = new Map<string, PDFDocument>();
  const put = new Map<string, string[]>();
  let [held, folder] = [0, ''];
  const empty = (name: string) =>
    newPdf(name === WHOLE ? label : { ...label, title: `${label.title} ${name}` });

  async function append(name: string, print: PDFDocument, pages: readonly number[]): Promise<void> {
    const document = open.get(name) ?? (await empty(name));
    open.set(name, document);
    await addPages(document, print, pages);
    held += pages.length;
  }
  async function putAway(): Promise<void> {
    if (folder === '') folder = await mkdtemp(join(tmpdir(), 'yaohao-bound-'));
    for (const [name, document] of open) {
      const files = put.get(name) ?? [];
      const file = join(folder, `${[...put.keys(), name].indexOf(name)}-${files.length}.pdf`);
      put.set(name, [...files, file]);
      await writeFile(file, await document.save());
    }
    open.clear();
    held = 0;
  }
  async function bind(name: string): Promise<PDFDocument> {
    const last = open.get(name);
    const files = put.get(name) ?? [];
    if (last !== undefined && files.length === 0) return last;
    const bound = await empty(name);
    for (const file of files) {
      const part = await PDFDocument.load(await readFile(file), { updateMetadata: false });
      await addPages(bound, part, part.getPageIndices());
    }
    if (last !== undefined) await addPages(bound, last, last.getPageIndices());
    return bound;
  }
  return {
    async add(print, parts) {
      const all = parts.flatMap(({ pages }) => pages);
      await append(WHOLE, print, all);
      const named = parts.flatMap(({ bundles, pages }) => bundles.map((name) => ({ name, pages })));
      // One copying for each bundle: the faces of the print are copied once with it.
      for (const [name, own] of Map.groupBy(named, (one) => one.name)) {
        await append(
          name,
          print,
          own.flatMap(({ pages }) => pages),
        );
      }
      if (held > pagesInMemory) await putAway();
    },
    names: () => [...new Set([...put.keys(), ...open.keys()])].filter((name) => name !== WHOLE).toSorted(),
    async bundle(name) {
      const document = await bind(name);
      open.delete(name);
      return { name, pdf: await document.save(), pages: document.getPageCount() };
    },
    whole: async () => (await bind(WHOLE)).save(),
    async close() {
      if (folder !== '') await rm(folder, { recursive: true, force: true });
    },
  };
}
