import agencies from '../../../config/schema/agencies.schema.json' with { type: 'json' };
import areas from '../../../config/schema/areas.schema.json' with { type: 'json' };
import assessment from '../../../config/schema/assessment.schema.json' with { type: 'json' };
import bases from '../../../config/schema/bases.schema.json' with { type: 'json' };
import calendar from '../../../config/schema/calendar.schema.json' with { type: 'json' };
import cases from '../../../config/schema/cases.schema.json' with { type: 'json' };
import common from '../../../config/schema/common.schema.json' with { type: 'json' };
import conditionCases from '../../../config/schema/condition-cases.schema.json' with { type: 'json' };
import deadlines from '../../../config/schema/deadlines.schema.json' with { type: 'json' };
import district from '../../../config/schema/district.schema.json' with { type: 'json' };
import duties from '../../../config/schema/duties.schema.json' with { type: 'json' };
import facts from '../../../config/schema/facts.schema.json' with { type: 'json' };
import items from '../../../config/schema/items.schema.json' with { type: 'json' };
import leadingGroup from '../../../config/schema/leading-group.schema.json' with { type: 'json' };
import listingRule from '../../../config/schema/listing-rule.schema.json' with { type: 'json' };
import plan from '../../../config/schema/plan.schema.json' with { type: 'json' };
import posts from '../../../config/schema/posts.schema.json' with { type: 'json' };
import riskRule from '../../../config/schema/risk-rule.schema.json' with { type: 'json' };
import sanctionRule from '../../../config/schema/sanction-rule.schema.json' with { type: 'json' };
import schedule from '../../../config/schema/schedule.schema.json' with { type: 'json' };
import scopes from '../../../config/schema/scopes.schema.json' with { type: 'json' };
import tasks from '../../../config/schema/tasks.schema.json' with { type: 'json' };
import type { PolicyFileKind } from './policy-files.ts';

/** The part of JSON Schema that ours use, and our own marks. */
export interface SchemaNode {
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly $ref?: string;
  /** Chinese value → English value. */
  readonly 'x-values'?: Readonly<Record<string, string>>;
  readonly 'x-type'?: string;
  /** What is written into proofs and never changes. */
  readonly 'x-id'?: boolean;
  /** The property that a bare line of text fills, or `citation`. */
  readonly 'x-short'?: string;
  /** What the text names: agency, post, item, town, qualification, group. */
  readonly 'x-ref'?: string;
  /** A word beside the names: 各执法检查机关. */
  readonly 'x-all'?: string;
  /** Left as written until the facts are known. */
  readonly 'x-kind'?: 'condition' | 'facts' | 'expectation';
  /** How an expectation that is a map is to be read: put there by the loader. */
  readonly 'x-effect'?: SchemaNode;
}

export const COMMON_SCHEMA: object = common;

/** The schemas that `config/schema` ships for editors are the ones that refuse here. */
export const POLICY_SCHEMAS = {
  agencies,
  areas,
  assessment,
  bases,
  calendar,
  cases,
  'condition-cases': conditionCases,
  deadlines,
  district,
  duties,
  facts,
  items,
  'leading-group': leadingGroup,
  'listing-rule': listingRule,
  plan,
  posts,
  'risk-rule': riskRule,
  'sanction-rule': sanctionRule,
  schedule,
  scopes,
  tasks,
} as unknown as Readonly<Record<PolicyFileKind, SchemaNode>>;

const DEFINITIONS = common.$defs as unknown as Readonly<Record<string, SchemaNode>>;

/** The node itself, or what its `$ref` into the common schema leads to. */
export function resolved(schema: SchemaNode): SchemaNode {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (DEFINITIONS[name] ?? schema);
}

const RULES_IN: Readonly<Record<string, PolicyFileKind>> = {
  risk: 'risk-rule',
  listing: 'listing-rule',
  sanctions: 'sanction-rule',
};

/** Schema of 则 of the rules that lie in the folder of a path. */
export function effectSchemaOf(path: string): SchemaNode | undefined {
  const kind = RULES_IN[/^rules\/([^/]+)\//u.exec(path)?.[1] ?? ''];
  return kind === undefined ? undefined : POLICY_SCHEMAS[kind].properties?.then;
}
