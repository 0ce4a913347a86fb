import type { Substitution } from '../../domain/draw-change.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import type { ObjectId } from '../../domain/object-id.ts';

/** Who may not come to an enterprise any more, whatever the slot. */
export type LeftBefore = (id: ObjectId) => ReadonlySet<string>;

/**
 * 三(三): whoever was replaced at an enterprise (生病, 事后发现须回避) stays away from it, and whoever left the post (离岗)
 * stays away from all: else two could be exchanged until the one that is wished for comes back.
 */
export function leftBefore({ changes }: Pick<RoundState, 'changes'>, agency: string): LeftBefore {
  const left = changes.filter(
    (change): change is Substitution => change.kind === 'substitute' && change.agency === agency,
  );
  return (id) =>
    new Set(
      left.flatMap((change) =>
        change.out !== null && (change.id === id || change.ground === 'left') ? [change.out] : [],
      ),
    );
}
