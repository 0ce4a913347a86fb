import { type DiceTyped, diceQuestion, typeDice } from './type-dice.ts';

/** Somebody at a terminal. */
export interface Terminal {
  /** The next line typed; undefined once the terminal is closed (Ctrl-D, Ctrl-C). */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly say: (line: string) => void;
}

/** 一颗一颗录入骰子: all digits in the order thrown, seen and confirmed; undefined: given up, nothing is entered. */
export async function askDice(terminal: Terminal, count: number): Promise<string | undefined> {
  for (const line of HOW_TO_TYPE) terminal.say(line);
  let typed: DiceTyped = { count, digits: '' };
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
