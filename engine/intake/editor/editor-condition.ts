import { GROUP_WORDS } from '../../domain/policy-condition-words.ts';
import type { FactDeclaration } from '../../domain/policy-types.ts';

/** JSON Schema of 对象 and 当: the facts of this district by their names, 任一 and 全部 around them. */
export function conditionSchema(facts: readonly FactDeclaration[]): object {
  const inner = { anyOf: [SELF, { type: 'array', items: SELF }] };
  const groups = [...GROUP_WORDS.keys()].map((word) => [word, inner]);
  const engine = ['fact', 'operator', 'value', 'path', 'params'].map((key) => [key, { doNotSuggest: true }]);
  return {
    anyOf: [
      { type: 'string', enum: ['全部', 'all'] },
      {
        type: 'object',
        properties: Object.fromEntries([...groups, ...engine, ...factProperties(facts)]),
        additionalProperties: false,
      },
    ],
  };
}

/** JSON Schema of 给定: values of facts. */
export function givenSchema(facts: readonly FactDeclaration[]): object {
  return {
    type: 'object',
    properties: Object.fromEntries(factProperties(facts)),
    additionalProperties: false,
  };
}

const SELF = { $ref: '#/definitions/condition' };

function factProperties(facts: readonly FactDeclaration[]) {
  return facts.flatMap((fact) => {
    const value = factValue(fact);
    return [
      [fact.name, value] as const,
      ...(fact.id === fact.name ? [] : [[fact.id, { ...value, doNotSuggest: true }] as const]),
    ];
  });
}

const YES_NO_WORDS = ['是', '否', '在列', '不在列'];

/** The values that are listed are offered; comparisons (不少于 3) and lists may be written too. */
function factValue({ name, type, unit, values, source, description }: FactDeclaration): object {
  const offered = type === 'yes-no' ? YES_NO_WORDS : (values ?? []);
  const notes = [
    unit === undefined ? '' : `单位：${unit}`,
    source === undefined ? '' : `来源：${source}`,
    offered.length === 0 ? '' : `取值：${offered.join('、')}`,
    description ?? '',
  ].filter((note) => note !== '');
  return {
    description: `${name}。${notes.join('；')}`,
    markdownDescription: [`**${name}**`, ...notes].join('\n\n'),
    ...(offered.length === 0 ? {} : { anyOf: [{ enum: offered }, {}] }),
  };
}
