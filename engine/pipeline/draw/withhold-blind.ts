import type { DrawChange } from '../../domain/draw-change.ts';
import type { CommitmentFile } from '../../domain/draw-commitment.ts';
import type { DrawFile } from '../../domain/draw-result.ts';
import type { MatchFile } from '../../domain/match-result.ts';
import { withheldOf } from '../../domain/withheld.ts';

/** What the published bundle says of a draw; what has not happened yet is absent. */
export interface PublishedDraw {
  readonly draw?: DrawFile;
  readonly match?: MatchFile;
  readonly changes: readonly DrawChange[];
}

/**
 * 不事先告知: the same without anything that tells who is drawn in a blind frame, for as long as visits are ahead
 * (draw/v1 §4, §6). Thresholds go too: with the mark of its receipt an enterprise could compare its own ticket.
 * An agency with a blind frame keeps back its whole match, since its tasks merge its frames.
 */
export function withholdBlind(commitment: CommitmentFile, published: PublishedDraw): PublishedDraw {
  const { draw, match, changes } = published;
  const { frames, agencies } = withheldOf(commitment, draw);
  return {
    ...(draw === undefined ? {} : { draw: withholdDrawn(draw, frames) }),
    ...(match === undefined ? {} : { match: withholdTasks(match, agencies) }),
    changes: changes.filter((change) => !tells(change, frames, agencies)),
  };
}

function withholdDrawn(draw: DrawFile, blind: ReadonlySet<string>): DrawFile {
  return {
    ...draw,
    frames: draw.frames.map((frame) =>
      blind.has(frame.frame)
        ? { ...frame, drawn: [], strata: frame.strata.map((stratum) => ({ ...stratum, threshold: null })) }
        : frame,
    ),
  };
}

function withholdTasks(match: MatchFile, agencies: ReadonlySet<string>): MatchFile {
  return {
    ...match,
    agencies: match.agencies.map((one) => (agencies.has(one.agency) ? { ...one, tasks: [] } : one)),
  };
}

/** A relaxation names nobody. */
function tells(change: DrawChange, frames: ReadonlySet<string>, agencies: ReadonlySet<string>): boolean {
  if (change.kind === 'strike') return frames.has(change.frame);
  return change.kind === 'substitute' && agencies.has(change.agency);
}
