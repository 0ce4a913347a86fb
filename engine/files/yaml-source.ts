import { Document, isMap, isSeq, Scalar, visit } from 'yaml';
import type { YamlPlain } from './yaml-node.ts';

/** How the shipped policy writes it: `{ 文件: 消防法, 核实: 是 }`, `[甲, 乙]`, on one line. */
export function flowSource(content: YamlPlain): string {
  if (typeof content === 'string') return flowScalar(content, undefined);
  const parts = Array.isArray(content)
    ? (content as readonly YamlPlain[]).map((item, _, all) => flowItem(item, all.length))
    : Object.entries(content as { readonly [key: string]: YamlPlain }).map(
        ([key, value]) => `${flowScalar(key, undefined)}: ${flowSource(value)}`,
      );
  if (Array.isArray(content)) return `[${parts.join(', ')}]`;
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** `[甲、乙]` reads like two entries to whoever wrote it: the only one is quoted then. */
function flowItem(item: YamlPlain, count: number): string {
  const isDoubtful = count === 1 && typeof item === 'string' && /[，、]/u.test(item);
  return isDoubtful ? flowScalar(item, Scalar.QUOTE_DOUBLE) : flowSource(item);
}

/** A text as one scalar on one line; quoted where YAML needs it, or where the scalar before it was. */
export function scalarSource(text: string, inFlow: boolean, before: Scalar | undefined): string {
  const { type } = before ?? {};
  const quotes = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE ? type : undefined;
  return inFlow || /\n/u.test(text) ? flowScalar(text, quotes) : blockScalar(text, quotes);
}

type Quotes = typeof Scalar.QUOTE_DOUBLE | typeof Scalar.QUOTE_SINGLE | undefined;

function flowScalar(text: string, quotes: Quotes): string {
  return written(text, quotes, true).slice(1, -1);
}

function blockScalar(text: string, quotes: Quotes): string {
  return written(text, quotes, false).slice(2);
}

function written(text: string, quotes: Quotes, flow: boolean): string {
  const scalar = new Scalar(text);
  // On one line whatever the text: a line feed is an escape then.
  if (text.includes('\n')) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (quotes !== undefined) scalar.type = quotes;
  const document = new Document([scalar], { schema: 'failsafe' });
  visit(document, {
    Collection: (_, node) => {
      if (isSeq(node) || isMap(node)) node.flow = flow;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false, minContentWidth: 0 }).trimEnd();
}
