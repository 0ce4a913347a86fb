import type { RoundState, ShownEvidence } from '../draw-round.ts';
import type { SeedFile } from '../draw-seed.ts';
import type { RecordKind } from '../record.ts';
import { exactly, hashHex, instantText, text } from './draw-schema.ts';

const fields = { kind: { enum: ['tsa', 'notice', 'witness'] }, at: instantText, sha256: hashHex, what: text };

/** As it stands in seed.json. */
export const evidenceSchema = exactly(fields);

/** 留证: what shows that C came before the sources. It is not hashed into the seed, and may come before or after it. */
export const evidenceShown: RecordKind<'evidence-shown', ShownEvidence, RoundState> = {
  kind: 'evidence-shown',
  version: 1,
  schema: exactly({ commitment: hashHex, ...fields }),
  apply: (state, { body }) => ({
    ...state,
    evidence: [...state.evidence, body],
    ...(state.seed === undefined ? {} : { seed: withEvidence(state.seed, body) }),
    staffings: state.staffings.map((staffing) =>
      staffing.seed === undefined ? staffing : { ...staffing, seed: withEvidence(staffing.seed, body) },
    ),
  }),
};

function withEvidence(seed: SeedFile, { commitment, ...shown }: ShownEvidence): SeedFile {
  return seed.commitment === commitment ? { ...seed, evidence: [...seed.evidence, shown] } : seed;
}
