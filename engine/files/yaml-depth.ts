import type { CST } from 'yaml';

interface Level {
  readonly token: CST.Token;
  readonly depth: number;
}

/**
 * Offset of the first collection that lies deeper than `maxDepth`, or undefined.
 * Counted on the token tree with a stack of its own: composing a file of 100,000 brackets would exhaust Node's.
 */
export function deepestOffset(tokens: readonly CST.Token[], maxDepth: number): number | undefined {
  const waiting: Level[] = tokens.map((token) => ({ token, depth: 0 }));
  let first: number | undefined;
  for (let level = waiting.pop(); level !== undefined; level = waiting.pop()) {
    const { token, depth } = level;
    const deeper = 'items' in token ? depth + 1 : depth;
    if (deeper > maxDepth) first = Math.min(token.offset, first ?? token.offset);
    else for (const child of childrenOf(token)) waiting.push({ token: child, depth: deeper });
  }
  return first;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) =>
    [item.key, item.value].filter((child) => child !== undefined && child !== null),
  );
}
