import { join } from 'node:path';
import type { Run } from './verb.ts';
import { check } from './verbs/house.ts';
import { importEnterprises, reportRosters } from './verbs/rosters.ts';

/** The example runs in August 2017, when the plan's first deadlines fall; only a 示例 district takes such a clock. */
const AT = '2017-08-15T09:00:00+08:00';
const ACTOR = 'amr-clerk';

/** `yaohao demo`: ordinary verbs one after another, on the example rosters; the first that refuses ends it. */
export const demo: Run = async (run) => {
  const options = { ...run.options, at: AT, as: ACTOR };
  const roster = join(run.settings.programRoot, 'examples', 'rosters', '检查对象名录.csv');
  const importing = { ...options, source: '示例法人库', cutOff: '2017-07-31' };
  const steps: readonly (() => number | Promise<number>)[] = [
    () => check(run),
    () => importEnterprises({ ...run, options: importing, args: ['enterprises', roster] }),
    () => reportRosters({ ...run, options, args: [] }),
  ];
  for (const step of steps) {
    const exitCode = await step();
    if (exitCode !== 0) return exitCode;
  }
  return 0;
};
