import { problem } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import { checkSchema } from './check-schema.ts';
import { type Conversion, convert } from './convert-values.ts';
import { explainSchemaErrors, placeOf, suggestion } from './explain-schema-errors.ts';
import type { PolicyProblem } from './policy-problem.ts';
import type { SchemaNode } from './policy-schemas.ts';
import type { Standing } from './shape-node.ts';
import { unreadOf, withoutUnread } from './unread.ts';

const WORDS: Readonly<Record<string, 'not-applicable' | 'undecided'>> = {
  不适用: 'not-applicable',
  无法判断: 'undecided',
  'not-applicable': 'not-applicable',
  undecided: 'undecided',
};

/** 结果 of a case that is written like 则: by the schema of the rule's 则. */
export function checkExpectation(
  expectation: unknown,
  effect: SchemaNode,
  standing: ReadonlyMap<string, Standing>,
  at: string,
): { readonly problems: readonly PolicyProblem[]; readonly unread: readonly string[] } {
  if (typeof expectation !== 'string') {
    const errors = checkSchema(effect, expectation);
    const told = withoutUnread(errors, standing, at);
    return { problems: explainSchemaErrors(told, standing, at), unread: unreadOf(errors, at) };
  }
  if (WORDS[expectation.trim()] !== undefined) return { problems: [], unread: [] };
  const near = suggestion(didYouMean(expectation, ['不适用', '无法判断']));
  const told =
    expectation.trim() === ''
      ? problem('value-empty', { key: '结果' }, placeOf(standing, at))
      : problem('case-expectation-unknown', { written: expectation, ...near }, placeOf(standing, at));
  return { problems: [told], unread: [at] };
}

/** 不适用, 无法判断, or the effect with its phrases read. */
export function convertExpectation(
  expectation: unknown,
  effect: SchemaNode,
  at: string,
  conversion: Conversion,
): unknown {
  return typeof expectation === 'string'
    ? (WORDS[expectation.trim()] ?? 'undecided')
    : convert(expectation, effect, at, conversion);
}
