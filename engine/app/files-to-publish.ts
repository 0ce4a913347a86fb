import type { EditionKind, StandingPublication } from '../domain/edition.ts';
import type { FrozenInputs } from '../domain/ports.ts';
import { partOfFile } from '../intake/policy/part-of-file.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { PolicyFile } from './district-folder.ts';

export interface PartsWish {
  /** 只发布的部分. */
  readonly parts: readonly EditionKind[];
  /** What lies in config/ and rules/ today. */
  readonly today: readonly PolicyFile[];
  readonly last: StandingPublication | undefined;
}

/** The files of the parts as they lie there today, all others as they were published last. */
export async function filesToPublish(
  frozen: FrozenInputs,
  { parts, today, last }: PartsWish,
): Promise<Result<readonly PolicyFile[], Problem>> {
  if (last === undefined) return failed(problem('edition-first-whole' as const));
  const published = await filesOf(frozen, last);
  if (!published.ok) return published;
  const isPublished = ({ path }: PolicyFile) => parts.includes(partOfFile(path));
  const files = [...today.filter(isPublished), ...published.value.filter((file) => !isPublished(file))];
  return ok(files.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
}

/** The files of a publication, by its policy.sums: the text of each is frozen under its digest. */
export async function filesOf(
  frozen: FrozenInputs,
  { policySums, at }: StandingPublication,
): Promise<Result<readonly PolicyFile[], Problem>> {
  const sums = await frozen.get(policySums);
  if (!sums.ok) return sums;
  const files: PolicyFile[] = [];
  for (const line of new TextDecoder().decode(sums.value).trimEnd().split('\n')) {
    const [digest = '', path = ''] = line.split('  ');
    const text = await frozen.get(digest);
    if (text.ok) files.push({ path, text: text.value });
    else if (text.problems.every(({ code }) => code !== 'frozen-missing')) return text;
    else return failed(problem('edition-texts-missing' as const, { at }));
  }
  return ok(files);
}
