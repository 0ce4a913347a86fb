/** No script, no frame, no network, no file but a font; styles inline; images as data only. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src file: data:; form-action 'none'; base-uri 'none'";

/** A bold or slanted letter that the browser makes up is embedded as Type 3. */
const NO_FAKE_FACES = '*{font-synthesis:none!important}';

/** Nothing is laid out before its faces are there: each that came later would have everything laid out anew. */
export const UNTIL_FACES_LOAD = 'until-faces-load';
const WAITING = `<style id="${UNTIL_FACES_LOAD}">body{display:none}</style>`;

/**
 * The page as it is loaded: our policy and the faces come first in the head, before anything of the template.
 * Throws without `<head>`: templates are ours or checked.
 */
export function composePage(html: string, fontFaces: string): string {
  const head = /<head\b[^>]*>/iu.exec(html);
  if (head === null) throw new Error('composePage: a page has a <head>');
  const at = head.index + head[0].length;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  const style = `<style>${fontFaces}\n${NO_FAKE_FACES}</style>`;
  return `${html.slice(0, at)}<meta charset="utf-8">${policy}${style}${WAITING}${html.slice(at)}`;
}
