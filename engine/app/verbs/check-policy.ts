import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../domain/policy.ts';
import { loadPolicy } from '../../intake/loader/load-policy.ts';
import type { SchemaNode, Schemas } from '../../intake/loader/schema-node.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { DistrictFolder } from '../district-folder.ts';

export interface CheckAnswer {
  /** Files looked at, by path; a check of none is no check. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  /** The policy in force, where nothing refuses it. */
  readonly policy?: Policy;
}

/** Schemas of the policy files, in the program's own config/schema. */
const SCHEMAS = [
  'agencies',
  'areas',
  'assessment',
  'calendar',
  'cases',
  'common',
  'district',
  'facts',
  'items',
  'leading-group',
  'listing-rule',
  'plan',
  'posts',
  'risk-rule',
  'sanction-rule',
  'schedule',
  'tasks',
] as const;

/** `yaohao check`: everything wrong with config/ and rules/, all of it at once. */
export function checkPolicy(folder: DistrictFolder, programRoot: string): Result<CheckAnswer, Problem> {
  const files = folder.policyFiles();
  if (!files.ok) return files;
  const paths = files.value.map(({ path }) => path);
  const loaded = loadPolicy(files.value, readSchemas(programRoot));
  if (!loaded.ok) return ok({ files: paths, problems: loaded.problems });
  return ok({ files: paths, problems: loaded.value.warnings, policy: loaded.value.policy });
}

/** The program's schemas rule, so that a district with an older copy is judged by what the engine reads. */
function readSchemas(programRoot: string): Schemas {
  return Object.fromEntries(
    SCHEMAS.map((name) => {
      const text = readFileSync(join(programRoot, 'config', 'schema', `${name}.schema.json`), 'utf8');
      return [name, JSON.parse(text) as SchemaNode];
    }),
  );
}
