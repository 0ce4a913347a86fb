import type { Decision } from '../../domain/decider.ts';
import type { Cause, RecordDraft, RecordKind } from '../../domain/record.ts';
import type { Problem } from '../../kernel/problem.ts';

/** A record of stream `credit`. */
export function creditDraft<Kind extends string, Body, State>(
  { kind, version }: RecordKind<Kind, Body, State>,
  body: Body,
  cause?: Cause,
): RecordDraft<Kind, Body> {
  const draft = { stream: 'credit' as const, kind, version, body };
  return cause === undefined ? draft : { ...draft, cause };
}

export function decisionOf<Code extends string>(
  records: readonly RecordDraft[],
  warnings: readonly Problem<Code>[] = [],
): Decision<Code> {
  return { records, frozen: [], warnings };
}

const NAMED = 5;

/** The first of a list, for a sentence. */
export function nameSome(names: readonly string[]): string {
  return names.slice(0, NAMED).join('、') + (names.length > NAMED ? ` 等 ${names.length} 户` : '');
}
