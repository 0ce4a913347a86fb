import { fromHex, hex, utf8 } from './bytes.ts';
import { readCanonicalJson } from './canonical-json.ts';
import { digest, NUL } from './digest.ts';
import type { Commitment, Draw } from './documents.ts';
import { fraction, fractionOf, over, showFraction } from './fraction.ts';
import { drawPart } from './join-proofs.ts';
import { groupKey, ticketOf } from './keys.ts';
import { merkleRoot } from './merkle-tree.ts';
import { type Files, readBundle } from './read-bundle.ts';
import { choice, code, hash, list, objectId, record, type Shaped } from './shape.ts';
import { readRoster } from './text-tables.ts';

/** What an enterprise's own line of a roster (底册) says, against what was published before and after the draw. */
export interface CheckedLine {
  readonly leaf: Leaf;
  /** hex(H(00 ‖ line)). */
  readonly hash: string;
  /**
   * `listed`: the published roster has this leaf for this id. `rooted`: the path leads to the committed root.
   * `differs`: neither. `path-missing`: the roster is not public and no path was given. `frame-unknown`.
   */
  readonly standing: 'listed' | 'rooted' | 'differs' | 'path-missing' | 'frame-unknown';
  /** Undefined where the commitment has no such stratum. */
  readonly stratum: LineStratum | undefined;
}

/** What decides about everybody of a stratum (层), from the commitment and the draw. */
interface LineStratum {
  readonly ratio: string;
  readonly rho: string;
  readonly size: number;
  readonly expect: string;
  /** expect/size, exactly. */
  readonly probability: string;
  /** Undefined where the draw is not in the bundle; null where none of the stratum was drawn. */
  readonly threshold: string | null | undefined;
  /** Undefined in a frame whose tickets are blind. */
  readonly ticket: string | undefined;
}

const leafShape = record({
  area: code,
  frame: code,
  id: objectId,
  salt: hash,
  state: choice('in', 'done', 'excluded'),
  stratum: code,
  why: list(code),
});
type Leaf = Shaped<typeof leafShape>;

/**
 * Checks a receipt (抽取回执) pasted as text: every line of a roster that stands in it, with the hashes 左/右 that follow.
 * commitment.json alone is enough where the receipt has its path. undefined: it cannot be read. Empty: there is no such line in the text.
 */
export function checkReceipt(files: Files, text: string): readonly CheckedLine[] | undefined {
  const own = drawPart(files);
  const { commitment, draw, seed } = readBundle(own).documents;
  if (!commitment) return undefined;
  return linesIn(text).map(({ data, leaf, path }) => {
    const found = hex(digest(NUL, utf8(data)));
    const frame = commitment.frames.find((one) => one.frame === leaf.frame);
    const published = frame && publishedLeaf(own, frame, leaf.id);
    return {
      leaf,
      hash: found,
      standing: frame ? standingOf(found, frame.root, published, path) : 'frame-unknown',
      stratum: stratumOf(leaf, commitment, draw, seed?.seed),
    };
  });
}

interface PastedLine {
  readonly data: string;
  readonly leaf: Leaf;
  readonly path: readonly string[];
}

/** Each once: a receipt repeats its line in the command that walks to the root. */
function linesIn(text: string): readonly PastedLine[] {
  const matches = [...text.matchAll(/\{"area":[^{}]*\}/gu)];
  const first = matches.filter(([data], i) => matches.findIndex(([other]) => other === data) === i);
  return first.flatMap((match, i) => {
    const [found] = match;
    // Copied from a PDF it comes with line ends; no code, id or hash has a blank.
    const data = found.replace(/\s+/gu, '');
    const read = readCanonicalJson(utf8(data));
    if (!('value' in read) || !leafShape(read.value, '', [])) return [];
    const rest = text.slice(match.index + found.length, first[i + 1]?.index);
    const path = [...rest.matchAll(/([左右])\s*((?:[0-9a-f]\s*){64})/gu)].map(
      ([, side, sibling = '']) => `${side}${sibling.replace(/\s+/gu, '')}`,
    );
    return [{ data, leaf: read.value, path }];
  });
}

/** The published roster of one item is enough, and counts only where it leads to the committed root. */
function publishedLeaf(
  files: Files,
  { frame, root }: Commitment['frames'][number],
  id: string,
): string | undefined {
  const file = `frames/${frame}.csv`;
  const bytes = files.get(file);
  const { rows = [], failures = [] } = bytes ? readRoster(file, bytes) : {};
  const reached = failures.length === 0 ? hex(merkleRoot(rows.map((row) => fromHex(row.leaf)))) : '';
  return reached === root ? rows.find((row) => row.id === id)?.leaf : undefined;
}

function standingOf(
  leaf: string,
  root: string,
  published: string | undefined,
  path: readonly string[],
): CheckedLine['standing'] {
  if (published !== undefined) return published === leaf ? 'listed' : 'differs';
  if (leaf === root) return 'rooted';
  if (path.length === 0) return 'path-missing';
  return walk(leaf, path) === root ? 'rooted' : 'differs';
}

function walk(leaf: string, path: readonly string[]): string {
  const reached = path.reduce((now, step) => {
    const sibling = fromHex(step.slice(1));
    return step.startsWith('右') ? digest(NODE, now, sibling) : digest(NODE, sibling, now);
  }, fromHex(leaf));
  return hex(reached);
}

const NODE = Uint8Array.of(1);

function stratumOf(
  leaf: Leaf,
  commitment: Commitment,
  draw: Draw | undefined,
  seed: string | undefined,
): LineStratum | undefined {
  const frame = commitment.frames.find((one) => one.frame === leaf.frame);
  const stratum = frame?.strata.find((one) => one.stratum === leaf.stratum);
  if (!frame || !stratum) return undefined;
  const drawn = draw?.frames.find((one) => one.frame === leaf.frame);
  const { ratio, rho, size, expect } = stratum;
  const probability = leaf.state === 'in' ? over(fractionOf(expect), fraction(BigInt(size))) : fraction(0n);
  return {
    ...{ ratio, rho, size, expect },
    probability: showFraction(probability),
    threshold: drawn?.strata.find((one) => one.stratum === leaf.stratum)?.threshold,
    ticket:
      frame.tickets === 'open' && seed !== undefined
        ? ticketOf(groupKey(seed, frame.group), leaf.id)
        : undefined,
  };
}
