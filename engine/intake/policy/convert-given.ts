import type { FactValue } from '../../domain/condition.ts';
import { escaped, isMap } from '../../domain/policy-condition-fault.ts';
import { readFactValue } from '../../domain/policy-condition-value.ts';
import type { FactTable } from '../../domain/policy-facts.ts';
import type { FactDeclaration } from '../../domain/policy-types.ts';
import { problem } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Conversion } from './convert-values.ts';
import { placeOf, suggestion } from './explain-schema-errors.ts';
import { restOf } from './unread.ts';

/** 给定 of a case: fact names and values as written → fact ids and typed values. */
export function convertGiven(given: unknown, at: string, conversion: Conversion): unknown {
  const { facts, problems, standing, unread } = conversion;
  if (facts !== undefined && isMap(given)) return readFacts(given, at, facts, conversion);
  if (facts !== undefined)
    problems.push(
      problem('map-expected', { key: '给定', written: '', form: '{ 事实名: 值 }' }, placeOf(standing, at)),
    );
  unread.add(at);
  return {};
}

function readFacts(
  given: Readonly<Record<string, unknown>>,
  at: string,
  facts: FactTable,
  conversion: Conversion,
): Readonly<Record<string, FactValue>> {
  const { problems, unread } = conversion;
  const before = problems.length;
  const read = Object.entries(given).map(([name, written]) => {
    const here = `${at}/${escaped(name)}`;
    const fact = isNoYaml(here, conversion) ? undefined : knownFact(name, here, facts, conversion);
    const value = fact === undefined ? undefined : readGiven(written, fact, here, conversion);
    if (fact === undefined) unread.add(at);
    return fact === undefined || value === undefined ? undefined : ([fact.id, value] as const);
  });
  if (problems.length > before || isNoYaml(restOf(at), conversion)) unread.add(at);
  return Object.fromEntries(read.filter((one) => one !== undefined));
}

function knownFact(
  name: string,
  at: string,
  facts: FactTable,
  { problems, standing, unreadFacts }: Conversion,
): FactDeclaration | undefined {
  const fact = facts.find(name.trim());
  if (fact !== undefined || unreadFacts(name.trim())) return fact;
  const near = didYouMean(
    name,
    facts.all.map((one) => one.name),
  );
  const place = standing.get(at)?.keyPlace ?? placeOf(standing, at);
  problems.push(problem('fact-unknown', { name, ...suggestion(near) }, place));
  return undefined;
}

/** Of what is no YAML everything has been told. */
function isNoYaml(pointer: string, { standing }: Conversion): boolean {
  return standing.get(pointer)?.unread !== undefined;
}

function readGiven(
  written: unknown,
  fact: FactDeclaration,
  at: string,
  conversion: Conversion,
): FactValue | undefined {
  if (fact.type !== 'list') return readOne(written, fact, at, conversion);
  const list = Array.isArray(written) ? written : [written];
  return list.flatMap((one, i) => readOne(one, fact, `${at}/${i}`, conversion) ?? []) as readonly string[];
}

function readOne(
  written: unknown,
  fact: FactDeclaration,
  at: string,
  { problems, standing }: Conversion,
): Exclude<FactValue, readonly string[]> | undefined {
  const place = placeOf(standing, at);
  const text = typeof written === 'string' ? written : undefined;
  if (text === undefined || text.trim() === '') {
    const missing = text === undefined ? problem('text-expected', { key: fact.name }, place) : undefined;
    problems.push(missing ?? problem('condition-value-missing', { name: fact.name }, place));
    return undefined;
  }
  const read = readFactValue(text, fact);
  if (read.ok) return read.value;
  const near = didYouMean(text, fact.values);
  const values = {
    name: fact.name,
    value: text,
    type: fact.type,
    unit: fact.unit ?? '',
    ...suggestion(near),
  };
  problems.push(problem(read.fault, values, place));
  return undefined;
}
