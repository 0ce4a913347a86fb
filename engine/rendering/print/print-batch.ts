import type { PDFDocument } from '@cantoo/pdf-lib';
import type { BatchOrder, PrintOrder, RenderingProblem } from '../../domain/ports.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { textOfHtml } from '../fonts/characters-of-html.ts';
import { composeBatch } from './compose-batch.ts';
import { newPdf, splitBatch } from './split-batch.ts';

/** Measured: between 25 and 50 papers a print is fastest, and 1,000 take 1.5 GB. */
const PAPERS_A_PRINT = 40;

type BatchDocument = BatchOrder extends { readonly documents: Iterable<infer One> } ? One : never;
type Print = (order: PrintOrder) => Promise<Result<Uint8Array, RenderingProblem>>;

/** Prints a few dozen papers at a time, hands each to `take`, and returns the merged file. */
export async function printBatch(
  order: BatchOrder,
  print: Print,
): Promise<Result<Uint8Array, RenderingProblem>> {
  const merged = await newPdf(order);
  for (const chunk of chunksOf(order.documents)) {
    const printed = await printChunk(order, chunk, merged, print);
    if (!printed.ok) return printed;
  }
  return ok(await merged.save());
}

async function printChunk(
  order: BatchOrder,
  chunk: readonly BatchDocument[],
  merged: PDFDocument,
  print: Print,
): Promise<Result<undefined, RenderingProblem>> {
  const html = composeBatch(chunk.map((document) => document.html));
  const pdf = await print({ html, title: order.title, date: order.date, tagged: false });
  if (!pdf.ok) return { ok: false, problems: pdf.problems.map((found) => namePaper(found, chunk)) };
  const names = chunk.map((document) => document.name);
  for (const one of await splitBatch({ pdf: pdf.value, names }, order, merged)) await order.take(one);
  return ok(undefined);
}

/** Which paper of the batch it is: the first that holds the character or the text. */
function namePaper(found: RenderingProblem, chunk: readonly BatchDocument[]): RenderingProblem {
  const sign = String(found.values.character ?? found.values.text ?? '');
  const holder = sign === '' ? undefined : chunk.find(({ html }) => textOfHtml(html).includes(sign));
  if (holder === undefined) return found;
  return { ...found, values: { ...found.values, paper: `${found.values.paper} ${holder.name}` } };
}

function* chunksOf(documents: Iterable<BatchDocument>): Generator<readonly BatchDocument[]> {
  let chunk: BatchDocument[] = [];
  for (const document of documents) {
    chunk.push(document);
    if (chunk.length < PAPERS_A_PRINT) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
