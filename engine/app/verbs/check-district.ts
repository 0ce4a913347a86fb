import { readMendedYaml } from '../../files/read-mended-yaml.ts';
import { readMapping } from '../../intake/tables/read-mapping.ts';
import { inReadingOrder, type Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { DistrictFolder } from '../district-folder.ts';
import { strayFiles } from '../stray-files.ts';
import { type CheckAnswer, checkPolicy } from './check-policy.ts';
import { testRules } from './test-rules.ts';

/**
 * `yaohao check`: everything that an officer has written in config/ and rules/. Beside the policy itself these are
 * 列对照表, which are read only with a table, cases of which their rule says something else, and files that nobody reads.
 */
export function checkDistrict(folder: DistrictFolder): Result<CheckAnswer, Problem> {
  const [files, checked] = [folder.policyFiles(), checkPolicy(folder)];
  if (!files.ok) return files;
  if (!checked.ok) return checked;
  const beside = [...besidePolicy(files.value, checked.value), ...strayFiles(folder)];
  const problems = inReadingOrder([...checked.value.problems, ...beside]);
  return ok({ ...checked.value, problems });
}

/** Faults of mappings, and cases that fail. */
export function besidePolicy(
  files: readonly { readonly path: string; readonly text: string | Uint8Array }[],
  { askable, placeOf, conditionCases = [] }: Pick<CheckAnswer, 'askable' | 'placeOf' | 'conditionCases'>,
): readonly Problem[] {
  const mappings = files.filter(({ path }) => /^config\/mappings\/[^/]+\.yaml$/u.test(path));
  return [
    ...mappings.flatMap(({ path, text }): readonly Problem[] => {
      const [read, { documents = [] }] = [readMapping(text, path), readMendedYaml(text, path)];
      return [...documents.flatMap(({ warnings }) => warnings), ...(read.ok ? [] : read.problems)];
    }),
    ...(askable === undefined || placeOf === undefined
      ? []
      : testRules({ policy: askable, placeOf, conditionCases }).failed),
  ];
}
