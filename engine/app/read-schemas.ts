import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaNode, Schemas } from '../intake/loader/schema-node.ts';

const ENDING = '.schema.json';

/** The program's own schemas, so that a district with an older copy is judged by what the engine reads. */
export function readSchemas(programRoot: string): Schemas {
  const folder = join(programRoot, 'config', 'schema');
  const names = readdirSync(folder).filter((name) => name.endsWith(ENDING));
  return Object.fromEntries(
    names.map((name) => {
      const schema: SchemaNode = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return [name.slice(0, -ENDING.length), schema];
    }),
  );
}
