import { getDocumentProxy } from 'unpdf';

/** What a screen reader and a reader's list of contents get of a PDF. */
export interface Tagging {
  readonly title: string;
  readonly language: string;
  readonly marked: boolean;
  /** Headings in order, from all levels. */
  readonly outline: readonly string[];
  /** Roles of the structure tree of all pages. */
  readonly roles: ReadonlySet<string>;
}

interface Node {
  readonly title?: string;
  readonly role?: string;
  readonly items?: readonly Node[];
  readonly children?: readonly Node[];
}

export async function readTagging(pdf: Uint8Array): Promise<Tagging> {
  const document = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
  const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>;
  const roles = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const tree = (await (await document.getPage(number)).getStructTree()) as Node | null;
    for (const { role } of tree === null ? [] : below(tree)) if (role !== undefined) roles.add(role);
  }
  return {
    title: String(info.Title ?? ''),
    language: String(info.Language ?? ''),
    marked: (await document.getMarkInfo())?.Marked === true,
    outline: ((await document.getOutline()) ?? [])
      .flatMap((node) => below(node as Node))
      .map(({ title = '' }) => title),
    roles,
  };
}

function below(node: Node): readonly Node[] {
  return [node, ...[...(node.items ?? []), ...(node.children ?? [])].flatMap(below)];
}
