import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

/** A headless shell, and for LD_LIBRARY_PATH the libraries (nss, nspr, expat) that a bare machine lacks. */
export interface BundledBrowser {
  readonly executable: string;
  readonly libraries: string;
}

/**
 * Unpacks the browser of @sparticuz/chromium (linux-x64) once per version into the cache: 209 MB, a few
 * seconds. Written beside its place and renamed: two processes at once or a killed one leave no half browser.
 */
export async function unpackBundledBrowser(cache: string): Promise<BundledBrowser> {
  const target = join(cache, `chromium-${packageVersion()}`);
  await unpackOnce(target, async (beside) => {
    await Promise.all([
      unpackFile('chromium.br', join(beside, 'chromium')),
      unpackTar('al2023.tar.br', join(beside, 'libraries')),
    ]);
  });
  return { executable: join(target, 'chromium'), libraries: join(target, 'libraries', 'lib') };
}

/** One Latin face in a folder: without any font known to it, Chromium prints no text at all. */
export async function unpackLatinFont(cache: string): Promise<string> {
  const target = join(cache, `latin-${packageVersion()}`);
  await unpackOnce(target, (beside) => unpackTar('fonts.tar.br', beside));
  return target;
}

async function unpackOnce(target: string, unpack: (beside: string) => Promise<void>): Promise<void> {
  if (existsSync(target)) return;
  const beside = await mkdtemp(`${target}.unpacking-`);
  try {
    await unpack(beside);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // Another process was first: its copy is whole, because it was renamed too.
    if (!existsSync(target)) throw error;
  }
}

async function unpackFile(name: string, target: string): Promise<void> {
  const file = createReadStream(join(packageFolder(), 'bin', name));
  await pipeline(file, createBrotliDecompress(), createWriteStream(target, { mode: 0o755 }));
}

async function unpackTar(name: string, target: string): Promise<void> {
  const archive = createReadStream(join(packageFolder(), 'bin', name));
  await pipeline(archive, createBrotliDecompress(), extract(target));
}

function packageVersion(): string {
  const text = readFileSync(join(packageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}

function packageFolder(): string {
  return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
}
