import type { FactValue } from '../../domain/condition.ts';
import { escaped, isMap } from '../../domain/policy-condition-fault.ts';
import { readFactValue } from '../../domain/policy-condition-value.ts';
import type { FactDeclaration } from '../../domain/policy-types.ts';
import { problem } from '../../kernel/problem.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Conversion } from './convert-values.ts';
import { placeOf, suggestion } from './explain-schema-errors.ts';

/** 给定 of a case: fact names and values as written → fact ids and typed values. */
export function convertGiven(given: unknown, at: string, conversion: Conversion): unknown {
  const { facts, problems, standing, unread, unreadFacts } = conversion;
  const before = problems.length;
  if (facts === undefined) {
    unread.add(at);
    return {};
  }
  if (!isMap(given)) {
    problems.push(
      problem('map-expected', { key: '给定', written: '', form: '{ 事实名: 值 }' }, placeOf(standing, at)),
    );
    unread.add(at);
    return {};
  }
  const values: Record<string, FactValue> = {};
  for (const [name, written] of Object.entries(given)) {
    const here = `${at}/${escaped(name)}`;
    const fact = facts.find(name.trim());
    if (fact === undefined) {
      unread.add(at);
      if (unreadFacts(name.trim())) continue;
      const near = didYouMean(
        name,
        facts.all.map((one) => one.name),
      );
      const place = standing.get(here)?.keyPlace ?? placeOf(standing, here);
      problems.push(problem('fact-unknown', { name, ...suggestion(near) }, place));
      continue;
    }
    const value = readGiven(written, fact, here, conversion);
    if (value !== undefined) values[fact.id] = value;
  }
  if (problems.length > before) unread.add(at);
  return values;
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
