import { relative, resolve } from 'node:path';
import { type ItemListAnswer, importItemList } from '../../app/verbs/import-item-list.ts';
import { problem } from '../../kernel/problem.ts';
import { enter } from '../enter-district.ts';
import { dayIn } from '../read-option.ts';
import type { Run, RunContext } from '../verb.ts';

/** `yaohao import items FILE`: the words by which it is asked for. */
const ITEM_LIST_WORDS: ReadonlySet<string> = new Set(['items', '事项', '清单', '事项清单']);

/** Whether the line of `yaohao import` brings an item list, which becomes policy and no record. */
export function bringsItemList({ args }: Pick<RunContext, 'args'>): boolean {
  return ITEM_LIST_WORDS.has(args[0] ?? '');
}

/** 二(一): a published item list becomes YAML; what nobody may guess is asked in it. */
export const importItems: Run = async (run) => {
  const { console, settings, args, options } = run;
  const [, file, extra] = args;
  if (file === undefined) return console.refuse([problem('file-unnamed', { usage: USAGE })]);
  if (extra !== undefined) return console.refuse([problem('files-too-many', { usage: USAGE, extra })]);
  const effective = dayIn(run, options.effective);
  if (effective === null) return 2;
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const done = await importItemList(session.value, {
    path: resolve(settings.workingFolder, file),
    ...(options.agency === undefined ? {} : { agency: options.agency }),
    ...(options.source === undefined ? {} : { source: options.source }),
    ...(effective === undefined ? {} : { effective }),
    ...(options.out === undefined ? {} : { out: resolve(settings.workingFolder, options.out) }),
    preview: options.preview !== undefined,
  });
  if (!done.ok) return console.refuse(done.problems);
  console.warn(done.value.warnings);
  const { yaml, warnings: _, ...answer } = done.value;
  const shown = answer.file === undefined ? undefined : relative(run.districtRoot, answer.file);
  console.answer(
    { ...answer, ...(shown === undefined ? { yaml } : { file: shown }) },
    linesOf(done.value, shown),
  );
  return 0;
};

const USAGE = 'items 文件';

function linesOf(answer: ItemListAnswer, file: string | undefined): readonly string[] {
  const { read, kept, refused, questions, yaml } = answer;
  return [
    ...(file === undefined
      ? [yaml, '以上只是预览，没有写任何文件。']
      : [`已写入 ${file}，没有改动别的文件。`]),
    `清单 ${read} 行，写成 ${kept} 个事项，${refused.length} 行没有写。`,
    ...refused.map(({ row, why }) => `  第 ${row} 行没有写：${why}。`),
    ...(questions.length === 0 ? [] : [`待答 ${questions.length} 问，答完才能发布：`]),
    ...[...Map.groupBy(questions, ({ field, question }) => `${field} ${question}`).values()].map(asked),
  ];
}

/** What is asked alike of several rows, once, with the rows and what they say. */
function asked(alike: ItemListAnswer['questions']): string {
  const [first, ...others] = alike;
  const { field = '', question = '' } = first ?? {};
  const phrases = [...new Set(alike.map(({ phrase }) => phrase))].filter((phrase) => phrase !== '');
  const rows = [...new Set(alike.map(({ row }) => row))].join('、');
  const count = others.length === 0 ? '' : `（${alike.length} 问）`;
  return `  第 ${rows} 行 ${field}${phrases.map((phrase) => `“${phrase}”`).join('、')}：${question}${count}`;
}
