import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openDistrictFolder } from '../../app/district-folder.ts';
import { formatPolicy } from '../../app/verbs/format-policy.ts';
import type { Run } from '../verb.ts';

/** `yaohao fmt`: exit 1 where a file cannot be read, and with `--check` where one is not in canonical form. */
export const format: Run = ({ console, districtRoot, settings, args, options }) => {
  const folder = openDistrictFolder(districtRoot);
  if (!folder.ok) return console.refuse(folder.problems);
  const check = options.check !== undefined;
  const paths = args.map((path) => resolve(settings.workingFolder, path));
  const done = formatPolicy(folder.value, { paths, check });
  if (!done.ok) return console.refuse(done.problems);
  const { files, changed, problems } = done.value;
  if (!console.json) console.warn(problems);
  const ok = problems.length === 0 && !(check && changed.length > 0);
  const left = problems.length === 0 ? '' : '有错误的文件没有动，改好再整理。';
  console.answer({ ok, files, changed, problems: problems.map(console.words) }, [
    ...changed.map((file) => (check ? `要整理 ${file}` : `已整理 ${file}`)),
    changed.length === 0
      ? `看了 ${files} 个文件，没有要整理的。${left}`
      : `看了 ${files} 个文件，${check ? `${changed.length} 个要整理，没有动` : `整理了 ${changed.length} 个`}。${left}`,
  ]);
  return ok ? 0 : 1;
};

export function shapeFormat(verb: Command): Command {
  return verb
    .argument('[文件...]', '只整理这些文件，默认为 config/ 和 rules/ 里的全部')
    .option('--check', '只看哪些要整理，不写文件；有要整理的，退出码为 1');
}
