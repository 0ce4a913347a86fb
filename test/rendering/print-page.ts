import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** A page as a template makes it, with `body` in one sheet of the official grid. */
export function page(body: string, style = ''): string {
  return `<!DOCTYPE html><html lang="zh-CN"><head><title>检查</title><style>
@page { size: A4; margin: 37mm 25.8mm 34.7mm 28mm }
body { margin: 0 } .sheet { width: 156.1mm; font: 16pt/1.5 FangSong; overflow-wrap: anywhere } ${style}
</style></head><body><main class="sheet">${body}</main></body></html>`;
}

/** What a reader finds and copies, page by page, without white space. */
export async function textOf(pdf: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false });
  return text.map((one) => one.replaceAll(/\s+/gu, ''));
}

/** Names of the embedded faces, and of any Type 3 font. */
export function fontsOf(pdf: Uint8Array): readonly string[] {
  const text = Buffer.from(pdf).toString('latin1');
  const names = [...text.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/>]+)/gu)].map(
    (match) => match[1] ?? '',
  );
  return [...new Set([...names, ...(text.includes('/Type3') ? ['Type3'] : [])])].sort();
}

/** How many texts are begun and ended on each page without a letter in between. */
export async function emptyTextsOf(pdf: Uint8Array): Promise<readonly number[]> {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(pdf.slice());
  const pages = Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1));
  const counts = pages.map(async (one) => {
    const { fnArray } = await (await one).getOperatorList();
    return fnArray.filter((fn, i) => fn === OPS.beginText && fnArray[i + 1] === OPS.endText).length;
  });
  return Promise.all(counts);
}
