import { publishPolicyCase } from '../../app/verbs/publish-policy.ts';
import { EDITION_KINDS } from '../../domain/edition.ts';
import { dayIn } from '../read-option.ts';
import { runCase } from '../run-case.ts';
import type { Run, VerbOnTheLine } from '../verb.ts';

const publish: Run = (run) => {
  const { why = '', approvedBy, effective } = run.options;
  const day = dayIn(run, effective);
  if (day === null) return 2;
  const input = { why, approvedBy, ...(day === undefined ? {} : { effective: day }) };
  return runCase(run, publishPolicyCase, input, (answer) => ({
    value: answer,
    lines: [
      ...answer.editions.map(({ kind, number }) => `已发布${EDITION_KINDS[kind]}第 ${number} 版。`),
      ...(answer.editions.length === 0 ? ['只有注释或写法不同，各部分的版本号不变。'] : []),
      `自 ${answer.effective} 起施行，以后的抽取按这一版。`,
    ],
  }));
};

/** 二(一)–(四): what lies in config/ and rules/ becomes what draws use. */
export const PUBLISH_VERBS: readonly VerbOnTheLine[] = [
  {
    name: 'publish',
    description: '发布政策版本：以后的抽取按这一版',
    shape: (verb) =>
      verb
        .requiredOption('--why <说明>', '修订说明：改了什么，为什么')
        .requiredOption('--approved-by <岗位>', '批准岗位')
        .option('--effective <日期>', '施行日期，默认为今天'),
    run: publish,
  },
];
