/** A message as its page says it: `…` for what the program fills in. */
export function withBlanks(text: string): string {
  return text.replaceAll(/\{(\w+)\}/gu, '…');
}
