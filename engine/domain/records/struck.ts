import type { IsoDate } from '../../kernel/iso-date.ts';
import { STRIKE_GROUNDS, type Strike } from '../draw-change.ts';
import type { RoundState } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { code, dateText, exactly, list, nullable, objectIdText, twoPersonFields } from './draw-schema.ts';

export interface StruckBody {
  /** Day of the registry record that shows it: before the cut-off. */
  readonly recordedOn: IsoDate;
  /** One for each frame in which it was drawn, by frame. */
  readonly strikes: readonly Strike[];
}

/** 剔除并递补: a drawn enterprise that was not in the population. */
export const struck: RecordKind<'struck', StruckBody, RoundState> = {
  kind: 'struck',
  version: 1,
  schema: exactly({
    recordedOn: dateText,
    strikes: list(
      exactly({
        kind: { const: 'strike' },
        frame: code,
        out: objectIdText,
        in: nullable(objectIdText),
        ground: { enum: Object.keys(STRIKE_GROUNDS) },
        ...twoPersonFields,
      }),
    ),
  }),
  apply: (state, { body }) => ({ ...state, changes: [...state.changes, ...body.strikes] }),
};
