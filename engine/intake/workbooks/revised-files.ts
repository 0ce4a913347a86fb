import { decodeText } from '../../files/decode-text.ts';
import { readYaml } from '../../files/read-yaml.ts';
import { reviseYaml } from '../../files/revise-yaml.ts';
import { commentsOf } from '../../files/yaml-comments.ts';
import { type YamlPlain, yamlPlain } from '../../files/yaml-node.ts';
import { problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { PolicyFile } from '../policy/policy-files.ts';
import type { PolicyEntry } from './policy-entries.ts';
import type { WorkbookLayout } from './workbook-layout.ts';
import type { WorkbookProblem } from './workbook-problem.ts';

/** A policy file as it is to be written. */
export interface RevisedFile {
  readonly path: string;
  readonly text: string;
}

/** The files in which entries change; each is read again, and refused if it lost a comment or says anything else. */
export function revisedFiles(
  layout: WorkbookLayout,
  files: readonly PolicyFile[],
  entries: ReadonlyMap<PolicyEntry, YamlPlain>,
): Result<readonly RevisedFile[], WorkbookProblem> {
  const problems: WorkbookProblem[] = [];
  const revised = files.flatMap(({ path, text }): readonly RevisedFile[] => {
    const own = new Map(
      [...entries].flatMap(([entry, to]) => (entry.path === path ? [[entry.index, to]] : [])),
    );
    const before = typeof text === 'string' ? text : decodeText(text).text;
    const plain = plainOf(before, path);
    if (own.size === 0 || plain === undefined) return [];
    const wanted = withEntries(plain, layout, own);
    const after = reviseYaml(before, wanted);
    if (saysAll(after, path, wanted) && keepsComments(before, after)) return [{ path, text: after }];
    problems.push(problem('workbook-yaml-lost', { file: path }, { file: path }));
    return [];
  });
  return problems.length > 0 ? failed(...problems) : ok(revised);
}

function plainOf(text: string, path: string): YamlPlain | undefined {
  const read = readYaml(text, path);
  const root = read.ok ? read.value[0]?.root : undefined;
  return root === undefined ? undefined : yamlPlain(root);
}

function withEntries(
  plain: YamlPlain,
  { list, main }: WorkbookLayout,
  own: ReadonlyMap<number, YamlPlain>,
): YamlPlain {
  if (typeof plain === 'string' || Array.isArray(plain)) return plain;
  const entries = Object.entries(plain as { readonly [key: string]: YamlPlain });
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      (key === list || key === main.name) && Array.isArray(value)
        ? (value as readonly YamlPlain[]).map((entry, i) => own.get(i) ?? entry)
        : value,
    ]),
  );
}

function saysAll(text: string, path: string, wanted: YamlPlain): boolean {
  return JSON.stringify(sorted(plainOf(text, path) ?? '')) === JSON.stringify(sorted(wanted));
}

function sorted(plain: YamlPlain): YamlPlain {
  if (typeof plain === 'string') return plain;
  if (Array.isArray(plain)) return (plain as readonly YamlPlain[]).map(sorted);
  const entries = Object.entries(plain as { readonly [key: string]: YamlPlain });
  return Object.fromEntries(
    entries.map(([key, value]) => [key, sorted(value)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function keepsComments(before: string, after: string): boolean {
  const left = commentsOf(after).map(({ text }) => text);
  return commentsOf(before).every(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
