import type { RoundState } from '../draw-round.ts';
import type { MatchFile, MatchShortage } from '../match-result.ts';
import type { RecordKind } from '../record.ts';
import { code, count, exactly, hashHex, list, nullable, objectIdText } from './draw-schema.ts';

export interface MatchedBody {
  readonly match: MatchFile;
  /** Of agencies that left slots open. */
  readonly shortages: readonly MatchShortage[];
}

/** 匹配结果, as match.json publishes it; 二(六). */
export const matched: RecordKind<'matched', MatchedBody, RoundState> = {
  kind: 'matched',
  version: 1,
  schema: exactly({
    match: exactly({
      version: { const: 'draw/v1' },
      commitment: hashHex,
      seed: hashHex,
      agencies: list(
        exactly({
          agency: code,
          key: hashHex,
          tasks: list(exactly({ id: objectIdText, people: list(nullable(code)) })),
        }),
      ),
    }),
    shortages: list(
      exactly({
        agency: code,
        slots: list(exactly({ id: objectIdText, slot: count })),
        exhausted: list(code),
        places: count,
        onceEach: list(code),
        once: count,
        short: count,
        relaxBy: nullable(count),
      }),
    ),
  }),
  apply: (state, { at, seq, body: { match, shortages } }) => ({
    ...state,
    match: { file: match, at, seq, shortages },
  }),
};
