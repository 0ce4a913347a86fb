import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { CreditListSnapshot } from '../../engine/domain/credit-list.ts';
import type { Decision } from '../../engine/domain/decider.ts';
import type { EnterpriseRoster } from '../../engine/domain/enterprise.ts';
import type { ComplaintsSnapshot, VisitsSnapshot } from '../../engine/domain/history.ts';
import type { InspectorRoster } from '../../engine/domain/inspector.ts';
import type { InspectorsImported } from '../../engine/domain/records/inspectors-imported.ts';
import type { ImportReport } from '../../engine/domain/roster-import.ts';
import { NO_ROSTERS } from '../../engine/domain/rosters.ts';
import type { SourceKind } from '../../engine/domain/source-fields.ts';
import { type ListedSubRoster, membersOf } from '../../engine/domain/sub-roster.ts';
import { isoDate } from '../../engine/kernel/iso-date.ts';
import { buildSubRoster } from '../../engine/pipeline/basis/build-sub-roster.ts';
import { compileFacts } from '../../engine/pipeline/basis/compile-facts.ts';
import { countCoverage } from '../../engine/pipeline/basis/count-coverage.ts';
import { eligibleInspectors } from '../../engine/pipeline/basis/eligible-inspectors.ts';
import { importComplaints } from '../../engine/pipeline/basis/import-complaints.ts';
import { importCreditList } from '../../engine/pipeline/basis/import-credit-list.ts';
import { importEnterprises } from '../../engine/pipeline/basis/import-enterprises.ts';
import { importInspectors } from '../../engine/pipeline/basis/import-inspectors.ts';
import { importSubRoster } from '../../engine/pipeline/basis/import-sub-roster.ts';
import { importVisits } from '../../engine/pipeline/basis/import-visits.ts';
import { rosterFitForDraw } from '../../engine/pipeline/basis/roster-fit-for-draw.ts';
import { compilePredicate } from '../../engine/rulebook/compile-condition.ts';
import { AT, applied, okOf, shippedPolicy, shippedSource, thawed } from '../pipeline/basis/support.ts';

const FOLDER = fileURLToPath(new URL('../../examples/', import.meta.url));
const policy = shippedPolicy();
const by = { at: AT };

function bring(kind: SourceKind, path: string, cutOff = '2017-07-31') {
  return { file: shippedSource(kind, FOLDER + path), source: '示例', cutOff: isoDate(cutOff) };
}

function reportOf(decision: Decision): ImportReport {
  return decision.records[0]?.body as ImportReport;
}

const enterprises = okOf(
  importEnterprises(NO_ROSTERS, policy, bring('enterprises', 'rosters/检查对象名录.csv'), by),
);
const roster = thawed<EnterpriseRoster>(enterprises.frozen);
const inspectors = okOf(
  importInspectors(NO_ROSTERS, policy, bring('inspectors', 'rosters/执法检查人员名录.csv'), by),
);
const complaints = okOf(
  importComplaints(
    NO_ROSTERS,
    { ...bring('complaints', 'lists/投诉举报登记.csv', '2017-08-14'), roster },
    by,
  ),
);
const abnormal = okOf(
  importCreditList(NO_ROSTERS, { ...bring('lists', 'lists/经营异常名录.csv'), list: 'abnormal', roster }, by),
);
const serious = okOf(
  importCreditList(
    NO_ROSTERS,
    { ...bring('lists', 'lists/严重违法失信名单.csv'), list: 'serious', roster },
    by,
  ),
);
const visits = okOf(
  importVisits(NO_ROSTERS, policy, { ...bring('visits', 'lists/以往检查.csv'), roster }, by),
);
const listed = [
  { subRoster: 'SC-09', file: 'SC-09-特种设备使用单位' },
  { subRoster: 'HB-01', file: 'HB-01-重点排污单位' },
  { subRoster: 'JY-01', file: 'JY-01-民办学校和幼儿园', objectKind: 'school' as const },
].map(({ file, ...list }) => {
  const command = { ...bring('subRoster', `rosters/子库名单/${file}.csv`), ...list, roster };
  return okOf(importSubRoster(NO_ROSTERS, policy, command, by));
});

describe('二(二)(三) the example rosters under the shipped policy', () => {
  test.each<readonly [string, Decision, number | undefined]>([
    ['enterprises', enterprises, 3700],
    ['complaints', complaints, 1063],
    ['abnormal list', abnormal, 55],
    ['serious list', serious, 20],
    ['earlier visits', visits, 266],
    ['inspectors', inspectors, 191],
    ...listed.map((decision, index) => [`sub-roster list ${index + 1}`, decision, undefined] as const),
  ])('%s: every row is kept', (_, decision, rows) => {
    const report = reportOf(decision);
    expect(report.refused).toEqual([]);
    expect(report.kept).toBe(report.read);
    expect(report.read).toBe(rows ?? report.read);
  });

  test('what was written wrongly on purpose is flagged, and nothing else', () => {
    const byCode = Map.groupBy(reportOf(enterprises).flagged, ({ code }) => code);
    const counts = [...byCode].map(([code, notes]) => [code, notes.length]);
    expect(Object.fromEntries(counts)).toEqual({
      'uscc-check-digit': 2,
      'uscc-respelled': 1,
      'uscc-old-number': 1,
      'uscc-missing': 1,
      'capital-unreadable': 1,
      'row-date-unreadable': 1,
      'address-missing': 1,
      'kind-unreadable': 1,
      'row-repeated': 1,
    });
  });

  test('the roster covers nearly all of the 法人库, and never more than it', () => {
    const state = applied(NO_ROSTERS, enterprises.records);
    if (state.enterprises === undefined) throw new Error('no roster');
    const subRosters = subRostersOf();
    const coverage = countCoverage(
      { standing: state.enterprises, enterprises: roster.enterprises, subRosters },
      policy,
    );
    for (const { registered, rows, outside } of coverage.kinds.slice(0, 3)) {
      expect(rows - outside).toBeLessThanOrEqual(registered ?? 0);
      expect((rows - outside) / (registered ?? 1)).toBeGreaterThan(0.95);
    }
    expect(coverage.towns.filter(({ name, rows }) => rows === 0 && !/管理处/u.test(name))).toEqual([]);
    expect(coverage.outside).toBeGreaterThan(50);
    expect(coverage.unknownDistrict).toBeGreaterThan(30);
    const parts = coverage.towns.reduce((sum, { rows }) => sum + rows, 0);
    expect(parts + coverage.unknownTown + coverage.unknownDistrict + coverage.outside).toBe(coverage.total);
    expect(coverage.total + coverage.repeated + coverage.refused).toBe(coverage.read);
  });

  test('every item of the shipped list has somebody to inspect', () => {
    const sizes = subRostersOf().map((subRoster) => [subRoster.item, membersOf(subRoster).length] as const);
    expect(sizes.length).toBe(policy.items.length);
    expect(sizes.filter(([, size]) => size < 2)).toEqual([]);
  });

  test('every agency has at least four inspectors who may go in the second half of August', () => {
    const rosters = inspectors.frozen.map((_, index) => thawed<InspectorRoster>(inspectors.frozen, index));
    const window = { from: isoDate('2017-08-18'), to: isoDate('2017-08-31') };
    const short = rosters.filter(
      ({ inspectors: own }) => eligibleInspectors(own, window).eligible.length < Math.min(4, own.length),
    );
    expect(short.map(({ agency }) => agency)).toEqual([]);
    const barred = rosters.flatMap(({ inspectors: own }) => eligibleInspectors(own, window).ineligible);
    const reasons = new Set(barred.flatMap(({ reasons: all }) => all.map(({ code }) => code)));
    expect([...reasons].toSorted()).toEqual([
      'certificate-ends-before-visit',
      'certificate-none',
      'certificate-without-expiry',
      'on-leave',
    ]);
  });

  test('whoever asks for a qualification finds four who hold it', () => {
    const all = inspectors.frozen.flatMap(
      (_, index) => thawed<InspectorRoster>(inspectors.frozen, index).inspectors,
    );
    const asked = policy.items.filter(({ inspectors: { qualification } }) => qualification !== '');
    const lacking = asked.filter(({ id, agency, inspectors: { qualification } }) => {
      const able = all.filter(
        (inspector) =>
          inspector.agency === agency &&
          inspector.qualifications.includes(qualification) &&
          (inspector.items.includes('*') || inspector.items.includes(id)),
      );
      return able.length < 4;
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });

  test('the record of the inspectors names every inspecting agency', () => {
    const body = inspectors.records[0]?.body as InspectorsImported | undefined;
    expect(body?.agencies.map(({ agency }) => agency)).toEqual(
      policy.agencies
        .filter(({ enforcing }) => enforcing)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('uplifts have something to act on: complaints, lists, violations, key areas, key units', () => {
    const facts = subjectsOf().map(({ facts: known }) => known);
    const count = (holds: (known: (typeof facts)[number]) => boolean) => facts.filter(holds).length;
    expect(count(({ complaints12m }) => Number(complaints12m ?? 0) >= 3)).toBeGreaterThan(20);
    expect(count(({ substantiated12m }) => Number(substantiated12m ?? 0) >= 2)).toBeGreaterThan(10);
    expect(count(({ abnormalListed }) => abnormalListed === true)).toBeGreaterThan(20);
    expect(count(({ seriousListed }) => seriousListed === true)).toBeGreaterThan(5);
    expect(count(({ violations24m }) => Number(violations24m ?? 0) >= 1)).toBeGreaterThan(15);
    expect(count(({ inKeyArea }) => inKeyArea === true)).toBeGreaterThan(50);
    expect(count(({ focusUnit }) => focusUnit === true)).toBeGreaterThan(20);
    expect(count(({ listedQuantity }) => Number(listedQuantity ?? 0) >= 1)).toBeGreaterThan(100);
  });

  test('the rosters are fit for a draw on 15 August 2017, and too old in October', () => {
    const lists = listed.flatMap(({ records }) => records);
    const state = applied(NO_ROSTERS, [...enterprises.records, ...inspectors.records, ...lists]);
    expect(rosterFitForDraw(state, policy, AT, new Map())).toEqual([]);
    const later = '2017-10-15T09:00:00+08:00' as typeof AT;
    expect(rosterFitForDraw(state, policy, later, new Map())).toMatchObject([{ code: 'roster-too-old' }]);
  });
});

function subjectsOf() {
  const factsOf = compileFacts({
    day: isoDate('2017-08-15'),
    areas: policy.areas,
    listed: listed.map(({ frozen }) => thawed<ListedSubRoster>(frozen)),
    complaints: thawed<ComplaintsSnapshot>(complaints.frozen).complaints,
    visits: thawed<VisitsSnapshot>(visits.frozen).visits,
    lists: {
      abnormal: thawed<CreditListSnapshot>(abnormal.frozen).entries,
      serious: thawed<CreditListSnapshot>(serious.frozen).entries,
    },
  });
  return roster.enterprises.map((enterprise) => ({ enterprise, facts: factsOf(enterprise) }));
}

function subRostersOf() {
  const subjects = subjectsOf();
  const lists = listed.map(({ frozen }) => thawed<ListedSubRoster>(frozen));
  return policy.items.map((item) => {
    const meets = compilePredicate(item.objects, policy.facts);
    const list = lists.find(({ subRoster }) => subRoster === item.id);
    return buildSubRoster({ item: item.id, roster: item.roster, meets }, subjects, list);
  });
}
