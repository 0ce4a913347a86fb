import { createInterface } from 'node:readline/promises';
import type { Terminal } from './ask-dice.ts';

/** Whether somebody sits there: both what is typed and what is shown are a terminal's. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/**
 * Asks on standard error, so that standard output stays the answer's. What is typed before it is asked for is kept and
 * answers the next question: no die of a quick typist is lost. `close` gives the keyboard back.
 */
export function openTerminal(): Terminal & { readonly close: () => void } {
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  const typed = lines[Symbol.asyncIterator]();
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  let isClosed = false;
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    isClosed = true;
  });
  return {
    say,
    ask: async (question) => {
      // Whoever gives up has given up what was typed ahead too.
      if (isClosed) return undefined;
      lines.setPrompt(question);
      lines.prompt();
      const { value, done } = await typed.next();
      if (done !== true) return value;
      say('');
      return undefined;
    },
    close: () => lines.close(),
  };
}
