import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openDistrictFolder } from '../../app/district-folder.ts';
import { checkPolicy } from '../../app/verbs/check-policy.ts';
import { examineMachine } from '../../app/verbs/examine-machine.ts';
import { initDistrict } from '../../app/verbs/init-district.ts';
import { openWorkplace } from '../open-workplace.ts';
import type { Run, VerbOnTheLine } from '../verb.ts';
import { machineWords } from '../words/machine-words.ts';
import { check } from './check.ts';
import { VERIFY_VERB } from './verify.ts';

const init: Run = ({ settings, console, args: [folder = ''] }) => {
  const made = initDistrict(settings.programRoot, resolve(settings.workingFolder, folder));
  if (!made.ok) return console.refuse(made.problems);
  console.answer(made.value, [
    `已在 ${made.value.folder} 建好区目录。`,
    '下一步：改 config/district.yaml 中的区名和编码，把“示例”改为“否”，再运行 yaohao --district 该目录 check。',
    '用 VS Code 打开该目录，装上推荐的 YAML 扩展（redhat.vscode-yaml），写键时就有提示和说明。',
  ]);
  return 0;
};

/** `yaohao doctor`: exit 1 where something is unfit. */
const doctor: Run = async ({ console, districtRoot, settings }) => {
  const folder = openDistrictFolder(districtRoot);
  if (!folder.ok) return console.refuse(folder.problems);
  const workplace = openWorkplace(folder.value, settings.programRoot, console.progress);
  if (!workplace.ok) return console.refuse(workplace.problems);
  const checked = checkPolicy(folder.value);
  const years = checked.ok ? (checked.value.policy?.calendars.map(({ year }) => year) ?? []) : [];
  const findings = await examineMachine(workplace.value, years);
  await workplace.value.printer.close();
  console.warn(findings.flatMap(({ problems }) => problems));
  const fit = findings.every(({ state }) => state !== 'unfit');
  console.answer({ ok: fit, findings }, findings.map(machineWords));
  return fit ? 0 : 1;
};

function shapeInit(verb: Command): Command {
  return verb.argument('<目录>', '还不存在的目录');
}

/** The house itself: its folder, its policy, its machine, its proofs. */
export const HOUSE_VERBS: readonly VerbOnTheLine[] = [
  { name: 'init', description: '新建区目录，带上随附的政策', shape: shapeInit, run: init },
  { name: 'check', description: '检查政策和文书模板：每个错误都给出文件、行号和改法', run: check },
  VERIFY_VERB,
  { name: 'doctor', description: '检查这台机器能不能用', run: doctor },
];
