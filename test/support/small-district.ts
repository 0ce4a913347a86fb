import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeOnce } from './made-once.ts';
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

/** As `yaohao init` leaves it. */
export const freshDistrict = (): Promise<TrialDistrict> => copyOf('fresh-districts', layOut);

/** Every eighth enterprise of the example (and whoever answers for a school), its inspectors and lists. */
export const smallDistrict = (): Promise<TrialDistrict> => copyOf('small-districts', bringRosters);

/** Seconds to make, on a busy machine. */
const WAIT_MS = 300_000;

/** A copy of its own of a district that is made once for all. */
async function copyOf(
  name: string,
  make: (district: TrialDistrict) => Promise<unknown>,
): Promise<TrialDistrict> {
  const made = await madeOnce(name, async (folder) => void (await make(districtAt(folder))), WAIT_MS);
  const district = districtAt(mkdtempSync(join(tmpdir(), 'yaohao-trial-')));
  cpSync(join(made, NAME), district.folder, { recursive: true });
  return district;
}

const NAME = '区';

function districtAt(parent: string): TrialDistrict {
  const folder = join(parent, NAME);
  return {
    folder,
    as: (post, at, ...args) => runHere(['--as', post, '--at', `${at}:00+08:00`, ...args], folder),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

const layOut = ({ folder }: TrialDistrict): Promise<Run> =>
  mustRun(runHere(['init', folder], dirname(folder)));

async function bringRosters(district: TrialDistrict): Promise<void> {
  await layOut(district);
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
