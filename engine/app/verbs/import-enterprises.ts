import { ok } from '../../kernel/result.ts';
import { type ImportEnterprises, importEnterprises } from '../../pipeline/basis/import-enterprises.ts';
import { readStandingRoster } from '../read-standing-roster.ts';
import { tellRosterChange } from '../tell-roster-change.ts';
import { type ImportInput, importCase } from './import-file.ts';

/** What is said with a file of the registrar. */
export interface EnterprisesInput extends ImportInput {
  /** 法人库登记数, where the policy's own does not fit this file. */
  readonly registered?: NonNullable<ImportEnterprises['registered']>;
  /** Why more than half of the roster that stands is gone. */
  readonly fewer?: string;
}

/** 二(二): `yaohao import enterprises FILE`. */
export const importEnterprisesCase = importCase<EnterprisesInput, ImportEnterprises>({
  kind: 'enterprises',
  right: 'import-all',
  complete: async ({ session, rosters, input: { registered, fewer }, brought }) => {
    const known = await readStandingRoster(session, rosters);
    if (!known.ok) return known;
    const { roster: previous } = known.value;
    return ok({
      command: {
        ...brought,
        ...(registered === undefined ? {} : { registered }),
        ...(previous === undefined ? {} : { previous }),
        ...(fewer === undefined ? {} : { fewer }),
      },
    });
  },
  decide: importEnterprises,
  tell: tellRosterChange,
});
