import { type RoundState, standingStaffing } from '../draw-round.ts';
import type { SeedFile } from '../draw-seed.ts';
import type { RecordKind } from '../record.ts';
import { count, exactly, hashHex, list, text } from './draw-schema.ts';
import { evidenceSchema } from './evidence-shown.ts';

const source = {
  oneOf: [
    exactly({ kind: { const: 'dice' }, digits: { type: 'string', pattern: '^[0-9]+$' } }),
    exactly({
      kind: { const: 'lottery' },
      name: { enum: ['kl8', 'ssq', 'dlt'] },
      issue: text,
      numbers: text,
    }),
    exactly({ kind: { const: 'drand' }, round: count, randomness: hashHex, signature: text }),
    exactly({ kind: { const: 'csprng' }, hex: hashHex }),
  ],
};

/** Body of `seed-entered`: seed.json; whether it was entered on this office's word alone; whether C was not public in time. */
export type SeedEntered = SeedFile & { readonly onlyAsserted?: true; readonly unannounced?: true };

/** 录入摇号结果: the sources that the commitment waited for, the seed that follows, and all evidence shown until then. */
export const seedEntered: RecordKind<'seed-entered', SeedEntered, RoundState> = {
  kind: 'seed-entered',
  version: 1,
  schema: exactly(
    {
      version: { const: 'draw/v1' },
      commitment: hashHex,
      seed: hashHex,
      sources: list(source),
      evidence: list(evidenceSchema),
      onlyAsserted: { const: true },
      unannounced: { const: true },
    },
    ['onlyAsserted', 'unannounced'],
  ),
  apply: (before, { body: { onlyAsserted: _, unannounced, ...body } }) => {
    const state =
      unannounced === true
        ? { ...before, unannounced: [...(before.unannounced ?? []), body.commitment] }
        : before;
    const staffing = standingStaffing(state);
    return staffing?.opened.hash === body.commitment
      ? { ...state, staffings: [...state.staffings.slice(0, -1), { ...staffing, seed: body }] }
      : { ...state, seed: body };
  },
};
