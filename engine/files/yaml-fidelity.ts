import { readYaml } from './read-yaml.ts';
import { commentsOf } from './yaml-comments.ts';
import { type YamlPlain, yamlPlain } from './yaml-node.ts';

/** What a YAML text of one document says; undefined where it cannot be read. */
export function plainOfText(text: string, path: string): YamlPlain | undefined {
  const read = readYaml(text, path);
  const root = read.ok ? read.value[0]?.root : undefined;
  return root === undefined ? undefined : yamlPlain(root);
}

/** Whether two say the same; the order of keys says nothing. */
export function saysTheSame(a: YamlPlain | undefined, b: YamlPlain | undefined): boolean {
  return a !== undefined && b !== undefined && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Whether every comment of one text stands in the other. */
export function keepsComments(before: string, after: string): boolean {
  const left = commentsOf(after).map(({ text }) => text);
  return commentsOf(before).every(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function sorted(plain: YamlPlain): YamlPlain {
  if (typeof plain === 'string') return plain;
  if (Array.isArray(plain)) return (plain as readonly YamlPlain[]).map(sorted);
  const entries = Object.entries(plain as { readonly [key: string]: YamlPlain });
  return Object.fromEntries(
    entries.map(([key, value]) => [key, sorted(value)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
