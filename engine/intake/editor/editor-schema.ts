import type { PolicyFileKind } from '../policy/policy-files.ts';
import { POLICY_SCHEMAS, resolved, type SchemaNode } from '../policy/policy-schemas.ts';
import { conditionSchema, givenSchema } from './editor-condition.ts';
import type { EditorNames } from './editor-names.ts';

/**
 * The schema of one kind of policy file for an editor (draft-07): keys in both languages, words in Chinese on
 * hovering, and the agencies, posts, items and facts of this district to choose from. `check` says more.
 */
export function editorSchema(kind: PolicyFileKind, names: EditorNames): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...nodeOf(POLICY_SCHEMAS[kind], names.words),
    definitions: { condition: conditionSchema(names.facts), given: givenSchema(names.facts) },
  };
}

/** Which files each schema is for, from the district folder, as editors match them. */
export const EDITOR_GLOBS: Readonly<Record<PolicyFileKind, readonly string[]>> = {
  agencies: ['config/agencies.yaml'],
  areas: ['config/areas.yaml'],
  assessment: ['rules/assessment/*.yaml', '!rules/assessment/*.cases.yaml'],
  bases: ['config/bases.yaml'],
  calendar: ['config/calendar/*.yaml'],
  cases: ['rules/risk/*.cases.yaml', 'rules/listing/*.cases.yaml', 'rules/sanctions/*.cases.yaml'],
  'condition-cases': ['rules/items/*.cases.yaml', 'rules/assessment/*.cases.yaml'],
  deadlines: ['config/deadlines.yaml'],
  district: ['config/district.yaml'],
  duties: ['config/duties/*.yaml'],
  facts: ['rules/facts.yaml'],
  items: ['config/items/*.yaml'],
  'leading-group': ['config/leading-group.yaml'],
  'listing-rule': ['rules/listing/*.yaml', '!rules/listing/*.cases.yaml'],
  plan: ['config/plan/*.yaml'],
  posts: ['config/posts.yaml'],
  'risk-rule': ['rules/risk/*.yaml', '!rules/risk/*.cases.yaml'],
  'sanction-rule': ['rules/sanctions/*.yaml', '!rules/sanctions/*.cases.yaml'],
  schedule: ['config/schedule.yaml'],
  scopes: ['rules/scopes.yaml'],
  tasks: ['config/tasks.yaml'],
};

type Words = EditorNames['words'];

function nodeOf(written: SchemaNode, words: Words): object {
  const schema = resolved(written);
  return { ...told({ ...schema, ...written }), ...shapeOf(schema, words) };
}

/** 抽查比例（ratio）, what it is, and what may be written. */
function told({ title, description, 'x-values': values }: SchemaNode): object {
  const choices = Object.keys(values ?? {});
  const may = choices.length === 0 ? '' : `可以写：${choices.join('、')}`;
  const lines = [description ?? '', may].filter((line) => line !== '');
  return {
    ...(title === undefined ? {} : { title }),
    description: lines.join('。'),
    markdownDescription: [`**${title ?? ''}**`, ...lines].join('\n\n'),
  };
}

const KINDS: Readonly<Record<string, object>> = {
  condition: { $ref: '#/definitions/condition' },
  facts: { $ref: '#/definitions/given' },
  expectation: {
    anyOf: [{ enum: ['不适用', '无法判断', 'not-applicable', 'undecided'] }, { type: 'object' }],
  },
};

function shapeOf(schema: SchemaNode, words: Words): object {
  const kind = schema['x-kind'];
  if (kind !== undefined) return { allOf: [KINDS[kind] ?? {}] };
  if (schema.type === 'object') return mapOf(schema, words);
  if (schema.type === 'array') return listOf(schema.items ?? {}, words);
  if (schema.type === 'boolean') return { enum: ['是', '否', true, false] };
  if (schema.type === 'integer' || schema.type === 'number') return { type: [schema.type, 'string'] };
  return textOf(schema, words);
}

/** A key in either language; where one is wanted, either will do. */
function mapOf(schema: SchemaNode, words: Words): object {
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const node = nodeOf(property, words);
    const title = titleOf(property) ?? name;
    return title === name
      ? [[name, node]]
      : [
          [title, node],
          [name, { ...node, doNotSuggest: true }],
        ];
  });
  // An item with 待答 is not filled in yet.
  const waived = schema.properties?.questions === undefined ? [] : ['待答', 'questions'];
  const required = (schema.required ?? []).map((name) => ({
    anyOf: [titleOf(schema.properties?.[name]) ?? name, name, ...waived].map((key) => ({ required: [key] })),
  }));
  const map = {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(required.length === 0 ? {} : { allOf: required }),
  };
  return schema['x-short'] === undefined ? map : { anyOf: [map, { type: ['string', 'number'] }] };
}

/** A list of one may be written without brackets. */
function listOf(items: SchemaNode, words: Words): object {
  const item = nodeOf(items, words);
  const list = { type: 'array', items: item };
  const inner = resolved(items);
  return inner.properties !== undefined && inner['x-short'] === undefined ? list : { anyOf: [list, item] };
}

function textOf(schema: SchemaNode, words: Words): object {
  const values = Object.entries(schema['x-values'] ?? {}).flat();
  if (values.length > 0) return { enum: [...new Set(values)] };
  const known = words[schema['x-ref'] ?? ''];
  if (known !== undefined) {
    const others = schema['x-ref'] === 'qualification' ? ['无'] : [];
    const all = schema['x-all'] === undefined ? [] : [schema['x-all']];
    return { enum: [...new Set([...known, ...others, ...all])] };
  }
  return { type: ['string', 'number', 'boolean'] };
}

function titleOf(property: SchemaNode | undefined): string | undefined {
  return property === undefined ? undefined : (property.title ?? resolved(property).title);
}
