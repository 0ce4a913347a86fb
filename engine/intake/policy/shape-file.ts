import { checkSchema } from './check-schema.ts';
import { checkExpectation } from './convert-expectation.ts';
import { wrongDocumentNumbers } from './document-numbers.ts';
import { explainSchemaErrors } from './explain-schema-errors.ts';
import { openQuestions, unfitOpenItems, withoutBlanks } from './open-questions.ts';
import type { PolicyFile, PolicyFileKind } from './policy-files.ts';
import type { PolicyProblem } from './policy-problem.ts';
import { effectSchemaOf, POLICY_SCHEMAS, type SchemaNode } from './policy-schemas.ts';
import { readPolicyYaml } from './read-policy-yaml.ts';
import { type Standing, shapeNode } from './shape-node.ts';
import type { ShapedFile } from './shaped-file.ts';
import { unreadOf, withoutUnread } from './unread.ts';

/**
 * One file read, put into English keys, and checked against its schema. What does not fit is told and noted as
 * `unread`; no `file` where the text is no YAML.
 */
export function shapeFile(
  { path, text }: PolicyFile,
  kind: PolicyFileKind,
): { readonly file?: ShapedFile; readonly problems: readonly PolicyProblem[] } {
  const { document, problems: slips } = readPolicyYaml({ path, text });
  if (document === undefined) return { problems: slips };
  const schema = schemaFor(kind, path);
  const shaped = shapeNode(document.root, schema);
  const { value, standing, problems } = shaped;
  const found = checkSchema(POLICY_SCHEMAS[kind], value);
  const errors = kind === 'items' ? withoutBlanks(found, value, standing) : found;
  const expected = kind === 'cases' ? checkExpectations(path, value, standing) : [];
  const unread = [...shaped.unread, ...unreadOf(errors), ...expected.flatMap((one) => one.unread)];
  const ofItems = kind === 'items' ? unfitOpenItems(value, unread) : [];
  const told = [
    ...slips,
    ...document.warnings,
    ...wrongDocumentNumbers(standing),
    ...problems,
    ...explainSchemaErrors(withoutUnread(errors, standing), standing),
    ...expected.flatMap((one) => one.problems),
    ...(kind === 'items' ? openQuestions(value, standing) : []),
  ];
  const file = { path, kind, value, standing, unread: new Set([...unread, ...ofItems]) };
  return { file, problems: told };
}

/** The expectations of a cases file are shaped like 则 of the rules beside it. */
function schemaFor(kind: PolicyFileKind, path: string): SchemaNode {
  const schema = POLICY_SCHEMAS[kind];
  const [cases, effect] = [schema.items, effectSchemaOf(path)];
  if (kind !== 'cases' || cases === undefined || effect === undefined) return schema;
  const expect = { ...cases.properties?.expect, 'x-effect': effect };
  return { ...schema, items: { ...cases, properties: { ...cases.properties, expect } } };
}

function checkExpectations(path: string, value: unknown, standing: ReadonlyMap<string, Standing>) {
  const effect = effectSchemaOf(path);
  if (effect === undefined || !Array.isArray(value)) return [];
  return value.flatMap((one: { readonly expect?: unknown } | null, i) =>
    one?.expect === undefined || standing.get(`/${i}/expect`)?.unread !== undefined
      ? []
      : [checkExpectation(one.expect, effect, standing, `/${i}/expect`)],
  );
}
