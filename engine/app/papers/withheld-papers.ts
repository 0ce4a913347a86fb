import { NOTHING_WITHHELD, type Withheld, withheldOf } from '../../domain/withheld.ts';
import { type Instant, instant, instantMs } from '../../kernel/instant.ts';
import type { PaperCopy } from '../../papers/paper-copy.ts';
import { lastVisitDay, visitsAreOver } from '../visits-are-over.ts';
import { documentFolder, officeFolder } from './document-path.ts';
import type { PaperGround } from './paper-ground.ts';

type Round = Pick<PaperGround, 'file' | 'files'> & {
  readonly ledger: Pick<PaperGround['ledger'], 'records'>;
};

/** 不事先告知: what a copy for the public does not tell yet. As in the proof, a draw voided late is told whole. */
export function withheldFrom(ground: Round, copy: PaperCopy): Withheld {
  return copy === 'office' || openedAt(ground) !== undefined ? NOTHING_WITHHELD : blindOf(ground);
}

/** Whether an unannounced visit (不事先告知) is still ahead. */
export function isUnopened(ground: Round): boolean {
  return withheldFrom(ground, 'public').frames.size > 0;
}

/** Where what names the enterprises that are visited lies: the public folder once nobody is unannounced any more. */
export function formFolder(ground: Round & Pick<PaperGround, 'round'>): string {
  return isUnopened(ground) ? officeFolder(ground.round) : documentFolder(ground.round);
}

/** When a paper says more than its record did: once unannounced visits are over, it is a new paper. */
export function orOpened(ground: Round, madeAt: Instant | undefined): Instant | undefined {
  const opened = openedAt(ground);
  if (madeAt === undefined || opened === undefined || blindOf(ground).frames.size === 0) return madeAt;
  return instantMs(opened) > instantMs(madeAt) ? opened : madeAt;
}

function blindOf({ file: { draw } }: Round): Withheld {
  return draw.opened === undefined ? NOTHING_WITHHELD : withheldOf(draw.opened.commitment, draw.draw?.file);
}

function openedAt({ file, files, ledger }: Round): Instant | undefined {
  if (file.draw.voided !== undefined) return file.draw.voided.at;
  const last = lastVisitDay(files);
  return last !== undefined && visitsAreOver(files, ledger) ? instant(`${last}T23:59:59+08:00`) : undefined;
}
