import { describe, expect, test } from 'vitest';
import type { InspectorRoster } from '../../../engine/domain/inspector.ts';
import {
  type InspectorsImported,
  inspectorsImported,
} from '../../../engine/domain/records/inspectors-imported.ts';
import { NO_ROSTERS } from '../../../engine/domain/rosters.ts';
import { validateBody } from '../../../engine/intake/validate-body.ts';
import { BING, bodyOf, bring, JIA, type Row, YI } from './inspector-rows.ts';
import { applied, okOf, thawed } from './support.ts';

describe('二(三) an import replaces the rows of the agencies in it, and of no other', () => {
  const first = okOf(bring([JIA, YI, BING]));
  const state = applied(NO_ROSTERS, first.records);

  test('a file of several agencies is one record and one snapshot each, by agency', () => {
    expect(first.records[0]).toMatchObject({ stream: 'rosters', kind: 'inspectors-imported', version: 1 });
    expect(validateBody(inspectorsImported.schema, first.records[0]?.body)).toEqual([]);
    const rosters = first.frozen.map((_, index) => thawed<InspectorRoster>(first.frozen, index));
    expect(rosters.map(({ agency, inspectors }) => [agency, inspectors.map(({ code }) => code)])).toEqual([
      ['AMR', ['AMR-01', 'AMR-02']],
      ['ENV', ['ENV-01']],
    ]);
    expect(Object.keys(state.inspectors)).toEqual(['AMR', 'ENV']);
  });

  test('an agency that comes again leaves the others as they stood', () => {
    const later = applied(state, okOf(bring([YI], { state, agency: 'AMR' })).records);
    expect(later.inspectors.ENV).toEqual(state.inspectors.ENV);
    expect(later.inspectors.AMR).not.toEqual(state.inspectors.AMR);
    expect(later.inspectors.AMR).toMatchObject({ entries: 1 });
  });

  test('an agency of whose inspectors more than half are gone is refused, each by name, and taken for a reason', () => {
    const DING: Row = { ...JIA, code: 'AMR-09', name: '示例丁' };
    const three = okOf(bring([JIA, YI, DING, BING]));
    const rosters = three.frozen.map((_, index) => thawed<InspectorRoster>(three.frozen, index));
    const previous = new Map(rosters.map((roster) => [roster.agency, roster]));
    const standing = { state: applied(NO_ROSTERS, three.records), previous };
    expect(bring([JIA, { ...BING, code: 'ENV-07' }], standing)).toMatchObject({
      ok: false,
      problems: [
        { code: 'people-would-shrink', values: { agency: '区市场监管局', before: 3, left: 2 } },
        { code: 'people-would-shrink', values: { agency: '区环保局', before: 1, left: 1 } },
      ],
    });
    const taken = okOf(bring([JIA], { ...standing, fewer: '两人调离' }));
    expect(taken.warnings.map(({ code }) => code)).toEqual(['people-shrunk']);
    expect(taken.records[0]?.body).toMatchObject({ fewer: '两人调离' });
    expect(validateBody(inspectorsImported.schema, taken.records[0]?.body)).toEqual([]);
    expect(okOf(bring([JIA, YI], standing)).warnings).toEqual([]);
  });

  test('the rows of another agency in an agency’s own file are refused, and replace nobody', () => {
    const decision = okOf(bring([YI, BING], { state, agency: 'AMR' }));
    const body = decision.records[0]?.body as InspectorsImported;
    expect(body.refused).toEqual([{ line: 3, code: 'agency-not-yours', values: { agency: '区环保局' } }]);
    expect(body.agencies.map(({ agency }) => agency)).toEqual(['AMR']);
    expect(applied(state, decision.records).inspectors.ENV).toEqual(state.inspectors.ENV);
  });

  test('an agency’s own file needs no column of agencies', () => {
    const { agency: _, ...row } = YI;
    expect(bodyOf([row], { agency: 'AMR' }).agencies).toMatchObject([{ agency: 'AMR' }]);
  });

  test.each([
    ['does not exist', 'XYZ'],
    ['has no right to inspect', 'ORG'],
  ])('an agency that %s gets no inspectors by leaving the column out', (_, agency) => {
    const { agency: __, ...row } = YI;
    expect(bring([row], { agency })).toMatchObject({ ok: false, problems: [{ code: 'nothing-kept' }] });
  });

  test('an agency whose every row is refused keeps the inspectors it had', () => {
    const decision = okOf(bring([JIA, { ...BING, name: '' }], { state }));
    expect(applied(state, decision.records).inspectors.ENV).toEqual(state.inspectors.ENV);
  });
});

describe('二(三) a file of inspectors comes again', () => {
  const first = okOf(bring([JIA, YI, BING]));
  const state = applied(NO_ROSTERS, first.records);

  test('the same file appends nothing and says so', () => {
    expect(bring([JIA, YI, BING], { state })).toMatchObject({
      ok: true,
      value: { records: [], frozen: [], warnings: [{ code: 'file-imported-already' }] },
    });
  });

  test('the same file after another of one agency is imported again', () => {
    const between = applied(state, okOf(bring([YI], { state, agency: 'AMR' })).records);
    expect(okOf(bring([JIA, YI, BING], { state: between })).records).toHaveLength(1);
  });

  test('older than what stands of an agency: refused, and every such agency counts', () => {
    expect(bring([JIA, BING], { state, cutOff: '2017-06-30' })).toMatchObject({
      ok: false,
      problems: [{ code: 'cut-off-goes-back' }, { code: 'cut-off-goes-back' }],
    });
    expect(
      bring([{ ...JIA, agency: '区环保局' }], { state: { ...state, inspectors: {} }, cutOff: '2017-06-30' })
        .ok,
    ).toBe(true);
  });

  test('the same file with an earlier day mends the day', () => {
    const decision = okOf(bring([JIA, YI, BING], { state, cutOff: '2017-06-30' }));
    expect(applied(state, decision.records).inspectors.AMR).toMatchObject({
      cutOff: '2017-06-30',
      entries: 2,
    });
  });

  test.each<[string, readonly Row[], string]>([
    ['without a row', [], 'roster-empty'],
    ['of which no row can be kept', [{ ...JIA, name: '' }], 'nothing-kept'],
  ])('a file %s replaces nobody', (_, rows, code) => {
    expect(bring(rows, { state })).toMatchObject({ ok: false, problems: [{ code }] });
  });

  test('a day in the future is refused', () => {
    expect(bring([JIA], { cutOff: '2017-08-16' })).toMatchObject({
      ok: false,
      problems: [{ code: 'cut-off-in-future' }],
    });
  });
});
