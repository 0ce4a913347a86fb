import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';
import { sha256Hex } from '../../kernel/hash.ts';
import { writeAtomically } from '../write-atomically.ts';
import type { Face } from './load-faces.ts';

/**
 * The `@font-face` rules for one print: every role that its style sheets name, cut down to the characters used, and a
 * character that a role's own face lacks taken from another face. With whole fonts 一 and 人 would copy as Kangxi radicals.
 * Files are kept in the cache by digest of font and characters.
 */
export async function subsetFaces(
  faces: readonly Face[],
  { html, characters }: { readonly html: string; readonly characters: ReadonlySet<string> },
  cache: string,
): Promise<string> {
  const sorted = [...characters].sort();
  const rules: string[] = [];
  for (const face of faces.filter(({ family }) => html.includes(family))) {
    const own = sorted.filter((character) => has(face, character));
    const lacking = sorted.filter((character) => !has(face, character));
    // A font without any glyph is refused by the browser.
    if (own.length === 0) continue;
    rules.push(fontFace(face, await subsetFile(face, own, cache)));
    for (const [other, borrowed] of lenders(faces, face, lacking)) {
      rules.push(fontFace(face, await subsetFile(other, borrowed, cache), borrowed));
    }
  }
  return rules.join('\n');
}

function has(face: Face, character: string): boolean {
  return face.hasGlyph(character.codePointAt(0) ?? 0);
}

/** For each other face, in order of the roles, the characters that it lends. */
function lenders(
  faces: readonly Face[],
  borrower: Face,
  lacking: readonly string[],
): readonly (readonly [Face, readonly string[]])[] {
  const lender = (character: string) => faces.find((face) => face !== borrower && has(face, character));
  return faces
    .map((face) => [face, lacking.filter((character) => lender(character) === face)] as const)
    .filter(([, borrowed]) => borrowed.length > 0);
}

function fontFace(face: Face, file: string, only?: readonly string[]): string {
  const range =
    only === undefined ? '' : `;unicode-range:${only.map((c) => `U+${c.codePointAt(0)?.toString(16)}`)}`;
  return `@font-face{font-family:${face.family};src:url("${pathToFileURL(file).href}")${range}}`;
}

async function subsetFile(face: Face, characters: readonly string[], cache: string): Promise<string> {
  const text = characters.join('');
  const file = join(cache, 'subsets', `${sha256Hex(face.digest, '\n', text)}.ttf`);
  if (existsSync(file)) return file;
  const subset = await subsetFont(await readFile(face.file), text, { targetFormat: 'truetype' });
  await writeAtomically(file, subset);
  return file;
}
