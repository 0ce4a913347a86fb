import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { writeXlsx } from '../../files/write-xlsx.ts';
import { kindOfPolicyFile } from '../../intake/policy/policy-files.ts';
import { entriesOf } from '../../intake/workbooks/policy-entries.ts';
import { type NameChoices, policySheets } from '../../intake/workbooks/policy-sheets.ts';
import { WORKBOOKS, type WorkbookKind } from '../../intake/workbooks/workbook-layout.ts';
import { sha256Hex } from '../../kernel/hash.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import type { DistrictFolder, PolicyFile } from '../district-folder.ts';
import type { Session } from '../perform.ts';

export interface ExportInput {
  readonly kind: WorkbookKind;
  /** A file or folder that the person named; `data/outbox/<own agency>/` where nothing is said. */
  readonly path?: string;
}

export interface ExportAnswer {
  /** As it was named, or by its path in the district folder. */
  readonly file: string;
  readonly entries: number;
}

/** `yaohao export items|plan --xlsx`: the list as a workbook that `import` reads back. One that was there stays. */
export async function exportPolicy(
  session: Session,
  { kind, path }: ExportInput,
): Promise<Result<ExportAnswer, Problem>> {
  const { folder } = session.workplace;
  const layout = WORKBOOKS[kind];
  const files = filesOfKind(folder, kind);
  if (!files.ok) return files;
  const target = placeOf(session, layout.name, path);
  if (!target.ok) return target;
  if (existsSync(target.value)) return failed(problem('export-file-exists', { file: target.value }));
  const entries = entriesOf(layout, files.value);
  const digests = Object.fromEntries(files.value.map((file) => [file.path, sha256Hex(file.text)]));
  const sheets = policySheets(layout, entries, { digests }, namesOf(session));
  const written = writeNew(target.value, await writeXlsx(sheets));
  if (!written.ok) return written;
  const file = path === undefined ? relative(folder.root, target.value) : target.value;
  return ok({ file, entries: entries.length });
}

/** The files of config/ that make up one kind. */
export function filesOfKind(
  folder: DistrictFolder,
  kind: WorkbookKind,
): Result<readonly PolicyFile[], Problem> {
  const files = folder.policyFiles();
  return files.ok ? ok(files.value.filter(({ path }) => kindOfPolicyFile(path) === kind)) : files;
}

function placeOf({ workplace, policy, actor }: Session, name: string, path: string | undefined) {
  const agency = policy.agencies.find(({ id }) => id === actor.agency)?.name ?? actor.agency;
  if (path === undefined) return workplace.folder.inside(`data/outbox/${agency}/${name}.xlsx`);
  if (existsSync(path) && statSync(path).isDirectory()) return ok(join(path, `${name}.xlsx`));
  return /\.xlsx$/iu.test(path) ? ok(path) : failed(problem('export-not-xlsx' as const, { file: path }));
}

function namesOf({ policy }: Session): NameChoices {
  const groups = policy.items.flatMap(({ group }) => group ?? []);
  return {
    agency: policy.agencies.map(({ name }) => name),
    qualification: ['无', ...policy.qualifications.map(({ name }) => name)],
    group: [...new Set(groups)],
  };
}

function writeNew(path: string, bytes: Uint8Array): Result<undefined, Problem> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes, { flag: 'wx' });
    return ok(undefined);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failed(problem('folder-unwritable' as const, { folder: dirname(path), reason }));
  }
}
