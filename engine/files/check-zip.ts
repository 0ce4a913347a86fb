import { type Entry, fromBufferPromise, validateFileName, type ZipFile } from 'yauzl';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { FilesProblem } from './files-problem.ts';

export interface ZipLimits {
  readonly maxEntries: number;
  /** Bytes of all entries, unpacked. */
  readonly maxUnpacked: number;
  /** Unpacked to packed, of one entry. */
  readonly maxRatio: number;
}

/** A worksheet of 100,000 rows unpacks to some 60 MB, at about 10 : 1. */
export const ZIP_LIMITS: ZipLimits = { maxEntries: 1_000, maxUnpacked: 300 * 1024 * 1024, maxRatio: 200 };

/** Small entries may repeat themselves as much as they like. */
const RATIO_COUNTS_FROM = 1024 * 1024;

type Finding =
  | { readonly code: 'xlsx-bomb'; readonly found: string; readonly limit: string }
  | { readonly code: 'xlsx-too-many-parts'; readonly found: number; readonly limit: number }
  | { readonly code: 'xlsx-unsafe'; readonly part: string }
  | { readonly code: 'xlsx-encrypted' };

/**
 * Looks into a workbook before any library opens it: number of entries, sizes as declared and as they really
 * unpack, ratios, names that lead out of the folder, passwords, document type declarations.
 */
export async function checkZip(
  bytes: Uint8Array,
  name: string,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<Result<undefined, FilesProblem>> {
  const finding = await inspect(bytes, limits);
  if (finding === 'unreadable') return failed(problem('xlsx-unreadable', { name }, { file: name }));
  if (finding === undefined) return ok(undefined);
  const { code, ...values } = finding;
  return failed(problem(code, { name, ...values }, { file: name }));
}

async function inspect(bytes: Uint8Array, limits: ZipLimits): Promise<Finding | 'unreadable' | undefined> {
  try {
    const zip = await openZip(bytes);
    if (zip.entryCount > limits.maxEntries) {
      return { code: 'xlsx-too-many-parts', found: zip.entryCount, limit: limits.maxEntries };
    }
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return judgeNames(entries) ?? judgeDeclared(entries, limits) ?? (await unpack(zip, entries, limits));
  } catch {
    // yauzl refuses an archive whose parts contradict each other (sizes, offsets, checksums).
    return 'unreadable';
  }
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names are judged by us: yauzl's own refusal could not be told from a broken archive.
  return fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
}

function judgeNames(entries: readonly Entry[]): Finding | undefined {
  const names = entries.map(({ fileName }) => String(fileName));
  const leadingOut = names.find((name) => validateFileName(name) !== null);
  if (leadingOut !== undefined) return { code: 'xlsx-unsafe', part: leadingOut };
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) return { code: 'xlsx-unsafe', part: repeated };
  const locked = entries.some((entry) => entry.isEncrypted());
  return locked ? { code: 'xlsx-encrypted' } : undefined;
}

function judgeDeclared(entries: readonly Entry[], limits: ZipLimits): Finding | undefined {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > limits.maxUnpacked) return tooLarge(total, limits);
  const dense = entries.find(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > RATIO_COUNTS_FROM && uncompressedSize > compressedSize * limits.maxRatio,
  );
  if (dense === undefined) return undefined;
  const ratio = Math.round(dense.uncompressedSize / Math.max(dense.compressedSize, 1));
  return { code: 'xlsx-bomb', found: `${ratio} : 1`, limit: `${limits.maxRatio} : 1` };
}

function tooLarge(total: number, { maxUnpacked }: ZipLimits): Finding {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
  return { code: 'xlsx-bomb', found: megabytes(total), limit: megabytes(maxUnpacked) };
}

/** Declared sizes may lie, so everything is unpacked once and counted; yauzl stops at the declared size. */
async function unpack(
  zip: ZipFile,
  entries: readonly Entry[],
  limits: ZipLimits,
): Promise<Finding | undefined> {
  let total = 0;
  for (const entry of entries) {
    const stream = await zip.openReadStreamPromise(entry);
    let start = '';
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (start.length < 1_000) start += chunk.toString('latin1', 0, 1_000);
      if (total > limits.maxUnpacked) return tooLarge(total, limits);
    }
    // A workbook never declares a document type; entities declared there can unfold without end.
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(start)) return { code: 'xlsx-unsafe', part: String(entry.fileName) };
  }
  return undefined;
}
