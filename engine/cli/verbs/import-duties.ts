import { resolve } from 'node:path';
import { type DutyListAnswer, importDutyList } from '../../app/verbs/import-duty-list.ts';
import { problem } from '../../kernel/problem.ts';
import { enter } from '../enter-district.ts';
import type { Run, RunContext } from '../verb.ts';

const WORDS: ReadonlySet<string> = new Set(['duties', '权责清单', '权责', '职权']);
const USAGE = 'duties 文件';

/** Whether the line of `yaohao import` brings a 权责清单. */
export function bringsDuties({ args }: Pick<RunContext, 'args'>): boolean {
  return WORDS.has(args[0] ?? '');
}

/** 二(一): every duty of inspection has an item, or a reason why it has none. */
export const importDuties: Run = async (run) => {
  const { console, settings, args, options } = run;
  const [, file, extra] = args;
  if (file === undefined) return console.refuse([problem('file-unnamed', { usage: USAGE })]);
  if (extra !== undefined) return console.refuse([problem('files-too-many', { usage: USAGE, extra })]);
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const done = await importDutyList(session.value, {
    path: resolve(settings.workingFolder, file),
    ...(options.agency === undefined ? {} : { agency: options.agency }),
    preview: options.preview !== undefined,
  });
  if (!done.ok) return console.refuse(done.problems);
  const { warnings, ...answer } = done.value;
  console.warn(warnings);
  console.answer({ ok: true, ...answer }, linesOf(done.value, options.preview !== undefined));
  return 0;
};

function linesOf(answer: DutyListAnswer, preview: boolean): readonly string[] {
  const { read, inspections, covered, leftOut, open, gone, file, yaml } = answer;
  return [
    ...(preview ? [yaml, '以上只是预览，没有写任何文件。'] : [`已写入 ${file}。`]),
    `权责清单 ${read} 行，其中检查职权 ${inspections} 项：有抽查事项的 ${covered} 项，写明理由不列入的 ${leftOut} 项，还没有着落的 ${open.length} 项。`,
    ...open.map(
      ({ id, name, maybe }) =>
        `  ${id} ${name}${maybe.length === 0 ? '' : `（名称或者依据相近的事项：${maybe.join('、')}，是不是它请核对）`}`,
    ),
    ...(open.length === 0 ? [] : [`请在 ${file} 里逐项写“事项”或者“不列入”；写好以前，检查政策时都会提醒。`]),
    ...(gone.length === 0 ? [] : [`以前有、这份清单上没有了的（没有删）：${gone.join('、')}。`]),
  ];
}
