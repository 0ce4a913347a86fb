import type { FactDeclaration, FactsFile } from '../../domain/policy-types.ts';
import { kindOfPolicyFile, type PolicyFile } from '../policy/policy-files.ts';
import { collectNames } from '../policy/policy-names.ts';
import { shapeFile } from '../policy/shape-file.ts';

/** What an editor can complete: names of this district. */
export interface EditorNames {
  /** By what the schema says a text names; absent where the file that names them cannot be read. */
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly facts: readonly FactDeclaration[];
}

/** Read from whatever of the policy can be read: an editor helps most while something is still wrong. */
export function editorNames(files: readonly PolicyFile[]): EditorNames {
  const shaped = files.flatMap((file) => {
    const kind = kindOfPolicyFile(file.path);
    if (kind === undefined || kind === 'other') return [];
    const { file: sound } = shapeFile(file, kind);
    return sound === undefined ? [] : [sound];
  });
  const { names } = collectNames(shaped, new Set());
  const words = Object.entries(names)
    .filter(([, ids]) => ids.size > 0)
    .map(([kind, ids]) => [kind, kind === 'item' ? [...new Set(ids.values())] : [...ids.keys()]] as const);
  const facts = shaped.find(({ kind }) => kind === 'facts')?.value as FactsFile | undefined;
  return { words: Object.fromEntries(words), facts: facts?.facts ?? [] };
}
