import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../engine/domain/decider.ts';
import type { BroughtFile, ImportReport } from '../../../engine/domain/roster-import.ts';
import { NO_ROSTERS, ROSTER_RECORDS, type RostersState } from '../../../engine/domain/rosters.ts';
import { SOURCE_FIELDS, type SourceKind } from '../../../engine/domain/source-fields.ts';
import type { SourceFile } from '../../../engine/domain/source-row.ts';
import { validateBody } from '../../../engine/intake/validate-body.ts';
import { sha256Hex } from '../../../engine/kernel/hash.ts';
import { addDays } from '../../../engine/kernel/iso-date.ts';
import type { Problem } from '../../../engine/kernel/problem.ts';
import type { Result } from '../../../engine/kernel/result.ts';
import { importComplaints } from '../../../engine/pipeline/basis/import-complaints.ts';
import { importCreditList } from '../../../engine/pipeline/basis/import-credit-list.ts';
import { importEnterprises } from '../../../engine/pipeline/basis/import-enterprises.ts';
import { importInspectors } from '../../../engine/pipeline/basis/import-inspectors.ts';
import { importSubRoster } from '../../../engine/pipeline/basis/import-sub-roster.ts';
import { importVisits } from '../../../engine/pipeline/basis/import-visits.ts';
import { settleWhereabouts } from '../../../engine/pipeline/basis/settle-whereabouts.ts';
import { fc } from '../../support/properties.ts';
import { A, AGENCIES, B, enterprise, rosterOf } from './samples.ts';
import { AT, applied, CUT_OFF, okOf, SMALL_AREAS, sourceFile } from './support.ts';

const ROSTER = rosterOf(enterprise(), enterprise({ id: B, name: '示例乙小吃店' }));
const POLICY = {
  agencies: AGENCIES,
  areas: SMALL_AREAS,
  qualifications: [],
  items: [{ id: 'SL-01', name: '示例事项', roster: 'list' as const, agency: 'AMR' }],
};

const AT_CUT_OFF = { cutOff: CUT_OFF };

type Dated = Pick<BroughtFile, 'cutOff' | 'cutOffAssumed'>;
type Decide = (state: RostersState, file: SourceFile, day?: Dated) => Result<Decision, Problem>;

const IMPORTS = {
  enterprises: (state, file, day = AT_CUT_OFF) => {
    const command = { file, source: '示例', ...day, previous: rosterOf() };
    return importEnterprises(state, POLICY, command, { at: AT });
  },
  inspectors: (state, file, day = AT_CUT_OFF) =>
    importInspectors(state, POLICY, { file, source: '示例', ...day }, { at: AT }),
  subRoster: (state, file, day = AT_CUT_OFF) => {
    const previous = { version: 1, subRoster: 'SL-01', agency: 'AMR', objects: [] } as const;
    const command = { file, source: '示例', ...day, subRoster: 'SL-01', roster: ROSTER, previous };
    return importSubRoster(state, POLICY, command, { at: AT });
  },
  complaints: (state, file, day = AT_CUT_OFF) =>
    importComplaints(state, { file, source: '示例', ...day, roster: ROSTER }, { at: AT }),
  lists: (state, file, day = AT_CUT_OFF) =>
    importCreditList(state, { file, source: '示例', ...day, list: 'abnormal', roster: ROSTER }, { at: AT }),
  visits: (state, file, day = AT_CUT_OFF) =>
    importVisits(state, POLICY, { file, source: '示例', ...day, roster: ROSTER }, { at: AT }),
  whereabouts: (state, file, day = AT_CUT_OFF) =>
    settleWhereabouts(state, POLICY, { file, source: '示例', ...day, roster: ROSTER }, { at: AT }),
} satisfies Partial<Record<SourceKind, Decide>>;

type RosterKind = keyof typeof IMPORTS;

/** What offices write, good and bad, in any cell. */
const CELL = fc.constantFrom(
  '',
  '—',
  A,
  B,
  A.toLowerCase(),
  '340404600000017',
  '示例甲有限公司',
  '示例乙小吃店',
  '区市场监管局',
  '区编办',
  '2017-03-01',
  '去年八月',
  '3',
  '是',
  '区外',
  'constructor',
);
/** Some fields are filled with what they ask for, so that rows are kept at all. */
const GOOD: Readonly<Record<RosterKind, Readonly<Record<string, string>>>> = {
  enterprises: { uscc: A },
  inspectors: { name: '示例检查员', agency: 'AMR' },
  subRoster: { uscc: A },
  complaints: { uscc: A, receivedOn: '2017-03-01' },
  lists: { uscc: A, listedOn: '2017-03-01' },
  visits: { uscc: A, agency: 'AMR', visitedOn: '2017-03-01' },
  whereabouts: { id: A, decision: '本区' },
};

function rowsOf(kind: RosterKind) {
  const cells = Object.fromEntries(Object.keys(SOURCE_FIELDS[kind]).map((field) => [field, CELL]));
  const row = fc.record(cells, { requiredKeys: [] }).map((values) => values as Record<string, string>);
  return fc.array(
    fc.oneof(
      row,
      row.map((values) => ({ ...values, ...GOOD[kind] })),
    ),
    { minLength: 1, maxLength: 8 },
  );
}

/** As intake hands rows over: one may be unreadable as a whole. */
function fileOf(rows: readonly Readonly<Record<string, string>>[], shifted: boolean): SourceFile {
  const file = sourceFile(rows);
  const line = rows.length + 2;
  const unreadable = {
    line,
    place: { file: file.name, line },
    values: {},
    unreadable: { code: 'row-ragged', values: {} },
  };
  return shifted ? { ...file, rows: [...file.rows, unreadable] } : file;
}

const REFUSALS = ['roster-empty', 'nothing-kept'];

describe.each(Object.keys(IMPORTS) as RosterKind[])('laws of every import: %s', (kind) => {
  const decide: Decide = IMPORTS[kind];
  const given = fc.tuple(rowsOf(kind), fc.boolean()).map(([rows, shifted]) => fileOf(rows, shifted));

  test('read = kept + refused, and a flagged row is a kept row; the record fits its schema', () => {
    fc.assert(
      fc.property(given, (file) => {
        const result = decide(NO_ROSTERS, file);
        if (!result.ok) return result.problems.every(({ code }) => REFUSALS.includes(code));
        const [record] = result.value.records;
        const body = record?.body as ImportReport;
        const refused = new Set(body.refused.map(({ line }) => line));
        expect(body.read).toBe(file.rows.length);
        expect(body.kept + body.refused.length).toBe(body.read);
        expect(refused.size).toBe(body.refused.length);
        expect(body.flagged.filter(({ line }) => refused.has(line))).toEqual([]);
        const schema = ROSTER_RECORDS.find((one) => one.kind === record?.kind)?.schema ?? { not: {} };
        expect(validateBody(schema, body)).toEqual([]);
        return true;
      }),
    );
  });

  test('the same file twice appends nothing; nothing that is read depends on what stood before', () => {
    fc.assert(
      fc.property(given, given, (file, other) => {
        const first = decide(NO_ROSTERS, file);
        if (!first.ok) return true;
        const state = applied(NO_ROSTERS, first.value.records);
        const again = decide(state, file);
        expect(again).toMatchObject({ ok: true, value: { records: [], frozen: [] } });
        expect(again.ok && again.value.warnings.map(({ code }) => code)).toEqual(['file-imported-already']);
        const [fresh, later] = [decide(NO_ROSTERS, other), decide(state, other)];
        if (later.ok && fresh.ok && later.value.records.length > 0)
          expect(later.value.frozen).toEqual(fresh.value.frozen);
        return later.ok === fresh.ok;
      }),
    );
  });

  test('another file that says the same is another file: its day may be a later one', () => {
    const file = sourceFile([GOOD[kind]]);
    const state = applied(NO_ROSTERS, okOf(decide(NO_ROSTERS, file)).records);
    const other = okOf(
      decide(state, { ...file, digest: sha256Hex('other bytes') }, { cutOff: addDays(CUT_OFF, 1) }),
    );
    // What a clerk settled has no day of its own: said once more, it is said already.
    expect(other.records).toHaveLength(kind === 'whereabouts' ? 0 : 1);
  });

  test('the same file holds on a later day if that is said; a day that was only assumed changes nothing', () => {
    const file = sourceFile([GOOD[kind]]);
    const state = applied(NO_ROSTERS, okOf(decide(NO_ROSTERS, file)).records);
    const later = { cutOff: addDays(CUT_OFF, 1) };
    const said = okOf(decide(state, file, later)).records;
    expect(said).toHaveLength(kind === 'whereabouts' ? 0 : 1);
    if (kind !== 'whereabouts') expect(said[0]?.body).toMatchObject(later);
    expect(okOf(decide(state, file, { ...later, cutOffAssumed: true })).records).toEqual([]);
  });

  test('what is frozen is what the record names', () => {
    fc.assert(
      fc.property(given, (file) => {
        const result = decide(NO_ROSTERS, file);
        if (!result.ok) return true;
        const body = JSON.stringify(result.value.records[0]?.body);
        return result.value.frozen.every((bytes) => body.includes(sha256Hex(bytes)));
      }),
    );
  });

  test('a day in the future is refused before a row is read', () => {
    const result = decide(NO_ROSTERS, sourceFile([]), { cutOff: addDays(CUT_OFF, 16) });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'roster-empty' }, { code: 'cut-off-in-future' }],
    });
  });
});
