import { createInterface } from 'node:readline/promises';
import type { Terminal } from './ask-dice.ts';

/** Whether somebody sits there: both what is typed and what is shown are a terminal's. */
export function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** Asks on standard error, so that standard output stays the answer's. `close` gives the keyboard back. */
export function openTerminal(): Terminal & { readonly close: () => void } {
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  const closed = new Promise<undefined>((done) => lines.once('close', () => done(undefined)));
  lines.on('SIGINT', () => lines.close());
  return {
    say: (line) => void process.stderr.write(`${line}\n`),
    ask: (question) => Promise.race([lines.question(question), closed]),
    close: () => lines.close(),
  };
}
