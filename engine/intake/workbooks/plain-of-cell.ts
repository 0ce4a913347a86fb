import { toHalfWidth } from '../../domain/policy-phrase.ts';
import { formatRatioPhrase, parseRatioPhrase } from '../../domain/policy-ratio-phrase.ts';
import { readYaml } from '../../files/read-yaml.ts';
import type { CellNote } from '../../files/table.ts';
import { type YamlPlain, yamlPlain } from '../../files/yaml-node.ts';
import { type Place, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { didYouMean } from '../did-you-mean.ts';
import { suggestion } from '../policy/explain-schema-errors.ts';
import { PHRASE_PARSERS } from '../policy/phrase-parsers.ts';
import { resolved, type SchemaNode } from '../policy/policy-schemas.ts';
import { readCell } from '../tables/read-cell.ts';
import type { ColumnLayout } from './workbook-layout.ts';
import type { WorkbookProblem } from './workbook-problem.ts';

export interface WrittenCell {
  readonly text: string;
  readonly note: CellNote | undefined;
  readonly place: Place;
}

type Read = Result<YamlPlain | undefined, WorkbookProblem>;

/** What a changed cell says, as the YAML is to say it; nothing where the cell was emptied. */
export function plainOfCell(cell: WrittenCell, column: ColumnLayout): Read {
  const { text, note, place } = cell;
  const values = { column: column.title, written: text };
  if (note === 'error' || note === 'lost-digits') {
    return failed(problem('workbook-cell-error' as const, values, place));
  }
  if (text.trim() === '') {
    return column.required ? failed(problem('workbook-cell-needed' as const, values, place)) : ok(undefined);
  }
  if (column.form === 'yaml') return readInner(cell, column);
  if (column.form === 'text') return readScalar(cell, column.title, column.schema);
  const item = resolved(column.schema.items ?? {});
  const lines = namesOf(linesOf(text), item).map((line) =>
    readScalar({ ...cell, text: line }, column.title, item),
  );
  const problems = lines.flatMap((line) => (line.ok ? [] : line.problems));
  if (problems.length > 0) return failed(...problems);
  return ok(lines.flatMap((line) => (line.ok && line.value !== undefined ? [line.value] : [])));
}

/** Texts, one a line; a quoted one may hold a line feed. */
function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (/^"(?:[^"\\]|\\.)*"$/u.test(line) ? String(JSON.parse(line)) : line));
}

/** Ids and names of the policy hold no comma, so that several of them may stand in one line. */
function namesOf(lines: readonly string[], item: SchemaNode): readonly string[] {
  if (item['x-ref'] === undefined) return lines;
  return lines.flatMap((line) => line.split(/[、，,；;]/u)).flatMap((name) => name.trim() || []);
}

function readInner({ text, place }: WrittenCell, { schema, title }: ColumnLayout): Read {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const source = schema.type === 'array' ? lines.map((line) => `- ${line.trim()}`) : lines;
  const read = readYaml(`${source.join('\n')}\n`, place.file);
  const root = read.ok ? read.value[0]?.root : undefined;
  if (root !== undefined) return ok(yamlPlain(root));
  const why = read.ok ? [] : read.problems.map((found) => ({ ...found, place }));
  return failed<WorkbookProblem>(
    problem('workbook-cell-unreadable', { column: title, written: text }, place),
    ...why,
  );
}

function readScalar({ text, note, place }: WrittenCell, column: string, schema: SchemaNode): Read {
  const written = text.trim();
  const values = { column, written };
  if (schema.type === 'boolean') return readYesNo(written, values, place);
  if (schema.type === 'integer') {
    const digits = readCell(written, note, 'integer');
    return /^\d+$/u.test(digits) ? ok(digits) : failed(problem('workbook-number' as const, values, place));
  }
  if (schema['x-values'] !== undefined) return readChoice(written, values, schema['x-values'], place);
  if (schema.format !== undefined) return readPhrase(written, note, column, schema.format, place);
  if (schema.pattern !== undefined)
    return ok(fitPattern(toHalfWidth(written), new RegExp(schema.pattern, 'u')));
  return ok(/^[！-～]+$/u.test(written) ? toHalfWidth(written) : text.trimEnd());
}

/** `2017-08` typed into a spreadsheet may come back as the first day of that month. */
function fitPattern(text: string, pattern: RegExp): string {
  const [, month = ''] = /^(\d{4}-\d{2})-01$/u.exec(text) ?? [];
  return !pattern.test(text) && pattern.test(month) ? month : text;
}

type Values = { readonly column: string; readonly written: string };

function readYesNo(written: string, values: Values, place: Place): Read {
  const word = readCell(written, undefined, 'yes-no');
  if (word === '是' || word === '否') return ok(word);
  return failed(problem('workbook-choice-unknown' as const, { ...values, allowed: '是、否' }, place));
}

function readChoice(
  written: string,
  values: Values,
  words: Readonly<Record<string, string>>,
  place: Place,
): Read {
  if (Object.hasOwn(words, written) || Object.values(words).includes(written)) return ok(written);
  const allowed = Object.keys(words);
  const near = suggestion(didYouMean(written, allowed));
  const told = { ...values, allowed: allowed.join('、'), ...near };
  return failed(problem('workbook-choice-unknown' as const, told, place));
}

/** Dates in any form and ratios as bare numbers come from spreadsheets; in the YAML they read like policy. */
function readPhrase(
  written: string,
  note: CellNote | undefined,
  column: string,
  format: string,
  place: Place,
): Read {
  const half = toHalfWidth(written).replaceAll('\u3000', ' ');
  const text =
    format === 'date'
      ? readCell(written, note, 'date')
      : format === 'rational'
        ? fractionOfDate(half, note)
        : half;
  const read = PHRASE_PARSERS[format]?.(text) ?? { ok: true as const };
  if (!read.ok) return failed(problem(read.fault, { key: column, written }, place));
  return ok(format === 'ratio-phrase' ? plainRatio(text) : text);
}

/** `1/4` typed into a spreadsheet may come back as the fourth of January of some year. */
function fractionOfDate(text: string, note: CellNote | undefined): string {
  const date = note === 'number' && /^\d{5}$/u.test(text) ? readCell(text, note, 'date') : text;
  const [, month, day] = /^\d{4}-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  return month === undefined ? text : `${Number(month)}/${Number(day)}`;
}

/** `0.05` is 5%, `不低于0.05` is 不低于 5%. */
function plainRatio(text: string): string {
  const phrase = parseRatioPhrase(text);
  return /[%‰/]/u.test(text) || !phrase.ok ? text : formatRatioPhrase(phrase.value);
}
