import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { addPages } from './new-pdf.ts';

/** Pages on their way into bundles: of each the newest in memory, the others on disk. */
export interface Pieces {
  append(name: string, print: PDFDocument, pages: readonly number[]): Promise<void>;
  /** To disk with all, where they are more than memory has room for. */
  settle(): Promise<void>;
  /** Of a bundle in order, each read when the one before was taken; they are not kept. */
  take(name: string): AsyncGenerator<PDFDocument>;
  close(): Promise<void>;
}

export function openPieces(pagesInMemory: number): Pieces {
  const open = new Map<string, PDFDocument>();
  const put = new Map<string, string[]>();
  let [held, written, folder] = [0, 0, ''];
  return {
    async append(name, print, pages) {
      const document = open.get(name) ?? (await PDFDocument.create({ updateMetadata: false }));
      open.set(name, document);
      await addPages(document, print, pages);
      held += pages.length;
    },
    async settle() {
      if (held <= pagesInMemory) return;
      if (folder === '') folder = await mkdtemp(join(tmpdir(), 'yaohao-bound-'));
      for (const [name, document] of open) {
        const file = join(folder, `${written}.pdf`);
        await writeFile(file, await document.save());
        put.set(name, [...(put.get(name) ?? []), file]);
        open.delete(name);
        written += 1;
      }
      held = 0;
    },
    async *take(name) {
      for (const file of put.get(name) ?? []) {
        yield await PDFDocument.load(await readFile(file), { updateMetadata: false });
        await rm(file);
      }
      const last = open.get(name);
      if (last === undefined) return;
      yield last;
      open.delete(name);
      held -= last.getPageCount();
    },
    async close() {
      if (folder !== '') await rm(folder, { recursive: true, force: true });
    },
  };
}
