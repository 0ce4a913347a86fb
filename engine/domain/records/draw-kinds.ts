import type { RegisterState } from '../draw-register.ts';
import type { RoundState } from '../draw-round.ts';
import type { LedgerRecord } from '../record.ts';
import { applyKind } from './apply-kind.ts';
import { cityJoined } from './city-joined.ts';
import { claimed } from './claimed.ts';
import { drawCommitted } from './draw-committed.ts';
import { drawEnded } from './draw-ended.ts';
import { drawVoided } from './draw-voided.ts';
import { drawn } from './drawn.ts';
import { evidenceShown } from './evidence-shown.ts';
import { joinerReplaced } from './joiner-replaced.ts';
import { matched } from './matched.ts';
import { peopleCommitted } from './people-committed.ts';
import { peopleVoided } from './people-voided.ts';
import { relaxed } from './relaxed.ts';
import { roundOpened } from './round-opened.ts';
import { secretDestroyed } from './secret-destroyed.ts';
import { secretSealed } from './secret-sealed.ts';
import { seedEntered } from './seed-entered.ts';
import { struck } from './struck.ts';
import { substituted } from './substituted.ts';

/** The draw's kinds in a stream `rounds/<id>`; other phases have their own in the same stream. */
export const ROUND_DRAW_KINDS = [
  roundOpened,
  evidenceShown,
  seedEntered,
  drawn,
  claimed,
  peopleCommitted,
  peopleVoided,
  matched,
  cityJoined,
  joinerReplaced,
  struck,
  substituted,
  relaxed,
  drawVoided,
  secretSealed,
  secretDestroyed,
] as const;

/** The kinds of the stream `draws`. */
export const REGISTER_KINDS = [drawCommitted, drawEnded] as const;

/** Folds one record of `rounds/<id>`; kinds of other phases only move `seq` on. */
export function applyToRound(state: RoundState, record: LedgerRecord): RoundState {
  return { ...applyKind<RoundState>(ROUND_DRAW_KINDS, state, record), seq: record.seq };
}

/** Folds one record of `draws`. */
export function applyToRegister(state: RegisterState, record: LedgerRecord): RegisterState {
  return { ...applyKind<RegisterState>(REGISTER_KINDS, state, record), seq: record.seq };
}
