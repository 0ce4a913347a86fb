import { problem } from '../../kernel/problem.ts';
import { failed, ok } from '../../kernel/result.ts';
import { type SettleWhereabouts, settleWhereabouts } from '../../pipeline/basis/settle-whereabouts.ts';
import { readStandingRoster } from '../read-standing-roster.ts';
import { tellRosterChange } from '../tell-roster-change.ts';
import { type ImportInput, importCase } from './import-file.ts';

/** 二(二)(八): `yaohao import whereabouts FILE`: the worksheet 属地待定, filled in by a clerk. */
export const importWhereaboutsCase = importCase<ImportInput, SettleWhereabouts>({
  kind: 'whereabouts',
  right: 'import-all',
  complete: async ({ session, rosters, brought }) => {
    const known = await readStandingRoster(session, rosters);
    if (!known.ok) return known;
    const { roster } = known.value;
    return roster === undefined
      ? failed(problem('roster-missing' as const))
      : ok({ command: { ...brought, roster } });
  },
  decide: settleWhereabouts,
  tell: tellRosterChange,
});
