import { JOINER_RULES, type JoinerChange, SUBSTITUTE_GROUNDS } from '../draw-change.ts';
import { compareCodes } from '../draw-code.ts';
import type { JoinedAgency, RoundState } from '../draw-round.ts';
import type { RecordKind } from '../record.ts';
import { changeOfPersonFields, exactly } from './draw-schema.ts';

const { strike: _, ...LEAVING } = SUBSTITUTE_GROUNDS;

/** 更换市级派员: 二(八). */
export const joinerReplaced: RecordKind<'joiner-replaced', JoinerChange, RoundState> = {
  kind: 'joiner-replaced',
  version: 1,
  schema: exactly({
    kind: { const: 'replace-joiner' },
    ...changeOfPersonFields,
    ground: { enum: Object.keys(LEAVING) },
    how: { enum: Object.keys(JOINER_RULES) },
  }),
  apply: (state, { body }) => ({
    ...state,
    joined: replaceIn(state.joined, body),
    joinerChanges: [...state.joinerChanges, body],
  }),
};

function replaceIn(
  joined: readonly JoinedAgency[],
  { agency, id, out, in: next }: JoinerChange,
): readonly JoinedAgency[] {
  const before = joined.find((one) => one.agency === agency)?.tasks ?? [];
  const people = before.find((task) => task.id === id)?.people ?? [];
  const staying = out === null ? [...people, next] : people.map((one) => (one === out ? next : one));
  const task = { id, people: staying.filter((one) => one !== null) };
  const tasks = [...before.filter((one) => one.id !== id), task].toSorted((a, b) => compareCodes(a.id, b.id));
  const others = joined.filter((one) => one.agency !== agency);
  return [...others, { agency, tasks }].toSorted((a, b) => compareCodes(a.agency, b.agency));
}
