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

/**
 * As a person reads them. What one code says of several subjects is one sentence, where its message has one for that;
 * what it says alike at several places of one file is shown at the first, with where the others are.
 */
export function putTogether(
  messages: Readonly<Record<string, Message>>,
  problems: readonly Problem[],
): readonly ProblemInWords[] {
  const alike = Map.groupBy(problems, (one) => alikeOf(messages[one.code], one) ?? one);
  return [...alike.values()].flatMap((group) =>
    group.length < leastOf(group)
      ? group.map((one) => putIntoWords(messages, one))
      : [together(messages, group)],
  );
}

/** Two places are looked up sooner than a list of them is read. */
const LEAST_PLACES = 3;
/** More are counted, and listed one by one with `--json`. */
const MOST_LISTED = 40;

function leastOf([first]: readonly Problem[]): number {
  return first?.place === undefined ? 2 : LEAST_PLACES;
}

/** What is the same of all that can be told as one; undefined for what is told by itself. */
function alikeOf(message: Message | undefined, one: Problem): string | undefined {
  const { code, severity, place, values } = one;
  const words = message?.several === undefined ? undefined : fill(message.several.says, values);
  if (place === undefined) return words === undefined ? undefined : `${severity} ${code}`;
  return `${severity} ${code} ${place.file} ${words ?? sentence(message, one)}`;
}

function together(messages: Readonly<Record<string, Message>>, group: readonly Problem[]): ProblemInWords {
  const [first] = group as readonly [Problem];
  const message = messages[first.code];
  const { several } = message ?? {};
  const listed = group.slice(0, MOST_LISTED).map((one) => {
    const at = whereOf(one);
    if (several === undefined) return at;
    return at === '' ? fill(several.each, one.values) : `${fill(several.each, one.values)}（${at}）`;
  });
  const left = group.length - listed.length;
  const list = `${listed.join('、')}${left === 0 ? '' : `，还有 ${left} 处（--json 逐处列出）`}`;
  if (message === undefined || several === undefined) {
    const words = putIntoWords(messages, first);
    return { ...words, message: `${words.message}这个文件里同样的共 ${group.length} 处：${list}。` };
  }
  const values = { ...first.values, n: group.length, list };
  return putIntoWords({ [first.code]: { ...message, says: several.says } }, { ...first, values });
}

function whereOf({ place }: Problem): string {
  if (place?.cell !== undefined) return place.cell;
  return place?.line === undefined ? '' : `第 ${place.line} 行`;
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
