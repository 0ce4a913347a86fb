import { JOB_RECORDS } from '../domain/jobs.ts';
import { CREDIT_KINDS } from '../domain/records/credit-kinds.ts';
import { REGISTER_KINDS, ROUND_DRAW_KINDS } from '../domain/records/draw-kinds.ts';
import { EDITION_RECORDS } from '../domain/records/edition-kinds.ts';
import { INSPECT_KINDS } from '../domain/records/inspect-kinds.ts';
import { PAPERS_KINDS } from '../domain/records/papers-kinds.ts';
import { PUBLISH_KINDS } from '../domain/records/publish-kinds.ts';
import { ROSTER_RECORDS } from '../domain/rosters.ts';

/** Every kind of record that this program writes. A kind that is not here is a bug. */
export const RECORD_KINDS: readonly {
  readonly kind: string;
  readonly version: number;
  readonly schema: object;
}[] = [
  ...JOB_RECORDS,
  ...ROSTER_RECORDS,
  ...EDITION_RECORDS,
  ...REGISTER_KINDS,
  ...ROUND_DRAW_KINDS,
  ...INSPECT_KINDS,
  ...PUBLISH_KINDS,
  ...CREDIT_KINDS,
  ...PAPERS_KINDS,
];
