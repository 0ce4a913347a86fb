import type { Problem } from '../kernel/problem.ts';
import type { Message } from './messages/message.ts';
import { exitOf, type ProblemInWords, putIntoWords, putTogether } from './messages/put-into-words.ts';
import { presentProblem } from './present-problem.ts';

/** Where a verb's answer goes: people read lines, machines read one JSON text (`--json`). */
export interface Console {
  readonly json: boolean;
  /** The answer of a verb: `lines` for people, `value` for machines. */
  answer(value: object, lines: readonly string[]): void;
  /** Told beside the answer; changes no exit code. */
  warn(problems: readonly Problem[]): void;
  /** Refused: says every problem, with what belongs beside them, and gives the exit code. */
  refuse(problems: readonly Problem[], beside?: Beside): number;
  words(problem: Problem): ProblemInWords;
  /** Progress of long work: plain lines on standard error, none with `--json`. */
  progress(step: string): void;
}

/** What explains a refusal: fields for machines, lines for people. */
export interface Beside {
  readonly value: object;
  readonly lines: readonly string[];
}

export function openConsole(
  json: boolean,
  messages: Readonly<Record<string, Message>>,
  sourceOf: (file: string) => string | undefined,
): Console {
  const words = (problem: Problem) => putIntoWords(messages, problem);
  const say = (problems: readonly Problem[]) =>
    putTogether(messages, problems)
      .map((told) => `${presentProblem(told, sourceOf)}\n`)
      .join('');
  return {
    json,
    words,
    answer: (value, lines) =>
      void process.stdout.write(
        json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''),
      ),
    warn: (problems) => void process.stderr.write(say(problems)),
    refuse: (problems, beside = { value: {}, lines: [] }) => {
      const value = { ok: false, problems: problems.map(words), ...beside.value };
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
      else process.stderr.write(say(problems) + beside.lines.map((line) => `${line}\n`).join(''));
      return exitOf(messages, problems);
    },
    progress: (step) => {
      if (!json) process.stderr.write(`… ${step}\n`);
    },
  };
}
