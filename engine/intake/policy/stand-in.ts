import { PHRASE_PARSERS } from './phrase-parsers.ts';
import { resolved, type SchemaNode } from './policy-schemas.ts';

/** What is left out of the policy: the list, map or file around it goes on without it. */
export const LEFT_OUT = Symbol('left out');

/** A name that cannot be read, in the sentences that speak of its owner. */
const UNNAMED = '（未写明）';

/** By the `format` of the schema. A ratio has none: whatever needs one is left out with it. */
const PHRASES: Readonly<Record<string, string>> = {
  date: '1949-10-01',
  duration: '1 日',
  'count-limit': '1 次',
  rational: '1/1',
  term: '在列期间',
  cron: '0 9 1 * *',
};

/**
 * What stands for a part that must be there and cannot be read, so that the checks can look at all the other parts of
 * its owner; a check that would conclude something from it asks `isRead` first. Such a policy is refused in any case.
 */
export function standIn(written: SchemaNode): unknown {
  const schema = resolved(written);
  const { format, default: byDefault } = schema;
  const kind = schema['x-kind'];
  if (kind !== undefined) return structuredClone(OF_KIND[kind]);
  if (format !== undefined) return phraseOf(format, byDefault);
  return byDefault === undefined ? ofType(schema) : structuredClone(byDefault);
}

const OF_KIND = { condition: { all: [] }, facts: {}, expectation: 'undecided' } as const;

function ofType(schema: SchemaNode): unknown {
  switch (schema.type) {
    case 'array':
      return [];
    case 'object':
      return mapOf(schema);
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    default:
      return schema.enum?.[0] ?? (schema['x-ref'] === undefined ? UNNAMED : '');
  }
}

function phraseOf(format: string, byDefault: unknown): unknown {
  const phrase = PHRASE_PARSERS[format]?.(
    typeof byDefault === 'string' ? byDefault : (PHRASES[format] ?? ''),
  );
  return phrase?.ok === true ? phrase.value : LEFT_OUT;
}

function mapOf({ properties = {}, required = [] }: SchemaNode): unknown {
  const parts = required.map((name) => [name, standIn(properties[name] ?? {})] as const);
  return parts.some(([, part]) => part === LEFT_OUT) ? LEFT_OUT : Object.fromEntries(parts);
}
