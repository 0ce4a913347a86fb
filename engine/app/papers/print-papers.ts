import { writeCsv } from '../../files/write-csv.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { disclosurePaper } from '../../papers/disclosure.ts';
import { disclosureCsv } from '../../papers/disclosure-rows.ts';
import type { Workplace } from '../workplace.ts';
import { agencyPapersOf } from './agency-papers.ts';
import { correctionPapersOf } from './correction-papers.ts';
import { decisionPapersOf } from './decision-papers.ts';
import { documentPath, officeFolder } from './document-path.ts';
import { noticePapersOf } from './notice-papers.ts';
import { writePapers } from './paper-at-hand.ts';
import type { PaperGround } from './paper-ground.ts';
import { periodPapersOf } from './period-papers.ts';
import { printForms } from './print-forms.ts';
import { releasesOf } from './released-paper.ts';
import { disclosureInput, officeCopiesOf, roundPapersOf } from './round-papers.ts';
import { writeRegister } from './write-register.ts';

/** Every paper that a round's records let make, from those records alone: the same bytes again. */
export async function printRound(
  workplace: Workplace,
  ground: PaperGround,
): Promise<Result<readonly string[], Problem>> {
  const written: string[] = [];
  for (const folder of [officeFolder(ground.round), `reports/${ground.round}/documents/内部`] as const) {
    const cleared = workplace.folder.clear(folder);
    if (!cleared.ok) return cleared;
  }
  for (const print of [
    () =>
      writePapers(workplace, ground, [
        ...roundPapersOf(ground),
        ...correctionPapersOf(ground),
        ...officeCopiesOf(ground),
      ]),
    () => printForms(workplace, ground),
    () => publishSheets(workplace, ground),
    () => writePapers(workplace, ground, periodPapersOf(workplace, ground)),
    () => printReleased(workplace, ground),
    async () => writeRegister(workplace, ground.ledger, ground.policy),
  ]) {
    const done = await print();
    if (!done.ok) return done;
    written.push(...done.value);
  }
  return ok(written);
}

/** Of papers that are one for each enterprise or agency only those that were released: `report` makes drafts when asked. */
async function printReleased(
  workplace: Workplace,
  ground: PaperGround,
): Promise<Result<readonly string[], Problem>> {
  const decisions = await decisionPapersOf(workplace, ground.ledger);
  if (!decisions.ok) return decisions;
  const own = decisions.value.filter(({ folder }) => folder === ground.round);
  const released = [...own, ...agencyPapersOf(ground), ...noticePapersOf(ground)].filter(
    (paper) => releasesOf(ground.ledger.papers, paper).standing !== undefined,
  );
  return writePapers(workplace, ground, released);
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
