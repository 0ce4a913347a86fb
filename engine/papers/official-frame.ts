import type { AnnexView, OfficialFrame, PaperLabel, TitleRun } from './paper-view.ts';

/** GB/T 9704-2012 7.2.4 leaves the size to the office; 44 pt is what many use. */
const LARGEST_MARK_PT = 44;
/** 150 mm in points: the text area is 156 mm wide. */
const WIDEST_MARK_PT = (150 / 25.4) * 72;

/** The frame of an office's paper: mark, number, title, sign-off, 版记. */
export function officialFrame(paper: {
  readonly issuer: string;
  readonly example: boolean;
  readonly title: string;
  readonly label: PaperLabel;
  readonly annexes: readonly Omit<AnnexView, 'label'>[];
}): OfficialFrame {
  const { example, title, label, annexes } = paper;
  const issuer = label.issuer ?? paper.issuer;
  const mark = `${issuer}文件`;
  return {
    example,
    draft: label.number === null,
    mark,
    markSize: markSize(mark),
    number: label.number ?? '（未编号）',
    signer: label.signer === undefined ? null : label.signer || '（未签发）',
    withdrawal: label.withdraws === undefined ? null : withdrawalText(label.withdraws),
    title,
    titleRuns: titleRuns(title, issuer),
    addressee: label.addressee,
    issuer,
    signedOn: label.signedOn,
    annexes: annexes.map((annex, i) => ({ ...annex, label: annexes.length === 1 ? '' : String(i + 1) })),
    imprint: {
      copyTo: label.copyTo.length === 0 ? null : label.copyTo.join('，'),
      printedBy: issuer,
      printedOn: label.signedOn,
    },
  };
}

/** 撤回: only a new paper withdraws an earlier one, and says so. */
function withdrawalText({ numbers, why }: NonNullable<PaperLabel['withdraws']>): string {
  return `本文件印发后，${numbers.join('、')}同时撤回，不再使用。撤回原因：${why.replace(/[。；]$/u, '')}。`;
}

/** Tenths of a point, rounded down. */
function markSize(mark: string): number {
  return Math.min(LARGEST_MARK_PT, Math.floor((WIDEST_MARK_PT / [...mark].length) * 10) / 10);
}

/** Characters of a title in one line. */
const LONGEST_WHOLE = 18;
const NOBODY = ' ';

/** 词意完整 (GB/T 9704-2012 7.3.1): what stands in quotation marks, and the names that titles are made of. */
const WHOLE = /(“[^”]*”|执法检查人员|检查对象|联合惩戒|考核通报|汇总报告|汇总表|工作方案)/u;

/** A title that breaks in two lines breaks between words, never within its issuer's name or “双随机、一公开”. */
function titleRuns(title: string, issuer: string): readonly TitleRun[] {
  if (title.startsWith(issuer) && issuer.length <= LONGEST_WHOLE)
    return [{ text: issuer, whole: true }, ...titleRuns(title.slice(issuer.length), NOBODY)];
  return title
    .split(WHOLE)
    .map((text, i) => ({ text, whole: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
