import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { calendarOfPolicy } from '../../domain/calendar-of-policy.ts';
import { deadlineOf } from '../../domain/deadline.ts';
import { lastCommitment, type RoundState, secretsOf } from '../../domain/draw-round.ts';
import type { Policy } from '../../domain/policy.ts';
import { fromHex, sha256Hex, toHex } from '../../kernel/hash.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { sealedSheet } from '../../papers/sealed-sheet.ts';
import { type DestroySecret, destroySecret } from '../../pipeline/draw/destroy-secret.ts';
import { sealSecret } from '../../pipeline/draw/seal-secret.ts';
import { findApprover } from '../find-approver.ts';
import { readLedger } from '../ledger.ts';
import type { Session } from '../perform.ts';
import { readEvidence } from '../read-evidence.ts';
import type { RoundFile } from '../round-file.ts';
import { roundOf } from '../round-of.ts';
import { type RoundAnswer, type RoundInput, roundStep } from '../round-step.ts';
import { requireRight } from '../who-acts.ts';

/** Where sheets are printed to. */
const SHEETS = 'data/outbox/密封件';

export interface SealEntry extends RoundInput {
  readonly holders: readonly string[];
}

/** 密封批次密钥. The sheets are printed by `printSealedSheets`, once the sealing is on record. */
export const sealSecretCase = roundStep<SealEntry, { readonly holders: readonly string[] }>({
  right: 'see-private',
  commandOf: async ({ workplace }, { file: { draw } }, { holders }) => {
    const secret = await workplace.frozen.get(lastSecretOf(draw));
    const gone = !secret.ok && draw.opened !== undefined && draw.destroyed === undefined;
    return gone ? failed(problem('secret-gone' as const, { round: draw.round })) : ok({ holders });
  },
  decide: sealSecret,
});

/** One sheet for each who keeps it, in `data/outbox/密封件/`: to be printed, sealed, and deleted there. */
export async function printSealedSheets(
  { workplace, policy, at }: Session,
  { round: draw }: RoundAnswer,
): Promise<Result<readonly string[], Problem>> {
  const { round, sealed } = draw;
  const [last, secret] = [lastCommitment(draw), await workplace.frozen.get(lastSecretOf(draw))];
  if (!secret.ok || last === undefined) return failed(problem('secret-gone' as const, { round }));
  const written: string[] = [];
  for (const holder of sealed.at(-1)?.holders ?? []) {
    const view = sealedSheet({ policy, ...last, secret: toHex(secret.value), holder, sealedAt: at });
    const html = workplace.templates.renderTemplate('policy-paper', view);
    if (!html.ok) return html;
    const title = `密封件 ${round} ${holder}`;
    const pdf = await workplace.printer.renderPdf({
      html: html.value,
      title,
      date: dayOf(at),
      tagged: false,
    });
    if (!pdf.ok) return pdf;
    const target = workplace.folder.write(
      `${SHEETS}/${round} ${holder.replaceAll(/[/\\]/gu, ' ')}.pdf`,
      pdf.value,
    );
    if (!target.ok) return target;
    written.push(target.value);
  }
  return ok(written);
}

/** Digest of the secret of the round's last commitment. */
function lastSecretOf(draw: RoundState): string {
  return secretsOf(draw).at(-1) ?? '';
}

/** 凭密封件恢复: the digits typed from a sheet, in a file; taken only where they are the committed secret's. */
export async function restoreSecret(
  { workplace, policy, actor }: Session,
  { round: named, file }: RoundInput & { readonly file: string },
): Promise<Result<{ readonly round: string }, Problem>> {
  const allowed = requireRight(policy.posts, actor, 'see-private');
  if (!allowed.ok) return allowed;
  const ledger = await readLedger(workplace.store);
  if (!ledger.ok) return ledger;
  const found = roundOf(ledger.value, named);
  if (!found.ok) return found;
  const { round, destroyed } = found.value.draw;
  if (destroyed !== undefined) {
    return failed(problem('secret-destroyed-already' as const, { round, at: destroyed.at }));
  }
  if (!existsSync(file)) return failed(problem('evidence-file-missing' as const, { file }));
  const digits = readFileSync(file, 'utf8').normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
  const bytes = /^[0-9a-f]{64}$/u.test(digits) ? fromHex(digits) : undefined;
  if (bytes === undefined || !secretsOf(found.value.draw).includes(sha256Hex(bytes))) {
    return failed(problem('secret-differs' as const, { round, digits: digits.length }));
  }
  const put = await workplace.frozen.put(bytes);
  return put.ok ? ok({ round }) : put;
}

export interface DestroyEntry extends RoundInput {
  readonly confirmed: string | undefined;
  readonly auditedOn: IsoDate;
  readonly evidence: string;
  readonly approvedBy: string | undefined;
}

const destroyStep = roundStep<DestroyEntry, DestroySecret>({
  right: 'see-private',
  commandOf: async (session, { file }, { evidence, approvedBy, confirmed, auditedOn }) => {
    const [approver, sha256] = [findApprover(session, approvedBy), readEvidence(evidence)];
    if (!approver.ok) return approver;
    if (!sha256.ok) return sha256;
    const until = termsUntil(session.policy, file);
    if (!until.ok) return until;
    // A crash may have come between the record and the bytes.
    if (file.draw.destroyed !== undefined) await removeSecrets(session, file);
    return ok({
      confirmed,
      auditedOn,
      termsUntil: until.value,
      evidence: sha256.value,
      approvedBy: approver.value,
    });
  },
  decide: destroySecret,
});

/** 销毁批次密钥: on record first, then the bytes are taken away. */
export const destroySecretCase: typeof destroyStep = {
  ...destroyStep,
  answer: async (session, done) => {
    const file = done.ledger.rounds.get(done.material.round);
    const removed = file === undefined ? ok(undefined) : await removeSecrets(session, file);
    return removed.ok ? destroyStep.answer(session, done) : removed;
  },
};

async function removeSecrets(
  { workplace }: Session,
  { draw }: RoundFile,
): Promise<Result<undefined, Problem>> {
  for (const digest of secretsOf(draw)) {
    const removed = await workplace.frozen.remove(digest);
    if (!removed.ok) return removed;
  }
  return removeSheets(workplace, draw.round);
}

/** Sheets that were printed and not deleted bear the secret. */
function removeSheets({ folder }: Session['workplace'], round: string): Result<undefined, Problem> {
  const sheets = folder.inside(SHEETS);
  if (!sheets.ok || !existsSync(sheets.value)) return ok(undefined);
  for (const name of readdirSync(sheets.value)) {
    if (name.startsWith(`${round} `)) rmSync(join(sheets.value, name));
  }
  return ok(undefined);
}

const TERMS = { object: '提出异议', review: '行政复议', lawsuit: '行政诉讼' } as const;

/** The last day on which anybody may object, ask for review or sue; undefined while nothing has ended. */
function termsUntil(policy: Policy, { draw, publish }: RoundFile): Result<IsoDate | undefined, Problem> {
  const rehearsed = draw.opened?.commitment.rehearsal === true ? draw.draw?.at : undefined;
  const ended = publish.disclosures.at(-1)?.at ?? draw.voided?.at ?? rehearsed;
  if (ended === undefined) return ok(undefined);
  const from = dayOf(ended);
  const calendar = calendarOfPolicy(policy.calendars);
  const days: IsoDate[] = [];
  for (const [matter, name] of Object.entries(TERMS)) {
    const term = deadlineOf(policy.deadlines, calendar, matter as keyof typeof TERMS, from);
    if (term === undefined) return failed(problem('deadline-missing' as const, { day: from, matter: name }));
    days.push(term.date);
  }
  return ok(days.toSorted().at(-1));
}
