import { LEVEL_NAMES, LIST_NAMES, type Restriction, type StandingListing } from '../../domain/credit.ts';
import { decisionNumber } from '../../domain/decision-papers.ts';
import type { Citation } from '../../domain/policy-types.ts';

/** （企业信息公示暂行条例第十八条）; a citation that nobody checked says so. */
export function citationWords(basis: readonly Citation[]): string {
  if (basis.length === 0) return '';
  const words = basis.map(
    ({ document, article = '', verified }) => `${document}${article}${verified ? '' : '（依据待核）'}`,
  );
  return `（${words.join('；')}）`;
}

/** One measure, as `restrict` answers it. */
export function restrictionLines(restriction: Restriction): readonly string[] {
  const { level, ruleName, reason, basis, from, until, wayOut } = restriction;
  return [
    `  ${LEVEL_NAMES[level]}：${ruleName}。${reason}${citationWords(basis)}`,
    `  自 ${from} 起，至${until === null ? '移出名录之日' : ` ${until}`}。${wayOut}`,
  ];
}

/** 所依据的列入决定: by whom, when, under which number. */
export function groundLine(stay: StandingListing): string {
  const { decidedBy, list, listedOn, ground, listingPaper } = stay;
  const number = decisionNumber(stay);
  const signed = listingPaper === undefined ? '' : `，${listingPaper.signedOn}`;
  const decision = number === '' ? '，没有登记文号' : `，决定书 ${number}${signed}`;
  return `  所依据的列入决定：${listedOn} ${decidedBy}列入${LIST_NAMES[list]}${decision}，事由：${ground || '未载明'}`;
}
