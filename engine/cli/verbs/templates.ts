import { resolve } from 'node:path';
import type { Command } from 'commander';
import { makeTemplate } from '../../app/verbs/make-template.ts';
import { problem } from '../../kernel/problem.ts';
import { enter } from '../enter-district.ts';
import type { Run } from '../verb.ts';
import { KIND_WORDS, kindsInWords, parseKind } from './import-kinds.ts';

/** `yaohao template KIND [PATH]`: an empty workbook for an office to fill in. */
export const template: Run = async (run) => {
  const { console, settings, args } = run;
  const [written = '', place] = args;
  const kind = parseKind(written);
  if (kind === undefined) {
    return console.refuse([problem('template-kind-unknown', { kind: written, kinds: kindsInWords() })]);
  }
  const session = enter(run);
  if (!session.ok) return console.refuse(session.problems);
  const path = place === undefined ? {} : { path: resolve(settings.workingFolder, place) };
  const made = await makeTemplate(session.value, { kind, ...path });
  if (!made.ok) return console.refuse(made.problems);
  console.warn(made.value.warnings);
  const { files } = made.value;
  const lines =
    files.length > 0 || made.value.warnings.length > 0
      ? files.map((file) => `已生成 ${file}，填好后用 yaohao import ${KIND_WORDS[kind].usage} 导入。`)
      : ['没有属地不明的检查对象，不用核定。'];
  console.answer({ ok: true, files }, lines);
  return 0;
};

export function shapeTemplate(verb: Command): Command {
  return verb
    .argument('<种类>', kindsInWords())
    .argument('[路径]', '写到哪个文件或文件夹，默认为 data/outbox/本机关/');
}
