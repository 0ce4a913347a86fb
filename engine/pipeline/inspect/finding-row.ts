import {
  FINDING_RESULTS,
  type FindingResult,
  FOLLOW_UPS,
  type FollowUp,
  type IssuedForm,
  NO_PROBLEM,
} from '../../domain/inspection.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Place } from '../../kernel/problem.ts';

/** One line of a filled form, as a file or a clerk brings it. */
export interface FindingRow {
  /** Its number in the file, from 1, for messages. */
  readonly row: number;
  readonly place?: Place;
  readonly id: ObjectId;
  /** 表号 and 名称 as written; undefined where the file has no such column or the cell is blank. */
  readonly form?: string;
  readonly name?: string;
  readonly item: string;
  readonly inspectedOn: IsoDate;
  /** Codes or names; undefined where the file has no such column: then those of the form. */
  readonly inspectors?: readonly string[];
  /** 是否检查 as written; undefined where the file has no such column or the cell is blank: then it was. */
  readonly inspected?: string;
  /** 检查结果 as written. */
  readonly results: readonly string[];
  /** 后续处置 as written; `''` is 无需后续处置 where nothing was found. */
  readonly followUp: string;
  readonly note: string;
  readonly lateReason: string;
}

/** What of a row could be read. */
export interface FindingValues {
  /** In the order of `FINDING_RESULTS`, each once. */
  readonly results: readonly FindingResult[];
  readonly unknownResults: readonly string[];
  /** false, 未检查: there is a reason and no result; undefined for a word that says neither. */
  readonly inspected: boolean | undefined;
  /** undefined where nothing usable is written. */
  readonly followUp: FollowUp | undefined;
}

/** 是否检查, as the form has it to tick. */
const INSPECTED: Readonly<Record<string, boolean>> = { 已检查: true, 未检查: false };

/** 无需后续处置: closes by itself. */
export const CLOSED: FollowUp = '无需后续处置';

/** Full-width letters and blanks within a name are how some type it, not another person. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

export function readFinding({
  results: written,
  followUp,
  inspected = '',
}: Pick<FindingRow, 'results' | 'followUp' | 'inspected'>): FindingValues {
  const texts = written.map(tidy).filter((text) => text !== '');
  const results = FINDING_RESULTS.filter((result) => texts.includes(result));
  const nothingFound = results.length === texts.length && results.join() === NO_PROBLEM;
  return {
    results,
    unknownResults: texts.filter((text) => !FINDING_RESULTS.some((result) => result === text)),
    inspected: tidy(inspected) === '' ? true : INSPECTED[tidy(inspected)],
    followUp:
      tidy(followUp) === '' && nothingFound ? CLOSED : FOLLOW_UPS.find((value) => value === tidy(followUp)),
  };
}

/** 一键未发现问题: every line of a form as 未发现问题, numbered on from `firstRow`. */
export function noProblemRows(form: IssuedForm, inspectedOn: IsoDate, firstRow = 1): readonly FindingRow[] {
  return form.lines.map(({ item, inspectors }, index) => ({
    row: firstRow + index,
    id: form.id,
    item,
    inspectedOn,
    inspectors: inspectors.map(({ code }) => code),
    results: [NO_PROBLEM],
    followUp: CLOSED,
    note: '',
    lateReason: '',
  }));
}

/** Full width as half width, brackets as Chinese input methods write them, no white space. */
export function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').replaceAll('(', '（').replaceAll(')', '）');
}
