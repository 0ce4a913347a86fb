import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../write-atomically.ts';
import { unpackLatinFont } from './unpack-bundled-browser.ts';

/** Path of a fontconfig file that knows one font: nothing of this machine gets into a paper. */
export async function writeFontConfig(cache: string): Promise<string> {
  const file = join(cache, 'fonts.conf');
  const glyphCache = join(cache, 'fontconfig');
  const fonts = await unpackLatinFont(cache);
  await mkdir(glyphCache, { recursive: true });
  const body = `<dir>${escapeXml(fonts)}</dir><cachedir>${escapeXml(glyphCache)}</cachedir>`;
  await writeAtomically(file, `<?xml version="1.0"?>\n<fontconfig>${body}</fontconfig>\n`);
  return file;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
