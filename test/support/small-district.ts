import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runHere } from './run-here.ts';
import type { Run } from './run-yaohao.ts';

export const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/** A 示例 district in the OS temp folder, and whoever acts in it at a simulated time. */
export interface TrialDistrict {
  readonly folder: string;
  /** `at`: `2017-08-15T09:00`. */
  readonly as: (post: string, at: string, ...args: readonly string[]) => Promise<Run>;
  readonly remove: () => void;
}

export async function freshDistrict(): Promise<TrialDistrict> {
  const parent = mkdtempSync(join(tmpdir(), 'yaohao-trial-'));
  const folder = join(parent, '区');
  await mustRun(runHere(['init', folder], parent));
  return {
    folder,
    as: (post, at, ...args) => runHere(['--as', post, '--at', `${at}:00+08:00`, ...args], folder),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** Every eighth enterprise of the example (and whoever answers for a school), its inspectors and lists. */
export async function smallDistrict(): Promise<TrialDistrict> {
  const district = await freshDistrict();
  const bring = (...args: readonly string[]) =>
    mustRun(district.as('amr-clerk', '2017-08-10T09:00', 'import', ...args, '--cut-off', '2017-07-31'));
  await bring('enterprises', everyEighth(district.folder));
  await bring('inspectors', `${EXAMPLES}rosters/执法检查人员名录.csv`);
  await bring('sub-roster', 'HB-01', `${EXAMPLES}rosters/子库名单/HB-01-重点排污单位.csv`);
  await bring(
    'sub-roster',
    'JY-01',
    `${EXAMPLES}rosters/子库名单/JY-01-民办学校和幼儿园.csv`,
    '--objects',
    '学校',
  );
  await bring('sub-roster', 'SC-09', `${EXAMPLES}rosters/子库名单/SC-09-特种设备使用单位.csv`);
  return district;
}

/** The answer of a command that must be done. */
export async function mustRun(running: Promise<Run>): Promise<Run> {
  const run = await running;
  if (run.exitCode !== 0) throw new Error(`exit ${run.exitCode}: ${run.stderr}${run.stdout}`);
  return run;
}

function everyEighth(folder: string): string {
  const listed = ['HB-01-重点排污单位', 'JY-01-民办学校和幼儿园', 'SC-09-特种设备使用单位'];
  const answering = listed
    .map((name) => readFileSync(`${EXAMPLES}rosters/子库名单/${name}.csv`, 'utf8'))
    .join();
  const [head = '', ...rows] = readFileSync(`${EXAMPLES}rosters/检查对象名录.csv`, 'utf8').split('\r\n');
  const kept = rows.filter(
    (row, i) => i % 8 === 0 || /[0-9A-Z]{18}/u.exec(row)?.some((id) => answering.includes(id)),
  );
  const path = join(folder, '检查对象名录.csv');
  writeFileSync(path, [head, ...kept].join('\r\n'));
  return path;
}
