import { perform, type Session, type UseCase } from '../app/perform.ts';
import type { Problem } from '../kernel/problem.ts';
import { enter } from './enter-district.ts';
import { nameValues } from './name-values.ts';
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
  if (!done.ok) {
    const named = await nameValues(session.value, done.problems);
    return console.refuse(named, await besideRefusal?.(session.value, done.problems));
  }
  console.warn(await nameValues(session.value, done.value.warnings));
  const names = namesOf(session.value);
  const { value, lines } = say(done.value.answer, names.agency, names);
  console.answer(value, lines);
  return 0;
}
