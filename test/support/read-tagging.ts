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
  /** Text in the order of the structure tree, a page each; and text that is in none. */
  readonly read: readonly string[];
  readonly unread: readonly string[];
}

/** Of `getTextContent` with marked content. */
interface Mark {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
}

interface Node {
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly title?: string;
  readonly role?: string;
  readonly items?: readonly Node[];
  readonly children?: readonly Node[];
}

export async function readTagging(pdf: Uint8Array): Promise<Tagging> {
  const document = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
  const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>>;
  const roles = new Set<string>();
  const [read, unread]: [string[], string[]] = [[], []];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as Node | null;
    const nodes = tree === null ? [] : below(tree);
    for (const { role } of nodes) if (role !== undefined) roles.add(role);
    const texts = textsByMark((await page.getTextContent({ includeMarkedContent: true })).items as Mark[]);
    const ids = nodes.flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [id] : []));
    read.push(nodes.map(({ alt = '', id }) => alt + (texts.get(id ?? 'none') ?? '')).join(''));
    unread.push(...[...texts].filter(([id]) => !ids.includes(id)).map(([, text]) => text));
  }
  return {
    title: String(info.Title ?? ''),
    language: String(info.Language ?? ''),
    marked: (await document.getMarkInfo())?.Marked === true,
    outline: ((await document.getOutline()) ?? [])
      .flatMap((node) => below(node as Node))
      .map(({ title = '' }) => title),
    roles,
    read,
    unread,
  };
}

function textsByMark(items: readonly Mark[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const { type = '', id = '', str = '' } of items) {
    if (type.startsWith('begin')) open.push(id);
    else if (type === 'endMarkedContent') open.pop();
    else texts.set(open.at(-1) ?? '', `${texts.get(open.at(-1) ?? '') ?? ''}${str}`);
  }
  return texts;
}

function below(node: Node): readonly Node[] {
  return [node, ...[...(node.items ?? []), ...(node.children ?? [])].flatMap(below)];
}
