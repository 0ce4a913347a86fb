import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One kind of paper, and the PDF of it that is looked at. */
export interface PaperKind {
  /** As its file or folder is called: 抽查公告, 一企一表. */
  readonly name: string;
  readonly file: string;
}

/** Kinds of papers in a folder: every PDF, and of every folder of PDFs the first; bundles are copies. */
export function paperKinds(folder: string): readonly PaperKind[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory())
        return entry.name.includes('（按') ? [] : firstOf(join(folder, entry.name), entry.name);
      const name = /^(\P{White_Space}+)\.pdf$/u.exec(entry.name)?.[1];
      return name === undefined ? [] : [{ name, file: join(folder, entry.name) }];
    })
    .filter(({ name }, i, all) => all.findIndex((one) => one.name === name) === i);
}

function firstOf(folder: string, name: string): readonly PaperKind[] {
  const [first] = readdirSync(folder)
    .filter((file) => file.endsWith('.pdf'))
    .toSorted();
  return first === undefined ? [] : [{ name, file: join(folder, first) }];
}
