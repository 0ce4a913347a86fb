import type { ObjectId } from '../domain/object-id.ts';
import { type IsoDate, yearOf } from '../kernel/iso-date.ts';
import { standingIn } from '../pipeline/draw/standing-tasks.ts';
import type { Ledger } from './ledger.ts';
import type { RoundFile } from './round-file.ts';

/** Whom an agency must still visit for rounds of this year: one entry an enterprise and round. */
export interface PendingVisit {
  readonly id: ObjectId;
  readonly round: string;
}

/**
 * 年度检查频次上限 counts visits that are drawn and not made yet as well: an enterprise drawn in August and visited in
 * September would else be drawn in September once too often. Struck ones, void draws and rehearsals do not count.
 */
export function pendingVisits(
  { rounds }: Pick<Ledger, 'rounds'>,
  agency: string,
  on: IsoDate,
): readonly PendingVisit[] {
  return [...rounds].flatMap(([round, file]) =>
    isOfYear(file, on) ? pendingIn(file, agency).map((id) => ({ id, round })) : [],
  );
}

function isOfYear({ draw }: RoundFile, on: IsoDate): boolean {
  const day = draw.draw?.at.slice(0, '2017-08-15'.length) as IsoDate | undefined;
  if (day === undefined || draw.voided !== undefined) return false;
  return draw.opened?.commitment.rehearsal === false && day <= on && yearOf(day) === yearOf(on);
}

/** Once the agency recorded anything there, the visit is made, whatever lines are missing. */
function pendingIn({ draw, inspect }: RoundFile, agency: string): readonly ObjectId[] {
  const own = draw.opened?.commitment.frames.filter((frame) => frame.agency === agency) ?? [];
  const standing = standingIn(draw);
  const drawn = new Set(own.flatMap(({ frame }) => [...(standing.get(frame) ?? [])]));
  const made = new Set(inspect.findings.filter((one) => one.agency === agency).map(({ id }) => id));
  return [...drawn].filter((id) => !made.has(id));
}
