import type { DrawFile } from '../draw-result.ts';
import type { RoundState } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { code, count, exactly, hashHex, list, nullable, objectIdText } from './draw-schema.ts';

/** 抽取结果, as draw.json publishes it. */
export const drawn: RecordKind<'drawn', DrawFile, RoundState> = {
  kind: 'drawn',
  version: 1,
  schema: exactly({
    version: { const: 'draw/v1' },
    commitment: hashHex,
    seed: hashHex,
    frames: list(
      exactly({
        frame: code,
        key: hashHex,
        drawn: list(exactly({ id: objectIdText, ticket: hashHex }, ['ticket'])),
        strata: list(exactly({ stratum: code, take: count, threshold: nullable(hashHex) })),
      }),
    ),
  }),
  apply: (state, { seq, at, body }) => ({ ...state, draw: { file: body, at, seq } }),
};
