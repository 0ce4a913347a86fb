import type { RegisterEntry } from '../../domain/draw-register.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { type DrawEndedBody, drawEnded } from '../../domain/records/draw-ended.ts';
import { type DrawState, roundStream } from './draw-state.ts';

/** What the register still has to hear of a round: nothing, unless a crash came between the two streams. */
export function settleRegister({
  round,
  register,
}: DrawState): readonly RecordDraft<'draw-ended', DrawEndedBody>[] {
  const entry = register.entries.find(({ commitment }) => commitment === round.opened?.hash);
  return [...(entry === undefined ? [] : settleDraw(round, entry)), ...settleStaffings({ round, register })];
}

function settleDraw(
  { round, draw, voided }: RoundState,
  entry: RegisterEntry,
): readonly RecordDraft<'draw-ended', DrawEndedBody>[] {
  if (voided !== undefined) {
    return entry.state === 'void' ? [] : [draft(round, entry, 'void', { ...voided })];
  }
  if (draw === undefined || entry.state !== 'open') return [];
  return [draft(round, entry, 'drawn', { ...draw, reason: '' })];
}

/** A commitment to people ends with the match that is made from it. */
function settleStaffings({
  round: { round, staffings, match, voided: late },
  register,
}: DrawState): readonly RecordDraft<'draw-ended', DrawEndedBody>[] {
  return staffings.flatMap(({ opened, voided }) => {
    const entry = register.entries.find(({ commitment }) => commitment === opened.hash);
    if (entry === undefined) return [];
    const end = voided ?? late;
    if (end !== undefined) return entry.state === 'void' ? [] : [draft(round, entry, 'void', { ...end })];
    if (match?.file.commitment !== opened.hash || entry.state !== 'open') return [];
    return [draft(round, entry, 'drawn', { ...match, reason: '' })];
  });
}

/** An entry of this round whose `round-opened` never came to be; its frozen `opening` makes it (`resumeOpening`). */
export function unfinishedOpening({ round, register }: DrawState): RegisterEntry | undefined {
  const known = new Set([
    round.opened?.hash,
    ...round.earlier.map(({ hash }) => hash),
    ...round.staffings.map(({ opened }) => opened.hash),
  ]);
  return register.entries.find((entry) => entry.round === round.round && !known.has(entry.commitment));
}

function draft(
  round: string,
  { series, number, commitment }: RegisterEntry,
  state: 'drawn' | 'void',
  { at, reason, seq }: { at: DrawEndedBody['at']; reason: string; seq: number },
): RecordDraft<'draw-ended', DrawEndedBody> {
  return {
    stream: 'draws',
    kind: drawEnded.kind,
    version: drawEnded.version,
    cause: { stream: roundStream(round), seq },
    body: { series, number, commitment, state, at, reason },
  };
}
