import type { CommitmentFile } from './draw-commitment.ts';
import type { DrawFile } from './draw-result.ts';

/** 不事先告知: what is kept back from the public until the visits are over (draw/v1 §4, §6). */
export interface Withheld {
  /** Blind frames in which somebody is drawn. */
  readonly frames: ReadonlySet<string>;
  /** Whose they are: a task merges the frames of its agency, so none of its tasks can be told. */
  readonly agencies: ReadonlySet<string>;
}

export const NOTHING_WITHHELD: Withheld = { frames: new Set(), agencies: new Set() };

/** Where nobody was drawn, as the published number says, there is nothing to keep back. */
export function withheldOf(
  { frames }: Pick<CommitmentFile, 'frames'>,
  draw: Pick<DrawFile, 'frames'> | undefined,
): Withheld {
  const taking = new Set(draw?.frames.filter(({ drawn }) => drawn.length > 0).map(({ frame }) => frame));
  const blind = frames.filter(({ frame, tickets }) => tickets === 'blind' && taking.has(frame));
  return {
    frames: new Set(blind.map(({ frame }) => frame)),
    agencies: new Set(blind.map(({ agency }) => agency)),
  };
}
