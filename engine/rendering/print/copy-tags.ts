import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  type PDFString,
} from '@cantoo/pdf-lib';

const name = PDFName.of;

/** What of a tagged print (ISO 32000-1, 14.7) belongs to which of its papers: one element below the document each. */
export interface PrintedTags {
  /** Gives a paper its own structure tree. `pages` of the print, from 0, and the same pages as they lie in `to`. */
  copyTo(to: PDFDocument, paper: number, pages: readonly number[]): void;
}

/** undefined where the print is not tagged, or has not one element for each paper. */
export function tagsOf(print: PDFDocument, papers: number): PrintedTags | undefined {
  const root = print.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const whole = root?.lookupMaybe(name('K'), PDFDict);
  const elements = whole?.lookupMaybe(name('K'), PDFArray);
  const above = root?.get(name('K'));
  if (root === undefined || elements?.size() !== papers || !(above instanceof PDFRef)) return undefined;
  const parents = parentsByKey(root.lookup(name('ParentTree'), PDFDict));
  return {
    copyTo(to, paper, pages) {
      const known = new Map<PDFRef, PDFRef>([[above, to.context.nextRef()]]);
      for (const [i, page] of pages.entries()) known.set(print.getPage(page).ref, to.getPage(i).ref);
      const copy = copier(print, to, known);
      const top = copy(elements.get(paper));
      const ofPages = pages.map((page) => {
        const key = print.getPage(page).node.get(name('StructParents'));
        return copy(parents.get(String(key)) ?? print.context.obj([]));
      });
      writeTree(to, { document: known.get(above) as PDFRef, top, ofPages, copied: [...known.values()] });
    },
  };
}

type Copy = (object: PDFObject) => PDFObject;

/** Every object once; what is known already (pages, the element above) stands for itself. */
function copier(from: PDFDocument, to: PDFDocument, known: Map<PDFRef, PDFRef>): Copy {
  const copy: Copy = (object) => {
    if (object instanceof PDFRef) {
      const there = known.get(object) ?? to.context.nextRef();
      if (known.has(object)) return there;
      known.set(object, there);
      to.context.assign(there, copy(from.context.lookup(object) as PDFObject));
      return there;
    }
    if (object instanceof PDFArray) return to.context.obj(object.asArray().map(copy));
    if (!(object instanceof PDFDict)) return object;
    const own = PDFDict.withContext(to.context);
    for (const [key, value] of object.entries()) own.set(key, copy(value));
    return own;
  };
  return copy;
}

interface CopiedTags {
  /** Place of the element of the whole document, still empty. */
  readonly document: PDFRef;
  readonly top: PDFObject;
  /** For each page the elements of its marked content. */
  readonly ofPages: readonly PDFObject[];
  readonly copied: readonly PDFRef[];
}

function writeTree(to: PDFDocument, { document, top, ofPages, copied }: CopiedTags): void {
  const { context, catalog } = to;
  const root = context.nextRef();
  context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: [top] }));
  for (const [i] of ofPages.entries()) to.getPage(i).node.set(name('StructParents'), context.obj(i));
  const parents = { Nums: ofPages.flatMap((elements, i) => [i, elements]) };
  const ids = copied
    .flatMap((ref) => {
      const element = context.lookup(ref);
      const id = element instanceof PDFDict ? element.get(name('ID')) : undefined;
      return id === undefined ? [] : [{ id: id as PDFString, ref }];
    })
    .toSorted((a, b) => (a.id.asString() < b.id.asString() ? -1 : 1));
  const named = ids.length === 0 ? {} : { IDTree: { Names: ids.flatMap(({ id, ref }) => [id, ref]) } };
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: document,
      ParentTree: parents,
      ParentTreeNextKey: ofPages.length,
      ...named,
    }),
  );
  catalog.set(name('StructTreeRoot'), root);
  catalog.set(name('MarkInfo'), context.obj({ Marked: PDFBool.True }));
}

/** Number tree (ISO 32000-1, 7.9.7): key → elements. */
function parentsByKey(tree: PDFDict): ReadonlyMap<string, PDFObject> {
  const nums = tree.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
  const own = nums.flatMap((key, i): [string, PDFObject][] =>
    i % 2 === 0 ? [[String(key), nums[i + 1] as PDFObject]] : [],
  );
  const kids = tree.lookupMaybe(name('Kids'), PDFArray);
  const below = Array.from({ length: kids?.size() ?? 0 }, (_, i) => kids?.lookup(i, PDFDict));
  return new Map([...own, ...below.flatMap((kid) => (kid === undefined ? [] : [...parentsByKey(kid)]))]);
}
