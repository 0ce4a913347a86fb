import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { PrintOrder, RenderingProblem } from '../../domain/ports.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { charactersOfHtml } from '../fonts/characters-of-html.ts';
import { findMissingGlyphs } from '../fonts/find-missing-glyphs.ts';
import { subsetFaces } from '../fonts/subset-faces.ts';
import { composePage } from './compose-page.ts';
import { findForeignFonts } from './find-foreign-fonts.ts';
import { findOverflow } from './find-overflow.ts';
import { placeImprint } from './place-imprint.ts';
import { loadPage, printPage } from './print-page.ts';
import type { PrintRoom } from './print-room.ts';
import { stampPdf } from './stamp-pdf.ts';

/**
 * One print: every character has a glyph, nothing is wider than its sheet, only our faces are in it.
 * `characters`: of all prints of a batch, so that its faces are cut once.
 */
export async function printDocument(
  { page, faces, cache, printed }: PrintRoom,
  { html, title, date, tagged }: PrintOrder,
  characters: ReadonlySet<string> = charactersOfHtml(html),
): Promise<Result<Uint8Array, RenderingProblem>> {
  const missing = findMissingGlyphs(html, title, faces);
  if (missing.length > 0) return failed(...missing);
  const fontFaces = await subsetFaces(faces, { html, characters }, cache);
  await writeFile(printed, composePage(html, fontFaces));
  await loadPage(page, pathToFileURL(printed).href);
  const wide = await findOverflow(page, title);
  if (wide.length > 0) return failed(...wide);
  await placeImprint(page);
  const pdf = await printPage(page, tagged);
  const foreign = findForeignFonts(pdf, title, faces);
  return foreign.length > 0 ? failed(...foreign) : ok(stampPdf(pdf, date));
}
