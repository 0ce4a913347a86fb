import { ok } from '../../kernel/result.ts';
import { type ImportVisits, importVisits } from '../../pipeline/basis/import-visits.ts';
import { refuseRowsOfOthers } from '../own-agency.ts';
import { readStandingRoster } from '../read-standing-roster.ts';
import { type ImportInput, importCase } from './import-file.ts';

/** 二(五): `yaohao import visits FILE`: visits made before this system, or outside it. */
export const importVisitsCase = importCase<ImportInput, ImportVisits>({
  kind: 'visits',
  right: 'import',
  complete: async ({ session, rosters, brought }) => {
    const own = refuseRowsOfOthers(session, brought.file);
    if (!own.ok) return own;
    const known = await readStandingRoster(session, rosters);
    return known.ok ? ok({ command: { ...brought, ...known.value } }) : known;
  },
  decide: importVisits,
});
