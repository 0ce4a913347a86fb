import { ok } from '../../kernel/result.ts';
import { type ImportComplaints, importComplaints } from '../../pipeline/basis/import-complaints.ts';
import { readStandingRoster } from '../read-standing-roster.ts';
import { type ImportInput, importCase } from './import-file.ts';

/** 二(五): `yaohao import complaints FILE`. Every agency receives complaints, and may bring them. */
export const importComplaintsCase = importCase<ImportInput, ImportComplaints>({
  kind: 'complaints',
  right: 'import',
  complete: async ({ session, rosters, brought }) => {
    const known = await readStandingRoster(session, rosters);
    return known.ok ? ok({ command: { ...brought, ...known.value } }) : known;
  },
  decide: (state, _policy, command, circumstances) => importComplaints(state, command, circumstances),
});
