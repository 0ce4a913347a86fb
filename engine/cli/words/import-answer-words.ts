import type { ImportAnswer } from '../../app/verbs/import-file.ts';
import type { Console } from '../console.ts';
import { coverageLines } from './coverage-words.ts';
import { importInWords, importLines } from './import-words.ts';
import { CERTIFICATE_MARKS, ineligibleInWords, ineligibleLines } from './ineligible-words.ts';
import { movesInWords, movesLines } from './moves-words.ts';

interface ImportWording {
  /** Name of the file that was brought. */
  readonly file: string;
  readonly words: Console['words'];
  readonly agencyName: (id: string) => string;
}

/** One part of the answer: for machines, and for people. */
interface Section {
  readonly value: object;
  readonly lines: readonly string[];
}

/** The answer of every `yaohao import`: `{read, kept, flagged, refused}` and what came of it. */
export function importAnswerInWords(answer: ImportAnswer, wording: ImportWording): Section {
  if (answer.report === undefined) {
    return {
      value: { read: 0, kept: 0, flagged: [], refused: [], already: true },
      lines: ['没有新的内容，原有内容不变。'],
    };
  }
  const rows = importInWords(answer.report, wording.words);
  const said = answer.ineligible === undefined ? new Set<string>() : CERTIFICATE_MARKS;
  const sections: readonly Section[] = [
    { value: rows, lines: importLines(wording.file, rows, said) },
    coverageSection(answer),
    movesSection(answer),
    agenciesSection(answer, wording),
    ineligibleSection(answer, wording),
    filesSection(answer),
  ];
  return {
    value: Object.assign({}, ...sections.map(({ value }) => value)),
    lines: sections.flatMap(({ lines }) => lines),
  };
}

const NOTHING: Section = { value: {}, lines: [] };

function coverageSection({ coverage }: ImportAnswer): Section {
  return coverage === undefined ? NOTHING : { value: { coverage }, lines: coverageLines(coverage) };
}

function movesSection({ moves }: ImportAnswer): Section {
  if (moves === undefined) return NOTHING;
  const moved = movesInWords(moves);
  return { value: { moves: moved }, lines: movesLines(moved) };
}

/** 二(三): an agency's import replaces its own rows and nobody else's. */
function agenciesSection({ agencies }: ImportAnswer, { agencyName }: ImportWording): Section {
  if (agencies === undefined) return NOTHING;
  const replaced = agencies.map(({ agency, entries }) => ({ agency: agencyName(agency), entries }));
  const named = replaced.map(({ agency, entries }) => `${agency} ${entries} 人`).join('、');
  return {
    value: { agencies: replaced },
    lines: [`已替换 ${replaced.length} 个机关的人员（${named}），其他机关的不变。`],
  };
}

function ineligibleSection({ ineligible }: ImportAnswer, { words, agencyName }: ImportWording): Section {
  if (ineligible === undefined) return NOTHING;
  const barred = ineligibleInWords(ineligible, words, agencyName);
  return { value: { ineligible: barred }, lines: ineligibleLines(ineligible.day, barred) };
}

function filesSection({ files }: ImportAnswer): Section {
  if (files === undefined || files.length === 0) return NOTHING;
  return {
    value: { files },
    lines: files.map((path) => `已生成 ${path}：填好“核定属地”后用 yaohao import whereabouts ${path} 导入。`),
  };
}
