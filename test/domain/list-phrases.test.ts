import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type FrequencyClause,
  formatFrequency,
  parseFrequency,
} from '../../engine/domain/frequency-clause.ts';
import type { RatioPhrase } from '../../engine/domain/phrases.ts';
import type { Instalment } from '../../engine/domain/policy-types.ts';
import { LEVEL_WORDS, parseRatioClause, type RatioClause } from '../../engine/domain/ratio-clause.ts';
import { formatRatioClause } from '../../engine/domain/ratio-words.ts';
import { readCsv } from '../../engine/files/read-csv.ts';
import { okOf } from '../pipeline/basis/support.ts';
import { sharedData } from '../support/shared-data.ts';

type Row = Readonly<Record<string, string>>;

function rowsOf(path: string | undefined): readonly Row[] {
  if (path === undefined) return [];
  const { columns, rows } = okOf(readCsv(readFileSync(path), path));
  return rows.map(({ cells }) => Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ''])));
}

const ratios = rowsOf(sharedData('tables/ratio_phrases.csv'));
const frequencies = rowsOf(sharedData('tables/frequency_phrases.csv'));
const items = rowsOf(sharedData('tables/inspection_items_75.csv'));

const LEVELS = new Map(
  Object.entries(LEVEL_WORDS).flatMap(([word, level]) => (word === '区' ? [] : [[level, word] as const])),
);

function percent({ ratio }: RatioPhrase): string {
  return String((Number(ratio.n) / Number(ratio.d)) * 100);
}

function bounds(value: RatioPhrase | undefined): readonly [string, string] {
  if (value === undefined) return ['', ''];
  if (value.bound === 'exactly') return [percent(value), percent(value)];
  return value.bound === 'atLeast' ? [percent(value), ''] : ['', percent(value)];
}

function kindOf({ byDocument, attachedTo, levels, value }: RatioClause): string {
  if (byDocument !== undefined) return 'external_rule';
  if (attachedTo !== undefined) return 'attached';
  if (levels !== undefined) return 'by_level';
  if (value === undefined) return 'discretionary';
  return value.bound === 'exactly' ? 'exact' : 'range';
}

function byLevel({ levels = [] }: RatioClause): string {
  return levels
    .flatMap((one) =>
      one.levels.map((level) => {
        const [min, max] = bounds(one.value);
        const what = one.byPlan === true ? 'plan' : min === '' ? `max=${max}%` : `min=${min}%`;
        return `${LEVELS.get(level)}:${what}`;
      }),
    )
    .join(';');
}

function decider({ deciders = [] }: RatioClause): string {
  const short = deciders.map(({ body, decides = '' }) => {
    const who = body.replace('监管部门', '');
    return deciders.length === 1 ? who : `${who}定${decides.includes('重点') ? '重点' : '计划'}`;
  });
  return short.join('+');
}

/** The clause in the columns of ratio_phrases.csv. */
function ratioColumns(clause: RatioClause, phrase: string): Row {
  const [min_pct, max_pct] = bounds(clause.value);
  const { focus } = clause;
  return {
    kind: kindOf(clause),
    min_pct,
    max_pct,
    base: clause.base ?? 'pool',
    period: clause.per ?? '',
    hardness: clause.hardness ?? '',
    by_level: byLevel(clause),
    alternative: clause.orSpecialPlan === true ? 'plan' : '',
    attached_to: items.find(({ item_name }) => item_name === clause.attachedTo)?.item_code ?? '',
    external_rule: numberOf(clause.byDocument, phrase),
    focus: focus === undefined ? '' : `${focus.who}>=${percent(focus.value)}%`,
    decider: decider(clause),
    basis: clause.ground === 'risk' ? 'risk' : '',
  };
}

/** 文号 of a document as the list's own column of bases gives it. */
function numberOf(document: string | undefined, phrase: string): string {
  const basis = items.find(({ ratio_text }) => ratio_text === phrase)?.legal_basis ?? '';
  return document === undefined ? '' : (basis.split(`《${document}》（`)[1]?.split('）')[0] ?? '');
}

const PERIODS: Readonly<Record<string, string>> = {
  'permit-validity': 'permit_validity',
  'filing-validity': 'filing_validity',
  'two-years': '2_years',
};

const SUBJECTS: Readonly<Record<FrequencyClause['scope'], string>> = {
  situation: 'discretionary',
  'risk-tier': 'risk_tier',
  enterprise: 'entity',
  campaign: 'campaign',
};

/** The clauses in the columns of frequency_phrases.csv. */
function frequencyColumns(clauses: readonly FrequencyClause[]): Row {
  const [first, second] = clauses;
  if (first === undefined) throw new Error('no limit');
  const { scope, min, max, per = '', hardness = '', instalments = [] } = first;
  const period = scope === 'enterprise' && per === 'year' ? 'calendar_year' : (PERIODS[per] ?? per);
  const perLevel = ({ levels, max: most, per: each }: FrequencyClause) =>
    `${LEVELS.get(levels?.[0] ?? 'city')}:${most?.count}/${each}`;
  const numbers = { min: String(min?.count ?? ''), max: String(max?.count ?? ''), per: period };
  return {
    subject: SUBJECTS[scope],
    ...(second === undefined ? { ...numbers, by_level: '' } : { min: '', max: '', per: '' }),
    ...(second === undefined ? {} : { by_level: clauses.map(perLevel).join(';') }),
    hardness,
    split_options: instalments.map(splitOption).join('|'),
  };
}

function splitOption({ times, each, total }: Instalment): string {
  if (each !== undefined) return `${times}x${percent(each)}%`;
  return total === undefined ? '' : `n x sum=${percent(total)}%`;
}

function pick(row: Row, columns: Row): Row {
  return Object.fromEntries(Object.keys(columns).map((column) => [column, row[column] ?? '']));
}

describe.skipIf(ratios.length === 0)('every phrase of a real province’s list', () => {
  test('26 ratio phrases and 25 frequency phrases are there', () => {
    expect([ratios.length, frequencies.length, items.length]).toEqual([26, 25, 75]);
  });

  test.each(ratios.map((row) => [row.phrase ?? '', row] as const))('%s', (phrase, row) => {
    const clause = parseRatioClause(phrase);
    if (clause === undefined) throw new Error(`not read: ${phrase}`);
    const columns = ratioColumns(clause, phrase);
    expect(columns).toEqual(pick(row, columns));
    expect(parseRatioClause(formatRatioClause(clause))).toEqual(
      // 结合当地实际 of the second of two deciders is kept in 原文 alone.
      clause,
    );
  });

  test.each(frequencies.map((row) => [row.phrase ?? '', row] as const))('%s', (phrase, row) => {
    const clauses = parseFrequency(phrase);
    if (clauses === undefined) throw new Error(`not read: ${phrase}`);
    const columns = frequencyColumns(clauses);
    expect(columns).toEqual(pick(row, columns));
    expect(parseFrequency(formatFrequency(clauses))).toEqual(clauses);
  });

  test('each of the 75 rows reads as the table of phrases says', () => {
    const readings = items.map(({ row, ratio_text = '', frequency_text = '' }) => [
      row,
      parseRatioClause(ratio_text) !== undefined,
      parseFrequency(frequency_text) !== undefined,
    ]);
    expect(readings.filter(([, ratio, frequency]) => !(ratio && frequency))).toEqual([]);
  });
});

describe('what other lists write', () => {
  test.each([
    ['10户以下的至少2户，10户以上的50%', { tiers: [{ upTo: 10, minimum: 2 }, { from: 10 }] }],
    ['每年5%—20%', { per: 'year', value: { bound: 'atLeast' } }],
    ['根据实际情况，3%', { ground: 'situation', value: { bound: 'exactly' } }],
    [
      '县级不低于5%，市级按检查计划',
      { levels: [{ levels: ['county'] }, { levels: ['city'], byPlan: true }] },
    ],
  ])('%s', (phrase, clause) => {
    expect(parseRatioClause(phrase)).toMatchObject(clause);
  });

  test.each(['', '若干', '抽一些', '3', '不低于150%', '10户以下的看着办'])('%s is no ratio', (phrase) => {
    expect(parseRatioClause(phrase)).toBeUndefined();
  });

  test.each(['', '经常', '每年', '2次', '每年几次'])('%s is no frequency', (phrase) => {
    expect(parseFrequency(phrase)).toBeUndefined();
  });

  test('an upper bound of nobody named is marked: campaigns or visits', () => {
    expect(parseFrequency('每年不超过2次')?.[0]).toHaveProperty('ofWhatUnsaid', true);
    expect(parseFrequency('对同一企业每年不超过2次')?.[0]).not.toHaveProperty('ofWhatUnsaid');
  });
});
