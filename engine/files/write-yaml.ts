import { Document, isMap, isScalar, isSeq, visit } from 'yaml';

/** What may be written: text, lists, and maps in the order of their keys. */
export type WritableYaml = string | readonly WritableYaml[] | { readonly [key: string]: WritableYaml };

/** A YAML text with a comment at its head; lists and maps of short texts on one line, every scalar as text. */
export function writeYaml(content: WritableYaml, comment: readonly string[]): string {
  const document = new Document(content, { schema: 'failsafe' });
  document.commentBefore = comment.map((line) => ` ${line}`).join('\n');
  visit(document, {
    Collection: (_, node) => {
      if (isShort(node)) node.flow = true;
    },
  });
  // A blank to fill in: nothing after the colon.
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).replaceAll(/: ""$/gmu, ':');
}

function isShort(node: unknown): boolean {
  if (!isMap(node) && !isSeq(node)) return false;
  const parts: readonly unknown[] = isMap(node) ? node.items.map(({ value }) => value) : node.items;
  // `[ 甲、乙 ]` reads like two entries to whoever wrote it and to nobody else.
  if (isSeq(node) && node.items.some((part) => isScalar(part) && /[，、]/u.test(String(part.value))))
    return false;
  const length = JSON.stringify(node.toJSON()).length;
  return length <= 100 && parts.every((part) => (isScalar(part) && part.value !== '') || isShort(part));
}
