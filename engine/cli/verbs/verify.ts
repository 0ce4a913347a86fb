import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { checkEvidenceFile } from '../../app/verbs/check-evidence.ts';
import { problem } from '../../kernel/problem.ts';
import { verifyFolder } from '../../verifier/bundle/verify-folder.ts';
import type { Run, RunContext, VerbOnTheLine } from '../verb.ts';
import { checkedEvidenceLines } from '../words/evidence-words.ts';

/** The independent verifier answers for itself: the same text as `verify.mjs` in the bundle. */
const verify: Run = async (run) => {
  const { console, settings, args, options } = run;
  const { why, receipt, evidence } = options;
  const folder = resolve(settings.workingFolder, args[0] ?? '');
  const nothing = whyNothing(folder, args[0] ?? '');
  if (nothing !== undefined) return console.refuse([nothing]);
  const flags = [
    ...(why === undefined ? [] : ['--why', why]),
    ...(receipt === undefined ? [] : ['--receipt', resolve(settings.workingFolder, receipt)]),
    ...(console.json ? ['--json'] : []),
  ];
  const { text, exitCode } = verifyFolder([folder, ...flags], settings.workingFolder);
  if (evidence !== undefined) return withEvidence(run, folder, evidence, { text, exitCode });
  process.stdout.write(text);
  return exitCode;
};

/** A time-stamp needs more than the verifier carries: the original is checked here, beside its verdict. */
async function withEvidence(
  { console, settings }: RunContext,
  folder: string,
  file: string,
  verdict: { readonly text: string; readonly exitCode: number },
): Promise<number> {
  const checked = await checkEvidenceFile(folder, resolve(settings.workingFolder, file));
  if (console.json && checked.ok) {
    console.answer({ ...JSON.parse(verdict.text), evidence: checked.value }, []);
    return verdict.exitCode;
  }
  if (!console.json) process.stdout.write(verdict.text);
  if (!checked.ok) return console.refuse(checked.problems);
  console.answer(checked.value, ['', ...checkedEvidenceLines(checked.value)]);
  return verdict.exitCode;
}

/** Said before any step is tried: an empty or mistyped place is no failed proof. */
function whyNothing(folder: string, written: string) {
  if (!existsSync(folder)) return problem('bundle-missing', { folder: written });
  if (!statSync(folder).isDirectory()) return problem('bundle-not-folder', { folder: written });
  return ['commitment.json', 'proof/commitment.json'].some((file) => existsSync(join(folder, file)))
    ? undefined
    : problem('bundle-without-commitment', { folder: written });
}

function shape(verb: Command): Command {
  return verb
    .argument('<文件夹>', '证明包所在的文件夹，如 reports/2017-08/proof')
    .option('--why <代码>', '这家企业为什么抽到，或者没有抽到')
    .option('--receipt <文件>', '同时核对一份抽取回执（文字）')
    .option('--evidence <文件>', '同时核对一份留证原件：时间戳核对到签名，其他的核对哈希')
    .addHelpText(
      'after',
      '\n逐步给出结论，第一行是总的结论。退出码：0 全部相符；1 有一步不符，或者批次还没有走完；2 文件夹不对。\n不用本程序也能核验：node 证明包/verify.mjs，或者用浏览器打开证明包里的 verify.html。',
    );
}

export const VERIFY_VERB: VerbOnTheLine = {
  name: 'verify',
  description: '核验一次抽取的证明包',
  shape,
  run: verify,
};
