import type { CreditListKind } from '../../domain/credit-list.ts';
import { ok } from '../../kernel/result.ts';
import { type ImportCreditList, importCreditList } from '../../pipeline/basis/import-credit-list.ts';
import { readStandingRoster } from '../read-standing-roster.ts';
import { type ImportInput, importCase } from './import-file.ts';

export interface ListsInput extends ImportInput {
  readonly list: CreditListKind;
}

/** 二(十一): `yaohao import lists FILE --list abnormal|serious`. */
export const importListsCase = importCase<ListsInput, ImportCreditList>({
  kind: 'lists',
  right: 'import-all',
  complete: async ({ session, rosters, input: { list }, brought }) => {
    const known = await readStandingRoster(session, rosters);
    return known.ok ? ok({ command: { ...brought, ...known.value, list } }) : known;
  },
  decide: (state, _policy, command, circumstances) => importCreditList(state, command, circumstances),
});
