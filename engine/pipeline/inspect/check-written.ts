import { isViolation, NO_PROBLEM } from '../../domain/inspection.ts';
import { type ProblemValues, problem } from '../../kernel/problem.ts';
import { CLOSED, type FindingRow, type FindingValues, readFinding } from './finding-row.ts';
import type { FindingProblemCode, InspectProblem } from './problem.ts';

/** What a row says, whether or not it can be read whose it is and when. */
export type WrittenFinding = Pick<
  FindingRow,
  'row' | 'place' | 'item' | 'results' | 'followUp' | 'note' | 'inspected'
> & {
  /** As written. */
  readonly id: string;
};

/** Everything for which a row is refused by what it says alone: so that a row with a bad date tells the rest too. */
export function checkWritten(written: WrittenFinding): readonly InspectProblem[] {
  const { row, id, item, place } = written;
  const refuse: Refuse = (code, more = {}) => problem(code, { row, id, item, ...more }, place);
  return checkSaid(written, readFinding(written), refuse);
}

export type Refuse = (code: FindingProblemCode, more?: ProblemValues) => InspectProblem;

/** Of a row that was read: whether it was inspected, with what result, followed up how. */
export function checkSaid(
  row: Pick<FindingRow, 'followUp' | 'note' | 'inspected'>,
  values: FindingValues,
  refuse: Refuse,
): readonly InspectProblem[] {
  return [
    ...checkInspected(row, values, refuse),
    ...checkResults(values, refuse),
    ...checkFollowUp(row, values, refuse),
  ];
}

/** 已检查 or 未检查, as on the form; 未检查的写明原因. */
function checkInspected(
  { inspected: written = '', note }: Pick<FindingRow, 'inspected' | 'note'>,
  { inspected }: FindingValues,
  refuse: Refuse,
): readonly InspectProblem[] {
  if (inspected === undefined) return [refuse('finding-inspected-unknown', { written })];
  const explained = inspected || note.trim() !== '';
  return explained ? [] : [refuse('finding-uninspected-without-reason')];
}

/** No value may be blank where it was inspected, and none may stand where it was not; 未发现问题 stands alone. */
function checkResults(
  { results, unknownResults, inspected, followUp }: FindingValues,
  refuse: Refuse,
): readonly InspectProblem[] {
  if (unknownResults.length > 0) {
    return unknownResults.map((written) => refuse('finding-result-unknown', { written }));
  }
  if (inspected === false) {
    const done = [...results, ...(followUp === undefined || followUp === CLOSED ? [] : [followUp])];
    return done.length === 0 ? [] : [refuse('finding-not-inspected', { results: done.join('、') })];
  }
  if (results.length === 0) return [refuse('finding-blank')];
  const alone = results.length === 1 || !results.includes(NO_PROBLEM);
  return alone ? [] : [refuse('finding-result-not-alone', { results: results.join('、') })];
}

const CORRECTED = '发现问题已责令改正';

/** 发现问题要一查到底 (三(三)): only what was put right can be closed, and nothing found needs nothing done. */
function checkFollowUp(
  row: Pick<FindingRow, 'followUp' | 'note'>,
  { results, unknownResults, followUp }: FindingValues,
  refuse: Refuse,
): readonly InspectProblem[] {
  const written = row.followUp.trim();
  if (followUp === undefined && written !== '') return [refuse('finding-follow-up-unknown', { written })];
  if (results.length === 0 || unknownResults.length > 0) return [];
  if (followUp === undefined) return [refuse('finding-follow-up-missing')];
  if (results.join() === NO_PROBLEM && followUp !== CLOSED) {
    return [refuse('finding-follow-up-needless', { written })];
  }
  const open = isViolation(results.filter((result) => result !== CORRECTED));
  if (followUp === CLOSED && open) return [refuse('finding-problem-closed', { results: results.join('、') })];
  return followUp === '其他' && row.note.trim() === '' ? [refuse('finding-other-without-note')] : [];
}
