import { openDistrictFolder } from '../../app/district-folder.ts';
import { checkPolicy } from '../../app/verbs/check-policy.ts';
import { testRules } from '../../app/verbs/test-rules.ts';
import { writeEditorFiles } from '../../app/verbs/write-editor-files.ts';
import type { Run, VerbOnTheLine } from '../verb.ts';
import { format, shapeFormat } from './format.ts';

/** `yaohao test`: exit 1 where a case fails; what no case shows is listed and lets pass. */
const test: Run = ({ console, districtRoot }) => {
  const folder = openDistrictFolder(districtRoot);
  if (!folder.ok) return console.refuse(folder.problems);
  const checked = checkPolicy(folder.value);
  if (!checked.ok) return console.refuse(checked.problems);
  const { policy, placeOf, conditionCases = [], problems } = checked.value;
  if (policy === undefined || placeOf === undefined) return console.refuse(problems);
  const { failed, unseen, untested, ...counts } = testRules({ policy, placeOf, conditionCases });
  if (!console.json) console.warn([...failed, ...unseen, ...untested]);
  const passed = counts.cases - failed.length;
  const ok = failed.length === 0;
  console.answer(
    {
      ok,
      ...counts,
      failed: failed.map(console.words),
      unseen: unseen.map(console.words),
      untested: untested.map(console.words),
    },
    [
      `${counts.rules} 条规则、${counts.conditions} 个事项和指标的 ${counts.cases} 个情形，${ok ? '全部符合' : `${passed} 个符合，${failed.length} 个不符合`}。`,
      `${counts.leaves} 处条件，${counts.shown} 处既有成立的情形，也有不成立的情形。`,
    ],
  );
  return ok ? 0 : 1;
};

/** `yaohao schema`: what an editor needs to complete keys, agencies and facts. */
const schema: Run = ({ console, districtRoot }) => {
  const folder = openDistrictFolder(districtRoot);
  if (!folder.ok) return console.refuse(folder.problems);
  const done = writeEditorFiles(folder.value);
  if (!done.ok) return console.refuse(done.problems);
  const { files, warnings } = done.value;
  console.warn(warnings);
  console.answer({ ok: true, files }, [
    `已写好编辑器用的结构文件 ${files.length} 个，在 .vscode/。`,
    '用 VS Code 打开区目录，装上推荐的 YAML 扩展（redhat.vscode-yaml）：写键时有提示，机关、岗位、事项、事实可以选，鼠标停在键上有说明。',
    '增减了机关、事项、事实以后，再运行一次。',
  ]);
  return 0;
};

/** The policy as its owners keep it. */
export const POLICY_VERBS: readonly VerbOnTheLine[] = [
  {
    name: 'fmt',
    description: '整理政策文件：键的顺序、空格和缩进，批注都保留',
    shape: shapeFormat,
    run: format,
  },
  { name: 'schema', description: '写好编辑器用的结构文件：键、机关、事实有提示和说明', run: schema },
  { name: 'test', description: '按情形表试运行规则，列出没有情形的条件', run: test },
];
