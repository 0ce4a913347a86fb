import type { Policy } from '../../domain/policy.ts';
import { writeCsv } from '../../files/write-csv.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { paperRegister } from '../../papers/paper-register.ts';
import type { Ledger } from '../ledger.ts';
import type { Workplace } from '../workplace.ts';

/** 发文登记簿.csv, one for each year in which something was released; gives the paths. */
export function writeRegister(
  { folder }: Pick<Workplace, 'folder'>,
  { papers }: Pick<Ledger, 'papers'>,
  policy: Policy,
): Result<readonly string[], Problem> {
  const years = [...new Set(papers.released.map(({ signedOn }) => signedOn.slice(0, '2017'.length)))];
  const written: string[] = [];
  for (const year of years) {
    const sheet = writeCsv(paperRegister(papers, policy, year));
    const target = folder.write(`reports/yearly/${year}/发文登记簿.csv`, sheet);
    if (!target.ok) return target;
    written.push(target.value);
  }
  return ok(written);
}
