import type { JoinedAgency, RoundState } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { code, exactly, list, objectIdText } from './draw-schema.ts';

export interface CityJoinedBody {
  readonly agencies: readonly JoinedAgency[];
}

/** 市级派员参加, made with the match: 二(八). */
export const cityJoined: RecordKind<'city-joined', CityJoinedBody, RoundState> = {
  kind: 'city-joined',
  version: 1,
  schema: exactly({
    agencies: list(exactly({ agency: code, tasks: list(exactly({ id: objectIdText, people: list(code) })) })),
  }),
  apply: (state, { body: { agencies } }) => ({ ...state, joined: agencies }),
};
