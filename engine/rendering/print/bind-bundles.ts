import { PDFDocument } from '@cantoo/pdf-lib';
import type { BatchOrder, BundleContents } from '../../domain/ports.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Binder, IndexPages } from './binder.ts';
import { composeBatch } from './compose-batch.ts';
import type { Print } from './print-batch.ts';
import { dropPartLinks, pagesOfParts } from './split-batch.ts';

/** Lines of the indexes that are printed together: as many as fill about twenty pages. */
const LINES_A_PRINT = 1_000;

/** One bundle after another, each with its index before it where the order wants one. */
export async function bindBundles(
  order: BatchOrder,
  binder: Binder,
  print: Print,
): Promise<Result<void, Problem>> {
  for (const group of groupsOf(binder.contents())) {
    const indexes = await printIndexes(order, group, print);
    if (!indexes.ok) return indexes;
    for (const [i, { name }] of group.entries()) {
      await order.takeBundle?.(await binder.bind(name, indexes.value[i]));
    }
  }
  return ok(undefined);
}

/** None where the order wants none. */
async function printIndexes(
  { indexOf, title, date }: BatchOrder,
  bundles: readonly BundleContents[],
  print: Print,
): Promise<Result<readonly IndexPages[], Problem>> {
  if (indexOf === undefined) return ok([]);
  const pages: string[] = [];
  for (const bundle of bundles) {
    const html = indexOf(bundle);
    if (!html.ok) return html;
    pages.push(html.value);
  }
  const pdf = await print({ html: composeBatch(pages), title, date, tagged: false });
  if (!pdf.ok) return pdf;
  const whole = await PDFDocument.load(pdf.value, { updateMetadata: false });
  const parts = pagesOfParts(
    whole,
    bundles.map(({ name }) => name),
  );
  dropPartLinks(whole);
  return ok(parts.map((own) => ({ print: whole, pages: own })));
}

function* groupsOf(bundles: readonly BundleContents[]): Generator<readonly BundleContents[]> {
  let group: BundleContents[] = [];
  let lines = 0;
  for (const bundle of bundles) {
    if (group.length > 0 && lines + bundle.papers.length > LINES_A_PRINT) {
      yield group;
      [group, lines] = [[], 0];
    }
    group.push(bundle);
    lines += bundle.papers.length;
  }
  if (group.length > 0) yield group;
}
