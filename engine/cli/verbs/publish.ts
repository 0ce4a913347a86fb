import { type PublishAnswer, publishPolicyCase } from '../../app/verbs/publish-policy.ts';
import { EDITION_KINDS, type EditionKind } from '../../domain/edition.ts';
import type { ChangedValue } from '../../intake/policy/changed-values.ts';
import { choiceIn, dayIn } from '../read-option.ts';
import { runCase } from '../run-case.ts';
import type { Run, RunContext, VerbOnTheLine } from '../verb.ts';

/** As a clerk types them; 事项清单 and 年度计划 are understood as well. */
const PARTS: Readonly<Record<EditionKind, string>> = { items: '事项', plan: '计划', rules: '规则' };

const publish: Run = (run) => {
  const { why = '', approvedBy, effective } = run.options;
  const day = dayIn(run, effective);
  if (day === null) return 2;
  const parts = partsIn(run);
  if (parts === null) return 2;
  const input = {
    why,
    approvedBy,
    ...(day === undefined ? {} : { effective: day }),
    ...(parts.length === 0 ? {} : { parts }),
  };
  return runCase(run, publishPolicyCase, input, (answer) => ({ value: answer, lines: linesOf(answer) }));
};

/** None where nothing is named: everything is published; null: refused, and said so. */
function partsIn(run: RunContext): readonly EditionKind[] | null {
  const named = run.args.map((written) => choiceIn(run, PARTS, written.replace(/^年度|清单$/gu, '')));
  const known = named.filter((part) => part !== null);
  return known.length < named.length ? null : [...new Set(known)];
}

function linesOf({ editions, effective, ahead, changes }: PublishAnswer): readonly string[] {
  const left = ahead.map((kind) => EDITION_KINDS[kind]).join('、');
  const words = ahead.map((kind) => PARTS[kind]).join(' ');
  return [
    ...editions.map(({ kind, number }) => `已发布${EDITION_KINDS[kind]}第 ${number} 版。`),
    ...(editions.length === 0 ? ['只有注释或写法不同，各部分的版本号不变。'] : []),
    `自 ${effective} 起施行，以后的抽取按这一版。`,
    ...changedLines(changes),
    ...(left === ''
      ? []
      : [`${left}也改了，这次没有发布，抽取仍按上一版。要发布时：yaohao publish ${words}。`]),
  ];
}

const MOST_LISTED = 40;

function changedLines(changes: readonly ChangedValue[]): readonly string[] {
  if (changes.length === 0) return [];
  const left = changes.length - MOST_LISTED;
  return [
    `与上一版相比改了 ${changes.length} 处：`,
    ...changes.slice(0, MOST_LISTED).map((one) => `  ${changeWords(one)}`),
    ...(left > 0 ? [`  还有 ${left} 处（--json 逐处列出）`] : []),
  ];
}

/** `config/items/fire.yaml:18　XF-01 人员 人数：“2”改为“3”`. */
function changeWords({ place: { file, line }, what, was, now }: ChangedValue): string {
  const where = line === undefined ? file : `${file}:${line}`;
  const thing = what === '' ? '整个文件' : what;
  if (was === undefined) return `${where}　${thing}：新增${what === '' ? '' : `“${inShort(now)}”`}`;
  if (now === undefined) return `${where}　${thing}：没有了${what === '' ? '' : `，原来是“${inShort(was)}”`}`;
  return `${where}　${thing}：“${inShort(was)}”改为“${inShort(now)}”`;
}

const LONGEST = 80;

function inShort(text = ''): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
}

/** 二(一)–(四): what lies in config/ and rules/ becomes what draws use. */
export const PUBLISH_VERBS: readonly VerbOnTheLine[] = [
  {
    name: 'publish',
    description: '发布政策版本：以后的抽取按这一版',
    shape: (verb) =>
      verb
        .argument(
          '[部分...]',
          '只发布事项（items）、计划（plan）、规则（rules）中的几样；不写的，凡是改了的都发布',
        )
        .requiredOption('--why <说明>', '修订说明：改了什么，为什么')
        .requiredOption('--approved-by <岗位>', '批准岗位')
        .option('--effective <日期>', '施行日期，默认为今天'),
    run: publish,
  },
];
