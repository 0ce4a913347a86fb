import { type DiceTyped, diceQuestion, showAll, typeDice } from './type-dice.ts';

/** Somebody at a terminal. */
export interface Terminal {
  /** The next line typed; undefined once the terminal is closed (Ctrl-D, Ctrl-C). */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly say: (line: string) => void;
}

/** 一颗一颗录入骰子: all digits in the order thrown, seen and confirmed; undefined: given up, nothing is entered. */
export async function askDice(terminal: Terminal, count: number): Promise<string | undefined> {
  for (const line of HOW_TO_TYPE) terminal.say(line);
  return askOn(terminal, { count, digits: '' });
}

/** 一次写出的骰子: shown as they will be entered, and confirmed or corrected like those typed one by one. */
export async function confirmDice(terminal: Terminal, digits: string): Promise<string | undefined> {
  for (const line of showAll(digits)) terminal.say(line);
  return askOn(terminal, { count: digits.length, digits });
}

async function askOn(terminal: Terminal, begun: DiceTyped): Promise<string | undefined> {
  let typed = begun;
  for (;;) {
    const line = await terminal.ask(diceQuestion(typed));
    if (line === undefined) return undefined;
    const answer = typeDice(typed, line);
    for (const told of answer.says) terminal.say(told);
    if (answer.confirmed !== undefined) return answer.confirmed;
    typed = answer.typed;
  }
}

const HOW_TO_TYPE = [
  '对照签名的摇号记录单，一颗一颗打，每颗按回车；掷出 10 的打 0。',
  '打错了打“<”退回上一颗；按 Ctrl-C 放弃，什么都不记。全部打完、确认以后才录入。',
];
