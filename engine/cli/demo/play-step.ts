import type { Problem } from '../../kernel/problem.ts';
import type { Console } from '../console.ts';
import type { RunContext, VerbOnTheLine } from '../verb.ts';
import type { DemoStep } from './step.ts';

/** Done before: what a second run of the demo meets; nothing is drawn or written twice. */
const DONE_BEFORE: ReadonlySet<string> = new Set([
  'edition-unchanged',
  'seed-entered-already',
  'claimed-already',
  'matched-already',
  'scheduled-already',
  'reported-already',
  'paper-released-before',
]);

/** Runs one verb as its post at its time, with a heading that shows the command; one that is over is only named. */
export async function playStep(
  run: RunContext,
  verbs: readonly VerbOnTheLine[],
  step: DemoStep,
  isOver: boolean,
): Promise<number> {
  const verb = verbs.find(({ name }) => name === step.verb);
  if (verb === undefined) throw new Error(`no verb ${step.verb}`);
  if (!run.console.json) {
    const heading = `【${step.at.replace('T', ' ')} ${step.as}】${step.what}  yaohao ${step.verb}`;
    process.stdout.write(isOver ? `${heading}：已办过\n` : `\n${heading}\n`);
  }
  if (isOver) return 0;
  const options = { ...run.options, ...step.options, at: `${step.at}:00+08:00`, as: step.as };
  return verb.run({ ...run, console: forgiving(run.console), options, args: step.args });
}

/** A refusal because a step was done before is no failure of the demo. Machines are told the table at the end alone. */
function forgiving(console: Console): Console {
  const refuse = (problems: readonly Problem[]): number => {
    if (problems.length === 0 || !problems.every(({ code }) => DONE_BEFORE.has(code))) {
      return console.refuse(problems);
    }
    console.warn(problems);
    return 0;
  };
  return console.json ? { ...console, refuse, answer: () => undefined } : { ...console, refuse };
}
