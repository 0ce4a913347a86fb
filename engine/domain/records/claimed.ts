import type { Claim, RoundState } from '../draw-round.ts';
import type { ObjectId } from '../object-id.ts';
import type { RecordKind } from '../record.ts';
import { code, exactly, list, objectIdText } from './draw-schema.ts';

export interface ClaimedBody {
  readonly agency: string;
  /** Ascending. */
  readonly ids: readonly ObjectId[];
  /** `deadline`: nobody claimed them in time; they count as claimed and are reported. */
  readonly how: Claim['how'];
}

/** 认领. */
export const claimed: RecordKind<'claimed', ClaimedBody, RoundState> = {
  kind: 'claimed',
  version: 1,
  schema: exactly({ agency: code, ids: list(objectIdText), how: { enum: ['claimed', 'deadline'] } }),
  apply: (state, { at, body: { agency, ids, how } }) => ({
    ...state,
    claims: [...state.claims, ...ids.map((id) => ({ agency, id, how, at }))],
  }),
};
