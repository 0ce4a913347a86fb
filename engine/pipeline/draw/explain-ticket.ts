import type { CommittedFrame, CommittedStratum } from '../../domain/draw-commitment.ts';
import type { FrameRow } from '../../domain/draw-frame.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import { parseFraction } from '../../kernel/parse-fraction.ts';
import { divide, formatFraction, rational } from '../../kernel/rational.ts';
import { type DrawGround, rowsOf, ticketsOf } from './draw-frames.ts';
import { drawnOf, standingIn } from './standing-tasks.ts';

/** Why an enterprise was or was not drawn for one item: everything it follows from. */
export interface TicketExplanation {
  readonly frame: string;
  readonly agency: string;
  readonly state: FrameRow['state'];
  readonly stratum: string;
  /** `n/d`, after uplifts. */
  readonly ratio: string;
  readonly rho: string;
  /** Codes of the rules; private. */
  readonly why: readonly string[];
  /** `n/d`: the probability of being drawn, expect/size of the stratum; `0/1` unless the state is `in`. */
  readonly probability: string;
  /** Hex; absent before the seed, and in a blind frame without the round secret. */
  readonly ticket?: string;
  /** Largest ticket drawn of the stratum; null if none was. Absent before the draw. */
  readonly threshold?: string | null;
  /** Absent before the draw. `added`: came in for one who was struck. */
  readonly verdict?: 'drawn' | 'not' | 'done' | 'excluded' | 'struck' | 'added';
}

/** 为什么(没有)抽中: one explanation for each frame that the enterprise is in; none: it was in no frame. */
export function explainTicket(
  ground: DrawGround,
  round: RoundState,
  id: string,
): readonly TicketExplanation[] {
  return ground.commitment.frames.flatMap((frame) => {
    const row = rowsOf(ground, frame.frame).find((one) => one.id === id);
    const stratum = frame.strata.find((one) => one.stratum === row?.stratum);
    return row === undefined || stratum === undefined
      ? []
      : [explain(ground, round, { frame, stratum, row })];
  });
}

interface Standing {
  readonly frame: CommittedFrame;
  readonly stratum: CommittedStratum;
  readonly row: FrameRow;
}

function explain(ground: DrawGround, round: RoundState, standing: Standing): TicketExplanation {
  const { frame, stratum, row } = standing;
  const drawnStratum = round.draw?.file.frames
    .find((one) => one.frame === frame.frame)
    ?.strata.find((one) => one.stratum === stratum.stratum);
  return {
    frame: frame.frame,
    agency: frame.agency,
    state: row.state,
    stratum: stratum.stratum,
    ratio: stratum.ratio,
    rho: stratum.rho,
    why: row.why,
    probability: probabilityOf(standing),
    ...(canCompute(ground, frame) ? { ticket: ticketsOf(ground, frame)(row.id) } : {}),
    ...(drawnStratum === undefined
      ? {}
      : { threshold: drawnStratum.threshold, verdict: verdictOf(round, standing) }),
  };
}

/** Not before the seed; in a blind frame not without the round secret. */
function canCompute({ seed, secret }: DrawGround, { tickets }: CommittedFrame): boolean {
  return seed !== '' && (tickets === 'open' || secret !== undefined);
}

function probabilityOf({ stratum, row }: Standing): string {
  if (row.state !== 'in') return '0/1';
  return formatFraction(divide(parseFraction(stratum.expect), rational(stratum.size)));
}

function verdictOf(round: RoundState, { frame, row }: Standing): NonNullable<TicketExplanation['verdict']> {
  if (row.state !== 'in') return row.state;
  const drawn = drawnOf(round).get(frame.frame)?.includes(row.id) === true;
  const stands = standingIn(round).get(frame.frame)?.includes(row.id) === true;
  if (stands) return drawn ? 'drawn' : 'added';
  const struck = round.changes.some(
    (change) => change.kind === 'strike' && change.frame === frame.frame && change.out === row.id,
  );
  return struck ? 'struck' : 'not';
}
