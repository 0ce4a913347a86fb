import type { RegisterEntry } from '../../domain/draw-register.ts';
import type { RecordDraft } from '../../domain/record.ts';
import { type DrawEndedBody, drawEnded } from '../../domain/records/draw-ended.ts';
import { type DrawState, roundStream } from './draw-state.ts';

/** What the register still has to hear of a round: nothing, unless a crash came between the two streams. */
export function settleRegister({
  round,
  register,
}: DrawState): readonly RecordDraft<'draw-ended', DrawEndedBody>[] {
  const entry = register.entries.find(({ commitment }) => commitment === round.opened?.hash);
  const { draw, voided } = round;
  if (entry === undefined) return [];
  if (voided !== undefined) {
    return entry.state === 'void' ? [] : [draft(round.round, entry, 'void', { ...voided })];
  }
  if (draw === undefined || entry.state !== 'open') return [];
  return [draft(round.round, entry, 'drawn', { ...draw, reason: '' })];
}

/** An entry of this round whose `round-opened` never came to be; its frozen `opening` makes it (`resumeOpening`). */
export function unfinishedOpening({ round, register }: DrawState): RegisterEntry | undefined {
  const known = new Set([round.opened?.hash, ...round.earlier.map(({ hash }) => hash)]);
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
