import { readDie } from './read-die.ts';

/** Dice being typed, die by die, in the order thrown; nothing of it is on record until it is confirmed. */
export interface DiceTyped {
  readonly count: number;
  /** Those typed so far. */
  readonly digits: string;
  /** A die that is typed again, from 0, found wrong when all were shown. */
  readonly again?: number;
}

export interface DiceAnswer {
  readonly typed: DiceTyped;
  /** What is told after the line. */
  readonly says: readonly string[];
  /** All of them, confirmed: ready to enter. */
  readonly confirmed?: string;
}

/** What is asked next. */
export function diceQuestion({ count, digits, again }: DiceTyped): string {
  if (again !== undefined) return `重打第 ${again + 1} 颗：`;
  if (digits.length < count) return `第 ${digits.length + 1} 颗（共 ${count} 颗）：`;
  return '请对照记录单，再打一遍全部数字，或者打“确认”：';
}

/** One line of the clerk: a die, a correction, or — once all are there — the confirmation. */
export function typeDice(typed: DiceTyped, line: string): DiceAnswer {
  const text = line.trim();
  if (typed.again !== undefined) return typeAgain(typed, typed.again, text);
  if (BACK.has(text)) return takeBack(typed);
  return typed.digits.length < typed.count ? typeNext(typed, text) : confirm(typed, text);
}

/** All dice in rows of ten and groups of five, each row with the number of its first die. */
function showDice(digits: string): readonly string[] {
  return (digits.match(/.{1,10}/gu) ?? []).map((row, i) => {
    const groups = (row.match(/.{1,5}/gu) ?? []).map((group) => [...group].join(' '));
    return `  第 ${String(i * 10 + 1).padStart(2)} 颗起  ${groups.join('   ')}`;
  });
}

/** Takes back the last die. */
const BACK: ReadonlySet<string> = new Set(['<', '＜', '改']);
const CONFIRMED: ReadonlySet<string> = new Set(['确认', '確認']);

function typeNext(typed: DiceTyped, text: string): DiceAnswer {
  const die = readDie(text);
  if ('refused' in die) return { typed, says: [`  ${die.refused}`] };
  const now = { ...typed, digits: typed.digits + die.digit };
  const note = die.note === undefined ? '' : die.note;
  const echo = `  第 ${now.digits.length} 颗 = ${die.digit}${note === '' ? '' : `（${note}）`}`;
  return { typed: now, says: [echo, ...(now.digits.length === typed.count ? showAll(now.digits) : [])] };
}

function typeAgain({ again: _, ...typed }: DiceTyped, index: number, text: string): DiceAnswer {
  const die = readDie(text);
  if ('refused' in die) return { typed: { ...typed, again: index }, says: [`  ${die.refused}`] };
  const digits = typed.digits.slice(0, index) + die.digit + typed.digits.slice(index + 1);
  return { typed: { ...typed, digits }, says: showAll(digits) };
}

function takeBack(typed: DiceTyped): DiceAnswer {
  const { digits } = typed;
  if (digits === '') return { typed, says: ['  还没有录入，没有可以改的。'] };
  const said = `  第 ${digits.length} 颗（${digits.at(-1)}）已退回，请重打。`;
  return { typed: { ...typed, digits: digits.slice(0, -1) }, says: [said] };
}

function confirm(typed: DiceTyped, text: string): DiceAnswer {
  const { digits, count } = typed;
  if (CONFIRMED.has(text)) return { typed, says: [], confirmed: digits };
  const wrong = /^改\s*([0-9]+)$/u.exec(text)?.[1];
  if (wrong !== undefined) {
    const index = Number(wrong) - 1;
    return index >= 0 && index < count
      ? { typed: { ...typed, again: index }, says: [] }
      : { typed, says: [`  没有第 ${wrong} 颗，共 ${count} 颗。`] };
  }
  const second = text.replace(/\s+/gu, '');
  if (!/^[0-9]+$/u.test(second)) return { typed, says: [`  没有确认。${HOW_TO_CONFIRM}`] };
  if (second === digits) return { typed, says: ['  两遍一致。'], confirmed: digits };
  return { typed, says: [`  ${difference(digits, second)}${HOW_TO_CONFIRM}`] };
}

/** Where the second time differs from the first. */
function difference(first: string, second: string): string {
  if (first.length !== second.length) return `第二遍是 ${second.length} 个数字，应为 ${first.length} 个。`;
  const at = [...first].flatMap((digit, i) => (digit === second[i] ? [] : [i]));
  const told = at.slice(0, 5).map((i) => `第 ${i + 1} 颗第一遍是 ${first[i]}、第二遍是 ${second[i]}`);
  return `两遍不一致：${told.join('；')}${at.length > 5 ? `，共 ${at.length} 处` : ''}。`;
}

const HOW_TO_CONFIRM = '全部无误打“确认”或者再打一遍全部数字；第 7 颗打错了打“改 7”；最后一颗打错了打“<”。';

/** All dice, and how they are confirmed or corrected. */
export function showAll(digits: string): readonly string[] {
  return [`全部 ${digits.length} 颗：`, ...showDice(digits), HOW_TO_CONFIRM];
}
