import type { DrawSlip, SlipDraw, SlipLine, SlipProof } from '../domain/draw-slip.ts';
import { dayOf } from '../kernel/instant.ts';
import { parseFraction } from '../kernel/parse-fraction.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { drawSlipPaper } from '../papers/draw-slip.ts';
import { issueReceipts, type Receipt } from '../pipeline/draw/issue-receipt.ts';
import { type ExplainWish, explainRebuilt } from './explain-enterprise.ts';
import type { Ledger } from './ledger.ts';
import { wasUnannounced } from './papers/round-facts.ts';
import type { Session } from './perform.ts';
import { roundAtHand } from './round-of.ts';
import type { ItemExplanation } from './trace/explain-item.ts';
import { type RebuiltRound, rebuildRound } from './trace/rebuild-round.ts';
import { visitsAreOver } from './visits-are-over.ts';
import { requireRight } from './who-acts.ts';

/**
 * 抽取回执: an enterprise's own lines of the commitment, opened. For a post that may see reasons; refused where the
 * enterprise is in no frame of the round, and where the round secret was destroyed.
 */
export async function issueSlip(
  session: Session,
  ledger: Ledger,
  wish: ExplainWish,
): Promise<Result<DrawSlip, Problem>> {
  const allowed = requireRight(session.policy.posts, session.actor, 'see-private');
  if (!allowed.ok) return allowed;
  const built = await rebuildRound(session, ledger, wish.round);
  if (!built.ok) return built;
  const { round, id } = { round: built.value.round.round, id: wish.id };
  if (built.value.ground.secret === undefined) return failed(problem('slip-secret-gone' as const, { round }));
  const explained = await explainRebuilt(session, built.value, wish);
  if (!explained.ok) return explained;
  const { items, name, rehearsal } = explained.value;
  if (items.length === 0) return failed(problem('slip-without-lines' as const, { id, round }));
  const atHand = await roundAtHand(session.workplace, ledger, wish.round);
  if (!atHand.ok) return atHand;
  const over = visitsAreOver(atHand.value.files, ledger);
  const shown = items.filter(({ tickets }) => tickets === 'open' || over);
  const { opened } = built.value;
  const { recipe } = opened.commitment;
  const { seed: entered } = built.value.round;
  return ok({
    ...{ round, rehearsal, id, name },
    commitment: opened.hash,
    number: opened.commitment.number,
    committedAt: opened.commitment.committedAt,
    ...(entered === undefined ? {} : { seed: entered.seed }),
    ...(entered === undefined || rehearsal
      ? {}
      : {
          precedence: {
            ...{ recipe, evidence: entered.evidence },
            unannounced: wasUnannounced(built.value.round, opened.hash),
          },
        }),
    lines: linesOf(built.value, shown),
    withheld: items.length - shown.length,
  });
}

/** One page, in `reports/<round>/slips/`. */
export async function printSlip(
  { workplace, policy }: Session,
  slip: DrawSlip,
  item: string | undefined,
): Promise<Result<string, Problem>> {
  const title = `抽取回执 ${slip.name}`;
  workplace.progress(`打印 ${title}.pdf`);
  const html = workplace.templates.renderTemplate('draw-slip', drawSlipPaper({ slip, policy }));
  if (!html.ok) return html;
  const date = dayOf(slip.committedAt);
  const pdf = await workplace.printer.renderPdf({ html: html.value, title, date, tagged: true });
  if (!pdf.ok) return pdf;
  const file = [slip.id.replaceAll(':', '-'), ...(item === undefined ? [] : [item])].join(' ');
  return workplace.folder.write(`reports/${slip.round}/slips/${file}.pdf`, pdf.value);
}

function linesOf(built: RebuiltRound, items: readonly ItemExplanation[]): readonly SlipLine[] {
  const lines = items.flatMap((item) => lineOf(built, item));
  const won = ({ verdict }: SlipLine) => verdict === 'drawn' || verdict === 'added';
  return [...lines.filter(won), ...lines.filter((line) => !won(line))];
}

function lineOf({ ground, round }: RebuiltRound, explained: ItemExplanation): readonly SlipLine[] {
  const { item, itemName, agencyName, object, ticket, stratum, steps } = explained;
  const receipt = issueReceipts(ground, object.id).find(({ frame }) => frame === item);
  if (receipt === undefined) return [];
  const key = round.draw?.file.frames.find(({ frame }) => frame === item)?.key;
  return [
    {
      ...{ item, itemName, agencyName, object },
      state: ticket.state,
      ...(ticket.verdict === undefined ? {} : { verdict: ticket.verdict }),
      reasons: steps.flatMap(({ name, reason, counted }) =>
        counted && name !== '' ? [reason === '' ? name : reason] : [],
      ),
      ratio: parseFraction(ticket.ratio),
      probability: parseFraction(ticket.probability),
      stratum: stratum.stratum,
      proof: proofOf(receipt),
      ...drawOf(ticket, key, receipt.mark ?? object.id),
    },
  ];
}

function drawOf(
  { ticket, threshold }: ItemExplanation['ticket'],
  key: string | undefined,
  of: string,
): { readonly draw?: SlipDraw } {
  if (ticket === undefined || key === undefined || threshold === undefined) return {};
  return { draw: { key, of, ticket, threshold } };
}

function proofOf({ data, salt, leaf, index, size, root, path, sides }: Receipt): SlipProof {
  return {
    ...{ data, salt, leaf, index, size, root },
    path: path.map((hash, i) => ({ side: sides[i] ?? 'right', hash })),
  };
}
