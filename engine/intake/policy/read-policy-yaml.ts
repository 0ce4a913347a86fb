import { decodeText } from '../../files/decode-text.ts';
import { readMendedYaml } from '../../files/read-mended-yaml.ts';
import { type YamlDocument, type YamlNode, yamlPlain } from '../../files/yaml-node.ts';
import { problem } from '../../kernel/problem.ts';
import type { PolicyFile } from './policy-files.ts';
import type { PolicyProblem } from './policy-problem.ts';

/**
 * The one document of a policy file as far as it can be read, and all that is wrong with how it is written. A `---`
 * too many is told, and what stands behind it read as if it were not there; where that makes no sense, what stands
 * before it alone.
 */
export function readPolicyYaml({ path, text }: PolicyFile): {
  readonly document?: YamlDocument;
  readonly problems: readonly PolicyProblem[];
} {
  const { documents, problems } = readMendedYaml(text, path);
  const [document, ...others] = documents ?? [];
  const [second] = others;
  if (document === undefined) {
    const isEmpty = documents !== undefined && problems.length === 0;
    return {
      problems: isEmpty ? [problem('file-empty', { name: path }, { file: path, line: 1 })] : problems,
    };
  }
  if (second === undefined) return { document, problems };
  const told = [...problems, problem('document-not-one', {}, second.place)];
  return {
    document: joined({ path, text }, others, problems.length) ?? withOthers(document, others),
    problems: told,
  };
}

function joined(
  { path, text }: PolicyFile,
  others: readonly YamlDocument[],
  slips: number,
): YamlDocument | undefined {
  const lines = (typeof text === 'string' ? text : decodeText(text).text).split('\n');
  for (const { place } of others) lines[(place.line ?? 1) - 1] = '';
  const { documents = [], problems } = readMendedYaml(lines.join('\n'), path);
  return documents.length === 1 && problems.length <= slips ? documents[0] : undefined;
}

/** What stands behind a `---` may be anything that is then missing before it. */
function withOthers(document: YamlDocument, others: readonly YamlDocument[]): YamlDocument {
  const { root } = document;
  const source = others.map((one) => JSON.stringify(yamlPlain(one.root))).join('\n');
  const unread = [root.unread, source].filter((one) => one !== undefined).join('\n');
  return { ...document, root: { ...root, unread } satisfies YamlNode };
}
