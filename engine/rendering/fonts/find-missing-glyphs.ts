import type { RenderingProblem } from '../../domain/ports.ts';
import { problem } from '../../kernel/problem.ts';
import { charactersOfHtml, textOfHtml } from './characters-of-html.ts';
import type { Face } from './load-faces.ts';

const CONTEXT = 12;

/**
 * Characters that none of the faces has: printed, each would be a box while its text still reads right,
 * so nobody would notice before the paper is signed.
 */
export function findMissingGlyphs(
  html: string,
  title: string,
  faces: readonly Face[],
): readonly RenderingProblem[] {
  const missing = [...charactersOfHtml(html)].filter((character) => !anyFaceHas(faces, character));
  if (missing.length === 0) return [];
  const text = textOfHtml(html).replaceAll(/\s+/gu, ' ');
  return missing.map((character) =>
    problem('glyph-missing', {
      character,
      codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      paper: title,
      near: around(text, character),
    }),
  );
}

function anyFaceHas(faces: readonly Face[], character: string): boolean {
  return faces.some((face) => face.hasGlyph(character.codePointAt(0) ?? 0));
}

function around(text: string, character: string): string {
  const at = text.indexOf(character);
  return text.slice(Math.max(0, at - CONTEXT), at + character.length + CONTEXT).trim();
}
