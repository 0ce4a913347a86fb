import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DocumentPrinter } from '../../engine/domain/ports.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { ok } from '../../engine/kernel/result.ts';
import { valued } from '../papers/check-paper.ts';
import { sampleDocument, sampleHtml, sampleIndex } from './sample-forms.ts';

export interface FormsToPrint {
  readonly first: number;
  readonly count: number;
  /** Also for each agency and town, with indexes. */
  readonly bound: boolean;
}

/** Prints forms as a run does, each written to disk, and the bundles of all; throws where one is not there. */
export async function printForms(
  printer: DocumentPrinter,
  { first, count, bound }: FormsToPrint,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yaohao-bench-'));
  let [printed, papers] = [0, 0];
  const keep = (path: string, pdf: Uint8Array) => {
    const file = join(folder, `${path}.pdf`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, pdf);
  };
  function* documents() {
    for (let i = first; i < first + count; i += 1) {
      yield ok(bound ? sampleDocument(i) : { name: String(i), html: sampleHtml(i) });
    }
  }
  const done = await printer.renderPdfBatch({
    ...{ documents, title: '一企一表', date: isoDate('2017-08-30') },
    take: async ({ name, pdf }) => {
      printed += 1;
      keep(`一企一表/${name}`, pdf);
    },
    takeBundle: async ({ name, pdf }) => keep(`一企一表${name}`, pdf),
    ...(bound
      ? {
          indexOf: (contents) => {
            if (!contents.name.includes('/')) papers += contents.papers.length;
            return ok(sampleIndex(contents));
          },
        }
      : {}),
  });
  rmSync(folder, { recursive: true });
  valued(done);
  if (printed !== count) throw new Error(`${printed} of ${count} forms`);
  if (bound && papers !== count) throw new Error(`${papers} of ${count} forms are bound`);
}
