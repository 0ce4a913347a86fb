import { EDITION_KINDS, type EditionKind } from '../domain/edition.ts';
import { type ChangedValue, changedValues } from '../intake/policy/changed-values.ts';
import type { LoadedPolicy } from '../intake/policy/load-policy.ts';
import { compareBytes } from '../kernel/hash.ts';
import { type Problem, problem } from '../kernel/problem.ts';
import { failed, ok, type Result } from '../kernel/result.ts';
import type { PolicyFile } from './district-folder.ts';
import { filesOf, filesToPublish } from './files-to-publish.ts';
import type { Ledger } from './ledger.ts';
import { readOnce } from './verbs/check-policy.ts';
import type { Workplace } from './workplace.ts';

export interface ReadToPublish extends Pick<LoadedPolicy, 'policy' | 'placeOf'> {
  readonly files: readonly PolicyFile[];
  /** What they say otherwise than at the last publication; none where that one froze no texts, or was never made. */
  readonly changes: readonly ChangedValue[];
}

/** The policy as it would be published: without an error, and no question of it open. */
export async function readToPublish(
  { folder, frozen }: Pick<Workplace, 'folder' | 'frozen'>,
  { editions }: Ledger,
  parts: readonly EditionKind[] | undefined,
): Promise<Result<ReadToPublish, Problem>> {
  const today = folder.policyFiles();
  if (!today.ok) return today;
  const last = editions.publications.at(-1);
  const files =
    parts === undefined ? today : await filesToPublish(frozen, { parts, today: today.value, last });
  if (!files.ok) return files;
  const { policy, placeOf, problems } = readOnce(files.value);
  const told = problems.map((one) => placedToday(one, files.value, today.value));
  if (policy === undefined) {
    const refused = told.filter(({ severity }) => severity === 'error');
    const what = (parts ?? []).map((part) => EDITION_KINDS[part]).join('、');
    return failed(
      ...(parts === undefined ? [] : [problem('edition-parts-differ' as const, { what })]),
      ...refused,
    );
  }
  const open = told.filter(({ code }) => code === 'question-open');
  if (open.length === 0) {
    const before = last === undefined ? undefined : await filesOf(frozen, last);
    const changes = before?.ok === true ? changedValues(before.value, files.value) : [];
    return ok({ policy, placeOf, files: files.value, changes });
  }
  // 二(一): an item with 待答 is no item yet; each question is named where it stands.
  return failed(...open.map(({ values, place }) => problem('question-unanswered', values, place)));
}

/** A line of a text that was published and is another today is none that the officer can open. */
function placedToday(one: Problem, files: readonly PolicyFile[], today: readonly PolicyFile[]): Problem {
  const { place } = one;
  const textIn = (all: readonly PolicyFile[]) => all.find(({ path }) => path === place?.file)?.text;
  const [text, now] = [textIn(files), textIn(today)];
  if (place === undefined || text === undefined) return one;
  return now !== undefined && compareBytes(text, now) === 0 ? one : { ...one, place: { file: place.file } };
}
