import type { Place, Problem } from '../../kernel/problem.ts';
import type { Message } from './message.ts';

/** A problem in words: what a person reads, and what `--json` gives. */
export interface ProblemInWords {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** The sentence with its remedy and clause. */
  readonly message: string;
  readonly place?: Place;
}

/** Exit codes: 1 problems found, 2 wrong usage, 3 refused by a rule of the process. */
export type RefusalExit = 1 | 2 | 3;

const EXITS: Readonly<Record<string, RefusalExit>> = { usage: 2, process: 3 };

export function putIntoWords(messages: Readonly<Record<string, Message>>, problem: Problem): ProblemInWords {
  const { code, severity, place } = problem;
  const message = sentence(messages[code], problem);
  return place === undefined ? { code, severity, message } : { code, severity, message, place };
}

/** As a person reads them: what one code says of several subjects is one sentence, where its message has one for that. */
export function putTogether(
  messages: Readonly<Record<string, Message>>,
  problems: readonly Problem[],
): readonly ProblemInWords[] {
  const alike = Map.groupBy(problems, (one) =>
    one.place === undefined && messages[one.code]?.several !== undefined
      ? `${one.severity} ${one.code}`
      : one,
  );
  return [...alike.values()].map((group) => {
    const [first, ...more] = group as [Problem, ...Problem[]];
    const several = messages[first.code]?.several;
    if (more.length === 0 || several === undefined) return putIntoWords(messages, first);
    const list = group.map(({ values }) => fill(several.each, values)).join('、');
    const values = { ...first.values, n: group.length, list };
    const message = { ...(messages[first.code] as Message), says: several.says };
    return putIntoWords({ [first.code]: message }, { ...first, values });
  });
}

/** A refusal by the process weighs more than wrong usage, and that more than a plain problem. */
export function exitOf(
  messages: Readonly<Record<string, Message>>,
  problems: readonly Problem[],
): RefusalExit {
  const exits = problems.map(({ code }) => EXITS[messages[code]?.kind ?? 'none'] ?? 1);
  return exits.includes(3) ? 3 : exits.includes(2) ? 2 : 1;
}

function sentence(message: Message | undefined, { code, values }: Problem): string {
  if (message === undefined) return `${code} ${JSON.stringify(values)}`;
  const clause = message.clause === undefined ? '' : `（${message.clause}）`;
  const near =
    message.near !== undefined && values.suggestion !== undefined ? fill(message.near, values) : '';
  return `${fill(message.says, values)}${near}${fill(message.remedy, values)}${clause}`;
}

function fill(text: string, values: Problem['values']): string {
  return text.replace(/\{(\w+)\}/gu, (blank, name: string) => String(values[name] ?? blank));
}
