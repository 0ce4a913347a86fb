import { describe, expect, test } from 'vitest';
import { NO_PAPERS, type PapersState } from '../../../engine/domain/assessment.ts';
import type { LedgerRecord } from '../../../engine/domain/record.ts';
import { applyToPapers, PAPERS_KINDS } from '../../../engine/domain/records/papers-kinds.ts';
import { validateBody } from '../../../engine/intake/validate-body.ts';
import { instant } from '../../../engine/kernel/instant.ts';
import { isoDate } from '../../../engine/kernel/iso-date.ts';
import {
  formatDocumentNumber,
  nextDocumentNumber,
  parseDocumentNumber,
} from '../../../engine/pipeline/supervise/document-number.ts';
import { recordAssessment } from '../../../engine/pipeline/supervise/record-assessment.ts';
import { type ReleasePaper, releasePaper } from '../../../engine/pipeline/supervise/release-paper.ts';
import { fc } from '../../support/properties.ts';
import { CREDIT, meets, ONE, POLICY, ROUND, SAMPLE, withoutFinding } from './sample-round.ts';

const CLERK = { post: 'amr-clerk', agency: 'AMR' };
const HEAD = { post: 'amr-head', agency: 'AMR' };
const AT = instant('2017-09-05T10:00:00+08:00');
const PREFIX = '谢市监双随机';

const REPORT: ReleasePaper = {
  ...{ paper: '汇总报告', of: ROUND, number: `${PREFIX}〔2017〕1号`, signedOn: isoDate('2017-09-05') },
  ...{ issuer: 'AMR', signedBy: HEAD, pdf: 'a'.repeat(64), path: 'reports/2017-08/documents/汇总报告.pdf' },
};

/** What was decided, and the state after it. */
function release(state: PapersState, paper: ReleasePaper, actor = CLERK) {
  const decided = releasePaper(state, POLICY, paper, { at: AT, actor });
  if (!decided.ok) return { codes: decided.problems.map(({ code }) => code), state };
  const after = decided.value.records.reduce((before, draft, i) => {
    const record = { ...draft, seq: state.seq + i + 1, at: AT, actor, prev: '', hash: '' } as LedgerRecord;
    return applyToPapers(before, record);
  }, state);
  return { codes: decided.value.warnings.map(({ code }) => code), state: after };
}

describe('签发文书', () => {
  test('a released paper is in the state with its number, and fits the schema of its kind', () => {
    const { codes, state } = release(NO_PAPERS, REPORT);
    expect(codes).toEqual([]);
    expect(state.seq).toBe(1);
    expect(state.released[0]).toMatchObject({
      number: REPORT.number,
      signedBy: 'AMR/amr-head',
      seq: 1,
      at: AT,
    });
    const { seq: _, at: __, ...body } = state.released[0] ?? {};
    const kind = PAPERS_KINDS.find((one) => one.kind === 'paper-released');
    expect(validateBody(kind?.schema ?? {}, body)).toEqual([]);
    expect(validateBody(kind?.schema ?? {}, { ...body, number: 7 })).not.toEqual([]);
  });

  test('the same paper once more is not released twice', () => {
    const once = release(NO_PAPERS, REPORT).state;
    const again = release(once, REPORT);
    expect([again.codes, again.state]).toEqual([['paper-released-already'], once]);
  });

  test('other content needs a new number, and the earlier one stays', () => {
    const once = release(NO_PAPERS, REPORT).state;
    const changed = { ...REPORT, pdf: 'b'.repeat(64) };
    expect(release(once, changed).codes).toEqual(['paper-number-not-next']);
    const replaced = release(once, { ...changed, number: `${PREFIX}〔2017〕2号` });
    expect(replaced.codes).toEqual(['paper-replaces']);
    expect(replaced.state.released.map(({ number }) => number)).toEqual([
      REPORT.number,
      `${PREFIX}〔2017〕2号`,
    ]);
  });

  test('a paper without a number uses none up', () => {
    const list = release(NO_PAPERS, { ...REPORT, paper: '抽查名单', number: '' }).state;
    expect(release(list, REPORT).codes).toEqual([]);
  });

  test.each<[string, Partial<ReleasePaper>, readonly string[]]>([
    ['a skipped number', { number: `${PREFIX}〔2017〕2号` }, ['paper-number-not-next']],
    ['a number of another year', { number: `${PREFIX}〔2018〕1号` }, ['paper-number-year']],
    ['第 in front', { number: `${PREFIX}〔2017〕第1号` }, ['paper-number-malformed']],
    ['square brackets', { number: `${PREFIX}[2017]1号` }, ['paper-number-malformed']],
    ['a 0 in front', { number: `${PREFIX}〔2017〕01号` }, ['paper-number-malformed']],
    ['a day that has not come', { signedOn: isoDate('2017-09-06') }, ['paper-signed-ahead']],
    ['its own clerk', { signedBy: CLERK }, ['paper-signer-same']],
    ['an unknown post', { signedBy: { post: 'nobody', agency: 'AMR' } }, ['paper-signer-unknown']],
    ['a post of another agency', { signedBy: { post: 'amr-head', agency: 'SAF' } }, ['paper-signer-unknown']],
    [
      'a post without the right',
      { signedBy: { post: 'amr-inspect', agency: 'AMR' } },
      ['paper-signer-without-right'],
    ],
    [
      'everything at once',
      { number: '1号', signedOn: isoDate('2018-01-01'), signedBy: { post: 'nobody', agency: 'AMR' } },
      ['paper-signed-ahead', 'paper-number-malformed', 'paper-signer-unknown'],
    ],
  ])('%s is refused', (_, change, codes) => {
    expect(release(NO_PAPERS, { ...REPORT, ...change })).toEqual({ codes, state: NO_PAPERS });
  });
});

describe('文号', () => {
  test('each issuer and year has its own register', () => {
    const state = release(release(NO_PAPERS, REPORT).state, {
      ...REPORT,
      paper: '考核通报',
      number: '谢考核〔2017〕1号',
    }).state;
    expect(formatDocumentNumber(nextDocumentNumber(state, PREFIX, 2017))).toBe(`${PREFIX}〔2017〕2号`);
    expect(formatDocumentNumber(nextDocumentNumber(state, '谢考核', 2017))).toBe('谢考核〔2017〕2号');
    expect(formatDocumentNumber(nextDocumentNumber(state, PREFIX, 2018))).toBe(`${PREFIX}〔2018〕1号`);
  });

  test('law: whatever is released in whatever order, the numbers of an issuer are 1, 2, 3 … without a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(PREFIX, '谢考核', ''), { maxLength: 12 }), (prefixes) => {
        const state = prefixes.reduce((before, prefix, i) => {
          const number = prefix === '' ? '' : formatDocumentNumber(nextDocumentNumber(before, prefix, 2017));
          return release(before, { ...REPORT, paper: `文书${i}`, number }).state;
        }, NO_PAPERS);
        const numbers = state.released.flatMap(({ number }) => parseDocumentNumber(number) ?? []);
        for (const [, of] of Map.groupBy(numbers, ({ prefix }) => prefix))
          expect(of.map(({ serial }) => serial)).toEqual(of.map((_, i) => i + 1));
        expect(state.released).toHaveLength(prefixes.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('三(五) recording an assessment', () => {
  const command = { period: ROUND, cutOff: isoDate('2017-09-05'), rounds: [SAMPLE], credit: CREDIT, meets };
  const record = (state: PapersState, change: object = {}) =>
    recordAssessment(state, POLICY, { ...command, ...change }, { at: AT });

  function keep(state: PapersState, change: object = {}): PapersState {
    const decided = record(state, change);
    if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
    return decided.value.records.reduce((before, draft, i) => {
      return applyToPapers(before, { ...draft, seq: state.seq + i + 1, at: AT } as unknown as LedgerRecord);
    }, state);
  }

  test('leaves one record that fits its schema, and says which blocks have no data', () => {
    const decided = record(NO_PAPERS);
    expect(decided.ok && decided.value.warnings.map(({ code, values }) => [code, values.block])).toEqual([
      ['assessment-data-missing', '双告知'],
      ['assessment-data-missing', '联合惩戒'],
    ]);
    const kind = PAPERS_KINDS.find((one) => one.kind === 'assessed');
    expect(validateBody(kind?.schema ?? {}, decided.ok ? decided.value.records[0]?.body : null)).toEqual([]);
    expect(keep(NO_PAPERS).assessments.map(({ period, seq }) => [period, seq])).toEqual([[ROUND, 1]]);
  });

  test('again with the same numbers: nothing; with others: a second record beside the first', () => {
    const once = keep(NO_PAPERS);
    const again = record(once);
    expect(again.ok && [again.value.records, again.value.warnings.map(({ code }) => code)]).toEqual([
      [],
      ['assessed-already'],
    ]);
    const lost = keep(once, { rounds: [withoutFinding(SAMPLE, ONE, 'AJ-01')] });
    expect(lost.assessments.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test.each<[object, readonly string[]]>([
    [{ period: '2017-13' }, ['period-malformed']],
    [{ period: '八月' }, ['period-malformed']],
    [{ cutOff: isoDate('2017-09-06') }, ['assess-cut-off-ahead']],
    [{ cutOff: isoDate('2017-07-31') }, ['assess-cut-off-before-period']],
  ])('%j is refused: %j', (change, codes) => {
    const decided = record(NO_PAPERS, change);
    expect(decided.ok ? [] : decided.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('without rules there is no assessment', () => {
    const decided = recordAssessment(NO_PAPERS, { ...POLICY, assessment: [] }, command, { at: AT });
    expect(decided.ok ? [] : decided.problems.map(({ code }) => code)).toEqual(['assessment-rules-missing']);
  });
});
