import { isAlias, isMap, isScalar, isSeq } from 'yaml';

/** Offset at which a node of the YAML library begins. */
export function startOf(node: unknown, otherwise: number): number {
  return rangeOf(node)?.[0] ?? otherwise;
}

/** Offset behind its last sign. */
export function endOf(node: unknown, otherwise: number): number {
  return rangeOf(node)?.[1] ?? otherwise;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return undefined;
  return node.range ? [node.range[0], node.range[1]] : undefined;
}
