import { Composer, type CST, type Document, Parser } from 'yaml';
import { problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import { decodeText } from './decode-text.ts';
import type { FilesProblem } from './files-problem.ts';
import { type TextPositions, textPositions } from './text-positions.ts';
import { deepestOffset } from './yaml-depth.ts';
import { explainYamlErrors } from './yaml-errors.ts';
import { invisibleSigns } from './yaml-invisible.ts';
import type { YamlDocument } from './yaml-node.ts';
import { readYamlTree } from './yaml-tree.ts';

export interface YamlLimits {
  readonly maxBytes: number;
  readonly maxDepth: number;
  /** In UTF-16 units. */
  readonly maxLineLength: number;
}

/** Larger than any policy file that a person keeps by hand; callers may allow up to 10 MB. */
export const YAML_LIMITS: YamlLimits = { maxBytes: 1024 * 1024, maxDepth: 64, maxLineLength: 10_000 };
/** Nobody mends more at one sitting; the next run tells what is left. */
const MOST_TOLD = 500;
const HARD_MAX_BYTES = 10 * 1024 * 1024;

/**
 * Reads the documents of a YAML file. Every scalar stays text (YAML itself would turn `0340` into 340 and an
 * 18-digit code into another number). Refused, each with its place: what is no YAML, anchors and aliases, tags,
 * keys given twice, tabs as indentation, full-width signs where YAML needs half-width ones, signs that nobody sees.
 */
export function readYaml(
  source: string | Uint8Array,
  file: string,
  limits: YamlLimits = YAML_LIMITS,
): Result<readonly YamlDocument[], FilesProblem> {
  const { documents, problems } = readYamlAsFar(source, file, limits);
  return documents === undefined || problems.length > 0 ? failed(...problems) : ok(documents);
}

interface YamlAsFar {
  /** What cannot be read is marked in them; absent where the text is refused for its size, depth or encoding. */
  readonly documents?: readonly YamlDocument[];
  readonly problems: readonly FilesProblem[];
  /** Whether YAML itself could read all of it: its tree can be trusted then, whatever else is refused. */
  readonly isTree: boolean;
}

/** `readYaml` of what is written wrongly too: all that is wrong with it, and the tree that YAML makes of it. */
export function readYamlAsFar(
  source: string | Uint8Array,
  file: string,
  limits: YamlLimits = YAML_LIMITS,
): YamlAsFar {
  const decoded = readText(source, file, limits);
  if (!decoded.ok) return { problems: decoded.problems, isTree: false };
  const text = decoded.value;
  const positions = textPositions(text, file);
  const tokens = [...new Parser().parse(text)];
  const tooDeep = deepestOffset(tokens, limits.maxDepth);
  if (tooDeep !== undefined) {
    return refused(problem('yaml-too-deep', { limit: limits.maxDepth }, positions.place(tooDeep)));
  }
  const tooLong = overlongLine(text, limits.maxLineLength);
  if (tooLong !== undefined) {
    return refused(problem('yaml-line-too-long', { limit: limits.maxLineLength }, positions.place(tooLong)));
  }
  return readDocuments(compose(tokens), text, positions);
}

function refused(problem: FilesProblem): YamlAsFar {
  return { problems: [problem], isTree: false };
}

function readText(
  source: string | Uint8Array,
  file: string,
  limits: YamlLimits,
): Result<string, FilesProblem> {
  const bytes = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength;
  const limit = Math.min(limits.maxBytes, HARD_MAX_BYTES);
  if (bytes > limit) return failed(problem('yaml-too-large', { bytes, limit }, { file, line: 1 }));
  const decoded = decodeText(typeof source === 'string' ? Buffer.from(source) : source);
  if (!decoded.readable) {
    return failed(problem('mojibake', {}, textPositions(decoded.text, file).place(decoded.garbledAt)));
  }
  if (decoded.encoding !== 'utf-8') {
    const encoding = decoded.encoding === 'gb18030' ? 'GBK' : 'UTF-16';
    return failed(problem('not-utf8', { encoding }, { file, line: 1 }));
  }
  return ok(decoded.text.replace(/^\ufeff/u, ''));
}

function compose(tokens: readonly CST.Token[]): readonly Document.Parsed[] {
  // 'failsafe': scalars are text. Keys given twice are our own finding, which names both lines.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const documents = [...composer.compose(tokens)];
  return documents as readonly Document.Parsed[];
}

function readDocuments(
  parsed: readonly Document.Parsed[],
  text: string,
  positions: TextPositions,
): YamlAsFar {
  const trees = parsed.map((document) => ({ document, tree: readYamlTree(document, text, positions) }));
  const problems = [
    ...invisibleSigns(text, positions),
    ...trees.flatMap(({ document, tree }) => explainYamlErrors(document, tree, text, positions)),
  ];
  const documents = trees.flatMap(({ document, tree: { root, warnings } }) => {
    const place = positions.place(document.range[0]);
    return root === undefined ? [] : [{ root, place, warnings: warnings.slice(0, MOST_TOLD) }];
  });
  const isTree = trees.every(({ document, tree }) => document.errors.length + tree.unclosed.length === 0);
  return { documents, problems: inReadingOrder(problems).slice(0, MOST_TOLD), isTree };
}

/** Offset of the first line that is longer, or undefined. */
function overlongLine(text: string, limit: number): number | undefined {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (end - start > limit) return start;
    start = end + 1;
  }
  return text.length - start > limit ? start : undefined;
}

/** Sorted by place, nothing twice; a tab explains whatever else is wrong on its line. */
function inReadingOrder(problems: readonly FilesProblem[]): readonly FilesProblem[] {
  const tabs = new Set(problems.filter(({ code }) => code === 'yaml-tab').map(({ place }) => place?.line));
  const seen = new Set<string>();
  return problems
    .toSorted((a, b) => position(a) - position(b))
    .filter(({ code, place }) => code === 'yaml-tab' || !tabs.has(place?.line))
    .filter(({ code, place }) => {
      const key = `${code} ${place?.line} ${place?.column}`;
      return seen.has(key) ? false : seen.add(key);
    });
}

function position({ place }: FilesProblem): number {
  return (place?.line ?? 0) * 1e6 + (place?.column ?? 0);
}
