import { join, relative } from 'node:path';
import { checkAgainstRosters } from '../../app/check-against-rosters.ts';
import { type DistrictFolder, openDistrictFolder } from '../../app/district-folder.ts';
import { checkDistrict } from '../../app/verbs/check-district.ts';
import type { CheckAnswer } from '../../app/verbs/check-policy.ts';
import { checkTemplates } from '../../app/verbs/check-templates.ts';
import { inReadingOrder, type Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { openFrozenInputs } from '../../store/open-frozen-inputs.ts';
import { openStore } from '../../store/open-store.ts';
import type { ProgramSettings, Run } from '../verb.ts';

/** `yaohao check`: exit 1 where the policy or a template has an error. */
export const check: Run = async ({ console, districtRoot, settings }) => {
  const folder = openDistrictFolder(districtRoot);
  if (!folder.ok) return console.refuse(folder.problems);
  const checked = checkDistrict(folder.value);
  if (!checked.ok) return console.refuse(checked.problems);
  const templates = checkTemplates(folder.value, settings.programRoot);
  const files = [...checked.value.files, ...templates.files];
  const beside = await besideRosters(folder.value, checked.value);
  if (!beside.ok) return console.refuse(beside.problems);
  const problems = [...inReadingOrder([...checked.value.problems, ...beside.value]), ...templates.problems];
  const words = problems.map(console.words);
  if (!console.json) console.warn(problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  console.answer({ ok: errors === 0, files: files.length, problems: words }, [
    errors === 0
      ? `检查了 ${files.length} 个文件，没有发现错误。`
      : `检查了 ${files.length} 个文件，发现 ${errors} 处错误。`,
    ...(problems.length === 0 ? [] : [whereCodesAreExplained(settings)]),
  ]);
  return errors === 0 ? 0 : 1;
};

/** Only a policy that could be read is compared with the rosters. */
async function besideRosters(
  { root }: DistrictFolder,
  { policy, placeOf, problems }: CheckAnswer,
): Promise<Result<readonly Problem[], Problem>> {
  if (policy === undefined || placeOf === undefined) return ok([]);
  const ledger = { store: openStore({ folder: root }), frozen: openFrozenInputs({ folder: root }) };
  const beside = await checkAgainstRosters(ledger, policy, placeOf);
  if (!beside.ok) return beside;
  // A floor that list and plan alone miss was told already.
  const told = new Set(problems.map(keyOf));
  return ok(beside.value.filter((problem) => !told.has(keyOf(problem))));
}

/** Each code in brackets has its page. */
function whereCodesAreExplained({ programRoot, workingFolder }: ProgramSettings): string {
  const pages = relative(workingFolder, join(programRoot, 'docs/errors')).replaceAll('\\', '/');
  return `方括号里的代码各有一页说明：${pages}/代码.md。`;
}

function keyOf({ code, place }: Problem): string {
  return JSON.stringify([code, place?.file, place?.line, place?.column]);
}
