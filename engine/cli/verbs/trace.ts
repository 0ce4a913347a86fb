import { explainEnterprise } from '../../app/explain-enterprise.ts';
import { issueSlip, printSlip } from '../../app/issue-slip.ts';
import { type Ledger, readLedger } from '../../app/ledger.ts';
import type { Session } from '../../app/perform.ts';
import { maySeePrivate, publicPart } from '../../app/trace/public-part.ts';
import { traceEnterprise } from '../../app/trace/trace-enterprise.ts';
import type { ObjectId } from '../../domain/object-id.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import { enter } from '../enter-district.ts';
import { namesOf } from '../names-of.ts';
import { idIn, roundIn } from '../read-option.ts';
import type { Said } from '../run-case.ts';
import type { Run, RunContext, VerbOnTheLine } from '../verb.ts';
import { explanationLines, publicLines } from '../words/explain-words.ts';
import { plainRatios } from '../words/plain-ratios.ts';
import { slipLines } from '../words/slip-words.ts';
import { traceLines } from '../words/trace-words.ts';

/** `yaohao explain draw CODE` is `yaohao explain CODE --slip`. */
const explain: Run = (run) => {
  const [first = '', second] = run.args;
  const asked = first === 'draw' || first === '抽取';
  const id = idIn(run, asked ? (second ?? '') : first);
  if (id === null) return 2;
  if (asked || run.options.slip !== undefined) return slip(run, id);
  return look(run, async (session, ledger) => {
    const explained = await explainEnterprise(session, ledger, {
      ...roundIn(run),
      id,
      item: run.options.item,
    });
    if (!explained.ok) return explained;
    const { value } = explained;
    if (maySeePrivate(session)) return said(value, explanationLines(value, namesOf(session)));
    const part = publicPart(value);
    return said(part, publicLines(part));
  });
};

/** `yaohao explain CODE --slip`: 抽取回执 as text and as one page. */
function slip(run: RunContext, id: ObjectId): Promise<number> {
  const { item } = run.options;
  return look(run, async (session, ledger) => {
    const issued = await issueSlip(session, ledger, { ...roundIn(run), id, item });
    if (!issued.ok) return issued;
    const printed = await printSlip(session, issued.value, item);
    await session.workplace.printer.close();
    if (!printed.ok) return printed;
    return said({ ...issued.value, file: printed.value }, [
      ...slipLines(issued.value),
      `已生成 ${printed.value}`,
    ]);
  });
}

const trace: Run = (run) => {
  const id = idIn(run, run.args[0] ?? '');
  if (id === null) return 2;
  return look(run, async (session, ledger) => {
    const traced = await traceEnterprise(session, ledger, id);
    return traced.ok ? said(traced.value, traceLines(traced.value, namesOf(session))) : traced;
  });
};

/** Only reading: nothing is appended, nobody is kept waiting. */
async function look(
  run: RunContext,
  see: (session: Session, ledger: Ledger) => Promise<Result<Said, Problem>>,
): Promise<number> {
  const { console } = run;
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const ledger = await readLedger(session.value.workplace.store);
  if (!ledger.ok) return console.refuse(ledger.problems);
  const seen = await see(session.value, ledger.value);
  if (!seen.ok) return console.refuse(seen.problems);
  console.warn(ledger.value.warnings);
  console.answer(plainRatios(seen.value.value), seen.value.lines);
  return 0;
}

function said(value: object, lines: readonly string[]): Result<Said, Problem> {
  return { ok: true, value: { value, lines } };
}

/** Why, and the whole way: reading the ledger, changing nothing. */
export const TRACE_VERBS: readonly VerbOnTheLine[] = [
  {
    name: 'explain',
    description: '一户企业为什么抽中或没有抽中，一步一步说明',
    shape: (verb) =>
      verb
        .argument('<代码>', '统一社会信用代码；写 draw 代码 就是出具抽取回执')
        .argument('[回执代码]', '写了 draw 的，哪一户')
        .option('--round <批次>', '批次号，默认为最后开启的批次')
        .option('--item <事项>', '只看一个事项，如 SC-01')
        .option('--slip', '出具抽取回执，交给企业自己核验：文字和一页 PDF'),
    run: explain,
  },
  {
    name: 'trace',
    description: '一户企业的全程：从名录到文书，每一步的记录和依据',
    shape: (verb) => verb.argument('<代码>', '统一社会信用代码'),
    run: trace,
  },
];
