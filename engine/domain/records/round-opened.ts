import type { RoundOpening, RoundState } from '../draw-round.ts';
import { emptyRound } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { commitmentSchema } from './commitment-schema.ts';
import { code, count, exactly, hashHex, instantText, list, text } from './draw-schema.ts';

/** Body of an opening, of a round or of its people. */
export const openingSchema = exactly(
  {
    commitment: commitmentSchema,
    hash: hashHex,
    planLines: list(text),
    claimBy: instantText,
    basis: exactly({ rosters: count, credit: count, editions: count }),
    frozen: exactly({
      secret: hashHex,
      policySums: hashHex,
      frames: list(exactly({ frame: code, digest: hashHex })),
      people: list(exactly({ agency: code, digest: hashHex })),
    }),
    joining: list(exactly({ frame: code, agency: code, count: { ...count, minimum: 1 } })),
  },
  ['joining'],
);

/** 开启批次: the commitment, before any randomness exists. */
export const roundOpened: RecordKind<'round-opened', RoundOpening, RoundState> = {
  kind: 'round-opened',
  version: 1,
  schema: openingSchema,
  apply: (state, { at, body }) => ({
    ...emptyRound(state.round),
    seq: state.seq,
    opened: { ...body, at },
    earlier: state.opened === undefined ? state.earlier : [...state.earlier, state.opened],
  }),
};
