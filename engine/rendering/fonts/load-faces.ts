import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { FontRoleFace, RenderingProblem } from '../../domain/ports.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { cacheFolder } from '../cache-folder.ts';
import type { RenderingSettings } from '../settings.ts';
import { writeAtomically } from '../write-atomically.ts';
import { type FontRole, type FontRoleFile, fontRoleFiles } from './font-roles.ts';
import { readSfnt } from './read-sfnt.ts';
import { TICK_BOXES, tickBoxFace } from './tick-box-face.ts';

/** A face ready to be subset: one for each role, and the tick boxes that lend to all. */
export interface Face {
  readonly family: FontRole | 'TickBoxes';
  /** PostScript name, as the PDF names the face. */
  readonly name: string;
  /** Absent for the tick boxes, which stand for no role. */
  readonly shown?: FontRoleFace;
  /** The font as TrueType; the packaged woff2 is unpacked once, into the cache. */
  readonly file: string;
  /** SHA-256 of the file. */
  readonly digest: string;
  hasGlyph(codePoint: number): boolean;
}

/** The faces of the five roles and the tick boxes, or every file that cannot be used and why. */
export async function loadFaces(
  settings: RenderingSettings = {},
): Promise<Result<readonly Face[], RenderingProblem>> {
  const cache = cacheFolder(settings);
  const loaded: Result<Face, RenderingProblem>[] = [];
  // One after another: each font is 10–20 MB.
  for (const role of fontRoleFiles(settings)) loaded.push(await loadFace(role, cache));
  loaded.push(ok(await loadTickBoxes(cache)));
  const problems = loaded.flatMap((face) => (face.ok ? [] : face.problems));
  return problems.length > 0
    ? failed(...problems)
    : ok(loaded.flatMap((face) => (face.ok ? [face.value] : [])));
}

/** Which face stands for which role: shown by a run and by `doctor`. */
export async function fontRoles(
  settings: RenderingSettings = {},
): Promise<Result<readonly FontRoleFace[], RenderingProblem>> {
  const faces = await loadFaces(settings);
  return faces.ok ? ok(faces.value.flatMap((face) => face.shown ?? [])) : faces;
}

async function loadFace(role: FontRoleFile, cache: string): Promise<Result<Face, RenderingProblem>> {
  const refuse = (reason: string) =>
    failed(problem('font-unusable' as const, { role: role.name, file: role.file, reason }));
  if (!existsSync(role.file)) return refuse('not-found');
  const { file, bytes } = await asTrueType(role.file, cache);
  const facts = readSfnt(bytes);
  if (facts === undefined) return refuse('not-truetype');
  if (!facts.embeds) return refuse('would-be-type3');
  const shown = { role: role.name, face: facts.name, file: role.file, origin: role.origin };
  // ☐ ☑ ☒ come from one face, or they would not look alike.
  const hasGlyph = (code: number) => !TICK_BOXES.includes(code) && facts.hasGlyph(code);
  return ok({ family: role.role, name: facts.name, shown, file, digest: sha256Hex(bytes), hasGlyph });
}

async function loadTickBoxes(cache: string): Promise<Face> {
  const bytes = tickBoxFace();
  const facts = readSfnt(bytes);
  if (facts === undefined) throw new Error('the face of tick boxes is not a font');
  const digest = sha256Hex(bytes);
  const file = join(cache, 'fonts', `${digest}.ttf`);
  if (!existsSync(file)) await writeAtomically(file, bytes);
  return { family: 'TickBoxes', file, digest, ...facts };
}

async function asTrueType(
  source: string,
  cache: string,
): Promise<{ readonly file: string; readonly bytes: Uint8Array }> {
  const bytes = await readFile(source);
  if (!/^wOF[F2]/u.test(bytes.toString('latin1', 0, 4))) return { file: source, bytes };
  const file = join(cache, 'fonts', `${sha256Hex(bytes)}.ttf`);
  if (existsSync(file)) return { file, bytes: await readFile(file) };
  const unpacked = await subsetFont(bytes, undefined, { targetFormat: 'truetype', keepAllGlyphs: true });
  await writeAtomically(file, unpacked);
  return { file, bytes: unpacked };
}
