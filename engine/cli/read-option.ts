import type { Command } from 'commander';
import { type ObjectId, parseObjectId } from '../domain/object-id.ts';
import { parseDate } from '../domain/policy-time-phrase.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { problem } from '../kernel/problem.ts';
import type { RunContext } from './verb.ts';

/** Several ids as a clerk types them: full-width, lower case, separated by anything. null: refused, and said so. */
export function idsIn({ console }: RunContext, text: string): readonly ObjectId[] | null {
  const written = text
    .normalize('NFKC')
    .split(/[,、\s]+/u)
    .filter((id) => id !== '')
    .map((id) => (id.includes(':') ? id : id.toUpperCase()));
  const ids = written.map((id) => parseObjectId(id));
  const wrong = written.filter((_, i) => ids[i] === undefined);
  if (wrong.length > 0 || ids.length === 0) {
    console.refuse([problem('id-unreadable', { written: wrong.join('、') || text })]);
    return null;
  }
  return ids.filter((id) => id !== undefined);
}

/** One id; null: refused, and said so. */
export function idIn(run: RunContext, text: string): ObjectId | null {
  return idsIn(run, text)?.[0] ?? null;
}

/** undefined where nothing was written; null: refused, and said so. */
export function dayIn({ console }: RunContext, text: string | undefined): IsoDate | undefined | null {
  if (text === undefined) return undefined;
  const day = parseDate(text);
  if (day.ok) return day.value;
  console.refuse([problem(day.fault, { written: text })]);
  return null;
}

/** The round that was named; the last one opened where none was. */
export function roundIn({ options: { round } }: RunContext): { readonly round?: string } {
  return round === undefined ? {} : { round };
}

/** The option that `roundIn` reads. */
export function shapeRound(verb: Command): Command {
  return verb.option('--round <批次>', '批次号，如 2017-08；默认为最后开启的批次');
}

/** A code of a table, written as the code or its Chinese name; null: refused, and said so. */
export function choiceIn<Code extends string>(
  { console }: RunContext,
  names: Readonly<Record<Code, string>>,
  written: string,
): Code | null {
  const choices = Object.entries<string>(names) as [Code, string][];
  const found = choices.find(([code, name]) => written === code || written === name);
  if (found !== undefined) return found[0];
  const list = choices.map(([code, name]) => `${name}（${code}）`).join('、');
  console.refuse([problem('choice-unknown', { written, choices: list })]);
  return null;
}
