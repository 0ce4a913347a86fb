import { PART_ANCHOR } from './split-batch.ts';

/**
 * One page of many: the head of the first, the bodies of all, each from a fresh sheet, with an anchor and a
 * link to it. Parts take turns between the classes `turn-odd` and `turn-even`, with which a style sheet
 * counts the pages of each part from 1 (see form-page.css). Throws if heads differ in more than the title.
 */
export function composeBatch(pages: readonly string[]): string {
  const parts = pages.map(cutPage);
  const [first] = parts;
  if (first === undefined) throw new Error('composeBatch: no page');
  if (parts.some((part) => withoutTitle(part.head) !== withoutTitle(first.head))) {
    throw new Error('composeBatch: the pages of a batch come from one template');
  }
  const bodies = parts.map(({ body }, i) => {
    const id = `${PART_ANCHOR}${i}`;
    const style = i === 0 ? '' : ' style="break-before:page"';
    const turn = i % 2 === 0 ? 'turn-odd' : 'turn-even';
    return `<div class="batch-part ${turn}" id="${id}"${style}><a href="#${id}" style="position:absolute"></a>${body}</div>`;
  });
  return `${first.head}${bodies.join('\n')}</body></html>`;
}

/** `<body …>` and `</body>` occur once: what values bring is escaped. */
function cutPage(html: string): { readonly head: string; readonly body: string } {
  const start = /<body\b[^>]*>/iu.exec(html);
  const end = html.lastIndexOf('</body>');
  if (start === null || end < 0) throw new Error('composeBatch: a page has a <body>');
  const from = start.index + start[0].length;
  return { head: html.slice(0, from), body: html.slice(from, end) };
}

function withoutTitle(head: string): string {
  return head.replace(/<title>.*?<\/title>/su, '');
}
