import { perform, type Session, type UseCase } from '../app/perform.ts';
import type { Agency } from '../domain/policy-types.ts';
import type { Problem } from '../kernel/problem.ts';
import { enter } from './enter-district.ts';
import { namesOf } from './names-of.ts';
import type { RunContext } from './verb.ts';
import type { NamesOfIds } from './words/ground-words.ts';

/** What a verb says when it is done: `value` for machines, `lines` for people. */
export interface Said {
  readonly value: object;
  readonly lines: readonly string[];
}

/** What explains a refusal, looked up when there is one. */
export type LookBeside = (session: Session, problems: readonly Problem[]) => Promise<Said>;

/** A verb that is one use case: enter, perform, say; the same for every verb that changes the ledger. */
export async function runCase<Input, Material, Answer>(
  run: RunContext,
  useCase: UseCase<Input, Material, Answer>,
  input: Input,
  say: (answer: Answer, nameOf: (agency: string) => string, names: NamesOfIds) => Said,
  besideRefusal?: LookBeside,
): Promise<number> {
  const { console } = run;
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const done = await perform(useCase, session.value, input);
  await session.value.workplace.printer.close();
  const named = nameAgencies(session.value.policy.agencies);
  if (!done.ok) {
    return console.refuse(done.problems.map(named), await besideRefusal?.(session.value, done.problems));
  }
  console.warn(done.value.warnings.map(named));
  const names = namesOf(session.value);
  const { value, lines } = say(done.value.answer, names.agency, names);
  console.answer(value, lines);
  return 0;
}

/** Deciders know agencies by their ids; an officer knows them by name. */
export function nameAgencies(agencies: readonly Pick<Agency, 'id' | 'name'>[]) {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  return (problem: Problem): Problem => ({
    ...problem,
    values: Object.fromEntries(
      Object.entries(problem.values).map(([key, value]) => [key, names.get(String(value)) ?? value]),
    ),
  });
}
