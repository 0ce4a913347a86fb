import type { BatchDocument, BatchOrder, PrintOrder, RenderingProblem } from '../../domain/ports.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { charactersOfHtml, textOfHtml } from '../fonts/characters-of-html.ts';
import { type Binder, openBinder } from './binder.ts';
import { composeBatch } from './compose-batch.ts';
import { splitBatch } from './split-batch.ts';

/** Measured: between 25 and 50 papers a print is fastest, and 1,000 take 1.5 GB. */
const PAPERS_A_PRINT = 40;

type Print = (
  order: PrintOrder,
  characters?: ReadonlySet<string>,
) => Promise<Result<Uint8Array, RenderingProblem>>;

/** Prints a few dozen papers at a time, hands each to `take`, then each bundle, and returns the merged file. */
export async function printBatch(
  order: BatchOrder,
  print: Print,
): Promise<Result<Uint8Array, RenderingProblem>> {
  const binder = await openBinder(order);
  try {
    const characters = charactersOf(order.documents);
    const printPages: Print = (pages) => print(pages, characters);
    for (const chunk of chunksOf(order.documents)) {
      const printed = await printChunk(order, chunk, binder, printPages);
      if (!printed.ok) return printed;
    }
    for (const name of order.takeBundle === undefined ? [] : binder.names()) {
      await order.takeBundle?.(await binder.bundle(name));
    }
    return ok(await binder.whole());
  } finally {
    await binder.close();
  }
}

/** Of all papers, where they are at hand: else each print finds its own. */
function charactersOf(documents: Iterable<BatchDocument>): ReadonlySet<string> | undefined {
  if (!Array.isArray(documents)) return undefined;
  const all = new Set<string>();
  for (const { html } of documents as readonly BatchDocument[]) {
    for (const character of charactersOfHtml(html)) all.add(character);
  }
  return all;
}

async function printChunk(
  order: BatchOrder,
  chunk: readonly BatchDocument[],
  binder: Binder,
  print: Print,
): Promise<Result<undefined, RenderingProblem>> {
  const html = composeBatch(chunk.map((document) => document.html));
  const pdf = await print({ html, title: order.title, date: order.date, tagged: false });
  if (!pdf.ok) return { ok: false, problems: pdf.problems.map((found) => namePaper(found, chunk)) };
  for (const one of await splitBatch({ pdf: pdf.value, documents: chunk }, order, binder)) {
    await order.take(one);
  }
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
