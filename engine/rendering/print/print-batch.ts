import type { BatchDocument, BatchOrder, PrintOrder, RenderingProblem } from '../../domain/ports.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { textOfHtml } from '../fonts/characters-of-html.ts';
import { assignVolumes, PAPERS_A_VOLUME } from './assign-volumes.ts';
import { bindBundles } from './bind-bundles.ts';
import { type Binder, openBinder } from './binder.ts';
import { composeBatch } from './compose-batch.ts';
import { splitBatch } from './split-batch.ts';
import { surveyBatch } from './survey-batch.ts';

/** Measured: between 25 and 50 papers a print is fastest, and 1,000 take 1.5 GB. */
const PAPERS_A_PRINT = 40;

export type Print = (
  order: PrintOrder,
  characters?: ReadonlySet<string>,
) => Promise<Result<Uint8Array, RenderingProblem>>;

/** A paper on its way, and the volumes that it goes into. */
export type BatchPaper = BatchDocument & { readonly volumes: readonly string[] };

/** Prints a few dozen papers at a time, hands each to `take`, and at the end binds one volume after another. */
export async function printBatch(
  order: BatchOrder,
  print: Print,
  papersAVolume = PAPERS_A_VOLUME,
): Promise<Result<void, Problem>> {
  const surveyed = surveyBatch(order);
  if (!surveyed.ok) return surveyed;
  const { characters, sizes } = surveyed.value;
  const binder = openBinder(order);
  const kept = order.takeBundle === undefined ? undefined : binder;
  try {
    const volumesOf = assignVolumes(sizes, papersAVolume);
    for (const chunk of chunksOf(order.documents())) {
      if (!chunk.ok) return chunk;
      const papers = chunk.value.map((document) => ({ ...document, volumes: volumesOf(document) }));
      const printed = await printChunk(order, papers, kept, (pages) => print(pages, characters));
      if (!printed.ok) return printed;
    }
    return kept === undefined ? ok(undefined) : await bindBundles(order, kept, print);
  } finally {
    await binder.close();
  }
}

async function printChunk(
  order: BatchOrder,
  chunk: readonly BatchPaper[],
  binder: Binder | undefined,
  print: Print,
): Promise<Result<void, RenderingProblem>> {
  const html = composeBatch(chunk.map((document) => document.html));
  const pdf = await print({ html, title: order.title, date: order.date, tagged: order.tagged ?? false });
  if (!pdf.ok) return { ok: false, problems: pdf.problems.map((found) => namePaper(found, chunk)) };
  for await (const one of splitBatch({ pdf: pdf.value, papers: chunk }, order, binder)) await order.take(one);
  return ok(undefined);
}

/** Which paper of the batch it is: the first that holds the character or the text. */
function namePaper(found: RenderingProblem, chunk: readonly BatchDocument[]): RenderingProblem {
  const sign = String(found.values.character ?? found.values.text ?? '');
  const holder = sign === '' ? undefined : chunk.find(({ html }) => textOfHtml(html).includes(sign));
  if (holder === undefined) return found;
  return { ...found, values: { ...found.values, paper: `${found.values.paper} ${holder.name}` } };
}

function* chunksOf(
  documents: Iterable<Result<BatchDocument, Problem>>,
): Generator<Result<readonly BatchDocument[], Problem>> {
  let chunk: BatchDocument[] = [];
  for (const document of documents) {
    if (!document.ok) return yield document;
    chunk.push(document.value);
    if (chunk.length < PAPERS_A_PRINT) continue;
    yield ok(chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield ok(chunk);
}
