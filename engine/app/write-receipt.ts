import { realpathSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import type { SheetContent } from '../files/sheet-content.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Session } from './perform.ts';

/**
 * 回执 of a brought file, as a workbook: beside it where it lies in `data/inbox/`, else in the inbox of the agency that
 * brought it. A newer one of the same file takes the place of the older. Gives its path in the district folder.
 */
export async function writeReceipt(
  session: Pick<Session, 'workplace' | 'policy' | 'actor'>,
  brought: string,
  sheets: readonly SheetContent[],
): Promise<Result<string, Problem>> {
  const path = `${folderOf(session, brought)}/${basename(brought)}.回执.xlsx`;
  return session.workplace.folder.write(path, await writeXlsx(sheets));
}

function folderOf(
  { workplace, policy, actor }: Pick<Session, 'workplace' | 'policy' | 'actor'>,
  brought: string,
): string {
  const inDistrict = relative(workplace.folder.root, dirname(realpathSync(brought))).replaceAll('\\', '/');
  if (inDistrict.startsWith('data/inbox/')) return inDistrict;
  const agency = policy.agencies.find(({ id }) => id === actor.agency)?.name ?? actor.agency;
  return `data/inbox/${agency}`;
}
