import type { Withheld } from '../domain/withheld.ts';

/** For whom a paper is printed: `office` names everybody, for those who carry out unannounced visits (不事先告知). */
export type PaperCopy = 'public' | 'office';

/** What stands behind the title. */
export function copyMark(copy: PaperCopy): string {
  return copy === 'office' ? '（内部）' : '';
}

/** The first sentence of a copy that must not get out before the visits are over. */
export function copyNotice(copy: PaperCopy): string {
  return copy === 'office' ? '本件含不事先告知的检查，只供执法检查机关使用，检查结束前不得公开。' : '';
}

/** Under a table whose rows of some agencies are empty. */
export function withheldNote({ agencies }: Withheld): string {
  return agencies.size === 0 ? '' : '带“—”的机关有不事先告知的检查，在检查结束后公布，不在合计内。';
}
