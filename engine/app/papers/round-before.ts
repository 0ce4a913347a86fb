import { instantMs } from '../../kernel/instant.ts';
import type { RoundFile } from '../round-file.ts';
import type { PaperGround } from './paper-ground.ts';

/** The last round that was drawn before this one, rehearsals and voided ones left out: what papers compare with. */
export function roundBefore({ ledger, file }: Pick<PaperGround, 'ledger' | 'file'>): RoundFile | undefined {
  const openedAt = file.draw.opened?.at;
  if (openedAt === undefined) return undefined;
  return roundsInOrder(ledger)
    .filter(({ draw }) => draw.draw !== undefined)
    .findLast(({ draw }) => draw.opened !== undefined && instantMs(draw.opened.at) < instantMs(openedAt));
}

/** Rounds that were opened, in the order of their opening; rehearsals and voided ones left out. */
export function roundsInOrder({ rounds }: PaperGround['ledger']): readonly RoundFile[] {
  return [...rounds.values()]
    .filter(({ draw }) => draw.opened !== undefined && draw.voided === undefined)
    .filter(({ draw }) => !draw.round.endsWith('-rehearsal'))
    .toSorted((a, b) => ((a.draw.opened?.at ?? '') < (b.draw.opened?.at ?? '') ? -1 : 1));
}
