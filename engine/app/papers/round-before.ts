import { instantMs } from '../../kernel/instant.ts';
import type { RoundFile } from '../round-file.ts';
import type { PaperGround } from './paper-ground.ts';

/** The last round that was drawn before this one, rehearsals and voided ones left out: what papers compare with. */
export function roundBefore({ ledger, file }: Pick<PaperGround, 'ledger' | 'file'>): RoundFile | undefined {
  const openedAt = file.draw.opened?.at;
  if (openedAt === undefined) return undefined;
  return [...ledger.rounds.values()]
    .filter(({ draw }) => draw.draw !== undefined && draw.voided === undefined)
    .filter(({ draw }) => !draw.round.endsWith('-rehearsal'))
    .filter(({ draw }) => draw.opened !== undefined && instantMs(draw.opened.at) < instantMs(openedAt))
    .toSorted((a, b) => ((a.draw.opened?.at ?? '') < (b.draw.opened?.at ?? '') ? -1 : 1))
    .at(-1);
}
