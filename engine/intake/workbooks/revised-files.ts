import { decodeText } from '../../files/decode-text.ts';
import { reviseYaml } from '../../files/revise-yaml.ts';
import { keepsComments, plainOfText, saysTheSame } from '../../files/yaml-fidelity.ts';
import type { YamlPlain } from '../../files/yaml-node.ts';
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
    const plain = plainOfText(before, path);
    if (own.size === 0 || plain === undefined) return [];
    const wanted = withEntries(plain, layout, own);
    const after = reviseYaml(before, wanted);
    if (saysTheSame(plainOfText(after, path), wanted) && keepsComments(before, after)) {
      return [{ path, text: after }];
    }
    problems.push(problem('workbook-yaml-lost', { file: path }, { file: path }));
    return [];
  });
  return problems.length > 0 ? failed(...problems) : ok(revised);
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
        ? [
            ...(value as readonly YamlPlain[]).map((entry, i) => own.get(i) ?? entry),
            ...below(own, value.length),
          ]
        : value,
    ]),
  );
}

/** New entries, numbered on from the last. */
function below(own: ReadonlyMap<number, YamlPlain>, count: number): readonly YamlPlain[] {
  return [...own].flatMap(([index, entry]) => (index >= count ? [entry] : []));
}
