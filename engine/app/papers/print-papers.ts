import { writeCsv } from '../../files/write-csv.ts';
import { dayOf, type Instant } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { disclosurePaper } from '../../papers/disclosure.ts';
import { disclosureCsv } from '../../papers/disclosure-rows.ts';
import type { PaperCopy } from '../../papers/paper-copy.ts';
import type { PaperLabel } from '../../papers/paper-view.ts';
import type { Workplace } from '../workplace.ts';
import { documentPath } from './document-path.ts';
import type { PaperGround } from './paper-ground.ts';
import { printForms } from './print-forms.ts';
import { releasesOf } from './released-paper.ts';
import { disclosureInput, ROUND_PAPERS, type RoundPaper } from './round-papers.ts';
import { withheldFrom } from './withheld-papers.ts';

/** Every paper that a round's records let make, from those records alone: the same bytes again. */
export async function printRound(
  workplace: Workplace,
  ground: PaperGround,
): Promise<Result<readonly string[], Problem>> {
  const written: string[] = [];
  const cleared = workplace.folder.clear(`reports/${ground.round}/documents/内部`);
  if (!cleared.ok) return cleared;
  for (const paper of ROUND_PAPERS) {
    const madeAt = paper.madeAt(ground);
    if (madeAt === undefined) continue;
    const { name } = paper;
    const printed = await writePaper(workplace, ground, { name, madeAt, on: dayOf(madeAt) }, (label) =>
      renderPaper(workplace, ground, paper, label),
    );
    if (!printed.ok) return printed;
    written.push(...printed.value);
    const named = await printNamed(workplace, ground, paper, dayOf(madeAt));
    if (!named.ok) return named;
    written.push(...named.value);
  }
  for (const more of [await printForms(workplace, ground), await publishSheets(workplace, ground)]) {
    if (!more.ok) return more;
    written.push(...more.value);
  }
  return ok(written);
}

/** 内部: never numbered, never released; gone once the public copy names everybody. */
async function printNamed(
  workplace: Workplace,
  ground: PaperGround,
  paper: RoundPaper,
  on: IsoDate,
): Promise<Result<readonly string[], Problem>> {
  if (paper.named !== true || withheldFrom(ground, 'public').agencies.size === 0) return ok([]);
  const label = { number: null, signedOn: on, addressee: null, copyTo: [] };
  const pdf = await renderPaper(workplace, ground, paper, label, 'office');
  if (!pdf.ok) return pdf;
  const target = workplace.folder.write(documentPath(ground.round, `内部/${paper.name}.pdf`), pdf.value);
  return target.ok ? ok([target.value]) : target;
}

export interface PaperToWrite {
  readonly name: string;
  /** When the last record was made that it follows from. */
  readonly madeAt: Instant;
  /** The day it bears as a draft. */
  readonly on: IsoDate;
}

/**
 * A released paper as it was frozen; as a draft without a number where none was released, or the records have moved on
 * since. What was released before lies beside it under its number.
 */
export async function writePaper(
  workplace: Workplace,
  { ledger, round }: Pick<PaperGround, 'ledger' | 'round'>,
  { name, madeAt, on }: PaperToWrite,
  render: (label: PaperLabel) => Promise<Result<Uint8Array, Problem>>,
): Promise<Result<readonly string[], Problem>> {
  const { standing, earlier } = releasesOf(ledger.papers, { name, of: round, madeAt });
  const draft = { number: null, signedOn: on, addressee: null, copyTo: [] };
  const files: [string, Result<Uint8Array, Problem>][] = [];
  for (const one of earlier) {
    files.push([`${name} ${one.number || one.signedOn}.pdf`, await workplace.frozen.get(one.pdf)]);
  }
  const pdf = standing === undefined ? await render(draft) : await workplace.frozen.get(standing.pdf);
  const written: string[] = [];
  for (const [file, bytes] of [[`${name}.pdf`, pdf] as const, ...files]) {
    if (!bytes.ok) return bytes;
    const target = workplace.folder.write(documentPath(round, file), bytes.value);
    if (!target.ok) return target;
    written.push(target.value);
  }
  return ok(written);
}

/** One paper as PDF, with the label it is to bear. */
export async function renderPaper(
  workplace: Workplace,
  ground: PaperGround,
  paper: RoundPaper,
  label: PaperLabel,
  copy: PaperCopy = 'public',
): Promise<Result<Uint8Array, Problem>> {
  const view = paper.view(ground, label, copy);
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
  const paper = { name: '结果公示', of: ground.round, madeAt: last.at };
  const number = releasesOf(ground.ledger.papers, paper).standing?.number || null;
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
