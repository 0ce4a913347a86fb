import type { ReleasedPaper } from '../../domain/assessment.ts';
import { writeCsv } from '../../files/write-csv.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { disclosurePaper } from '../../papers/disclosure.ts';
import { disclosureCsv } from '../../papers/disclosure-rows.ts';
import type { PaperLabel } from '../../papers/paper-view.ts';
import type { Ledger } from '../ledger.ts';
import type { Workplace } from '../workplace.ts';
import { documentPath } from './document-path.ts';
import type { PaperGround } from './paper-ground.ts';
import { printForms } from './print-forms.ts';
import { disclosureInput, ROUND_PAPERS, type RoundPaper } from './round-papers.ts';

/** Every paper that a round's records let make, from those records alone: the same bytes again. */
export async function printRound(
  workplace: Workplace,
  ground: PaperGround,
): Promise<Result<readonly string[], Problem>> {
  const written: string[] = [];
  for (const paper of ROUND_PAPERS) {
    const from = paper.from(ground);
    if (from === undefined) continue;
    const printed = await writePaper(workplace, ground, { name: paper.name, from }, (label) =>
      renderPaper(workplace, ground, paper, label),
    );
    if (!printed.ok) return printed;
    written.push(printed.value);
  }
  for (const more of [await printForms(workplace, ground), await publishSheets(workplace, ground)]) {
    if (!more.ok) return more;
    written.push(...more.value);
  }
  return ok(written);
}

/** A released paper as it was frozen; any other as a draft without a number. */
export async function writePaper(
  workplace: Workplace,
  ground: PaperGround,
  { name, from }: { readonly name: string; readonly from: IsoDate },
  render: (label: PaperLabel) => Promise<Result<Uint8Array, Problem>>,
): Promise<Result<string, Problem>> {
  const released = releasedPaper(ground.ledger, name, ground.round);
  const label = { number: null, signedOn: from, addressee: null, copyTo: [] };
  const pdf = released === undefined ? await render(label) : await workplace.frozen.get(released.pdf);
  return pdf.ok ? workplace.folder.write(documentPath(ground.round, `${name}.pdf`), pdf.value) : pdf;
}

export function releasedPaper(
  { papers }: Pick<Ledger, 'papers'>,
  paper: string,
  of: string,
): ReleasedPaper | undefined {
  return papers.released.findLast((one) => one.paper === paper && one.of === of);
}

/** One paper as PDF, with the label it is to bear. */
export async function renderPaper(
  workplace: Workplace,
  ground: PaperGround,
  paper: RoundPaper,
  label: PaperLabel,
): Promise<Result<Uint8Array, Problem>> {
  const view = paper.view(ground, label);
  if (!view.ok) return view;
  return renderView(workplace, { name: paper.name, template: paper.template }, view.value, label.signedOn);
}

export async function renderView(
  workplace: Workplace,
  { name, template }: Pick<RoundPaper, 'name' | 'template'>,
  view: object,
  date: IsoDate,
): Promise<Result<Uint8Array, Problem>> {
  workplace.progress(`打印 ${name}.pdf`);
  const html = workplace.templates.renderTemplate(template, view);
  if (!html.ok) return html;
  return workplace.printer.renderPdf({ html: html.value, title: name, date, tagged: true });
}

/** 结果公示 as a page for the public and as a sheet. */
async function publishSheets(
  workplace: Workplace,
  ground: PaperGround,
): Promise<Result<readonly string[], Problem>> {
  const last = ground.file.publish.disclosures.at(-1);
  if (last === undefined) return ok([]);
  const released = releasedPaper(ground.ledger, '结果公示', ground.round);
  const number = released === undefined || released.number === '' ? null : released.number;
  const label = { number, signedOn: last.on, addressee: null, copyTo: [] };
  const view = disclosurePaper(disclosureInput(ground, label));
  if (!view.ok) return view;
  const html = workplace.templates.renderTemplate('disclosure-public', view.value);
  if (!html.ok) return html;
  const csv = writeCsv(disclosureCsv(ground.file.publish.disclosures, ground.policy));
  const page = workplace.folder.write(documentPath(ground.round, '结果公示.html'), html.value);
  const sheet = workplace.folder.write(documentPath(ground.round, '结果公示.csv'), csv);
  if (!page.ok) return page;
  return sheet.ok ? ok([page.value, sheet.value]) : sheet;
}
