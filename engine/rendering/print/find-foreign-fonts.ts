import type { RenderingProblem } from '../../domain/ports.ts';
import { problem } from '../../kernel/problem.ts';
import type { Face } from '../fonts/load-faces.ts';

/**
 * Faces in the PDF that are not ours: the style sheet names a family that does not exist, and the browser
 * took whatever it has, which prints Chinese as boxes. A Type 3 font is one that was not embedded as TrueType.
 */
export function findForeignFonts(
  pdf: Uint8Array,
  paper: string,
  faces: readonly Face[],
): readonly RenderingProblem[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const named = [...text.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/>]+)/gu)].map(
    (match) => match[1] ?? '',
  );
  const foreign = [...new Set(named)].filter((name) => !faces.some((face) => face.name === name));
  const type3 = /\/Subtype\s*\/Type3\b/u.test(text) ? ['Type 3'] : [];
  return [...foreign, ...type3].map((face) => problem('font-foreign', { paper, face }));
}
