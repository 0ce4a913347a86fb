import { resolve } from 'node:path';
import { perform } from '../../app/perform.ts';
import {
  destroySecretCase,
  printSealedSheets,
  restoreSecret,
  sealSecretCase,
} from '../../app/verbs/secret-steps.ts';
import type { RoundState } from '../../domain/draw-round.ts';
import { enter } from '../enter-district.ts';
import { dayIn, roundIn, shapeRound } from '../read-option.ts';
import { runCase } from '../run-case.ts';
import type { Run, VerbOnTheLine } from '../verb.ts';

/** `yaohao seal`: on record, then in print; `--restore`: from a sheet back to where it was lost. */
const seal: Run = async (run) => {
  const { console, options, settings } = run;
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  if (options.restore !== undefined) {
    const file = resolve(settings.workingFolder, options.restore);
    const restored = await restoreSecret(session.value, { ...roundIn(run), file });
    if (!restored.ok) return console.refuse(restored.problems);
    const { round } = restored.value;
    console.answer({ round, restored: true }, [
      `批次 ${round} 的密钥已恢复，与承诺相符。请删除录入用的文件，把密封件重新密封。`,
    ]);
    return 0;
  }
  const holders = (options.holders ?? '').split(/[,，、\s]+/u).filter((one) => one !== '');
  const done = await perform(sealSecretCase, session.value, { ...roundIn(run), holders });
  if (!done.ok) return console.refuse(done.problems);
  const printed = await printSealedSheets(session.value, done.value.answer);
  await session.value.workplace.printer.close();
  if (!printed.ok) return console.refuse(printed.problems);
  console.warn(done.value.warnings);
  console.answer({ round: done.value.answer.round.round, holders, files: printed.value }, [
    ...printed.value.map((file) => `已生成 ${file}`),
    '请当场打印，各装一个信封封口、盖骑缝章，送保管单位，然后立即删除这些文件。',
    '密钥要是丢失（这里和密封件都没有了）：抽取照样有效，但是回执和审计对分组的核查从此没有了；泄露的，要撤下公开名录里的叶一列。',
  ]);
  return 0;
};

/** `yaohao destroy`: what is lost is told before; then on record, then for ever. */
const destroy: Run = (run) => {
  const { evidence = '', approvedBy, confirm, auditedOn: written = '' } = run.options;
  const auditedOn = dayIn(run, written);
  if (auditedOn === null || auditedOn === undefined) return 2;
  const input = {
    ...roundIn(run),
    ...{ confirmed: confirm, auditedOn, approvedBy },
    evidence: resolve(run.settings.workingFolder, evidence),
  };
  return runCase(run, destroySecretCase, input, ({ round }) => ({
    value: { round: round.round, destroyed: round.destroyed },
    lines: destroyedLines(round),
  }));
};

function destroyedLines({ round, destroyed }: RoundState): readonly string[] {
  const { secrets = 1, keptFrames = 0, keptPeople = 0 } = destroyed ?? {};
  return [
    `批次 ${round} 的密钥已销毁（${secrets} 个），连同 data/outbox/密封件 里没有删的打印件和证明包的 private/，记录在案。`,
    '从此没有了：抽取回执、审计对各户分组和理由的核对、不公开的号码的重新计算。抽取结果、公开的证明包和已经发出的回执照样有效。',
    `还留着：data/frozen 里 ${keptFrames} 个事项的底册（各户的分组和理由）和 ${keptPeople} 份人员名单（请假、回避在内），文书和追溯靠它们重做。从它们算不出密钥；人员名单仍可与承诺核对。`,
    '请同时销毁各密封件，并删去备份里的 data/frozen 中同一文件。',
  ];
}

/** The round secret (批次密钥): kept sealed by others, destroyed when its time is over. */
export const SECRET_VERBS: readonly VerbOnTheLine[] = [
  {
    name: 'seal',
    description: '印制批次密钥的密封件，分给两个机关保管；或者凭密封件恢复',
    shape: (verb) =>
      shapeRound(verb)
        .option('--holders <机关>', '保管单位，至少两个，几个之间用顿号')
        .option('--restore <文件>', '凭密封件恢复：把四行密钥打在一个文本文件里'),
    run: seal,
  },
  {
    name: 'destroy',
    description: '销毁批次密钥，须批准',
    shape: (verb) =>
      shapeRound(verb)
        .requiredOption('--evidence <文件>', '销毁记录')
        .requiredOption('--audited-on <日期>', '审计结束的日期')
        .requiredOption('--approved-by <岗位>', '批准岗位，须属于另一个机关')
        .option('--confirm <批次>', '看过销毁以后没有了什么，再写一遍批次号'),
    run: destroy,
  },
];
