import type { EnterpriseRoster } from '../../domain/enterprise.ts';
import type { EnterprisesImported } from '../../domain/records/enterprises-imported.ts';
import type { ImportReport } from '../../domain/roster-import.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { ok } from '../../kernel/result.ts';
import { type ImportEnterprises, importEnterprises } from '../../pipeline/basis/import-enterprises.ts';
import type { UseCase } from '../perform.ts';
import { readFrozen } from '../read-frozen.ts';
import { readSourceFile } from './read-source-file.ts';

/** What the person who brings a file says about it. */
export interface ImportInput {
  readonly path: string;
  /** 数据来源; the file's name where nothing is said. */
  readonly source?: string;
  /** 数据截止日期; today where nothing is said. */
  readonly cutOff?: IsoDate;
}

/** The report of the import, or undefined where the same file stands already and nothing was appended. */
export interface ImportAnswer {
  readonly report: ImportReport | undefined;
}

/** 二(二): `yaohao import enterprises FILE`. */
export const importEnterprisesCase: UseCase<ImportInput, ImportEnterprises, ImportAnswer> = {
  right: 'import',
  gather: async ({ workplace, at }, { rosters }, { path, source, cutOff }) => {
    const file = await readSourceFile(workplace, 'enterprises', path);
    if (!file.ok) return file;
    const brought = { file: file.value, source: source ?? file.value.name, cutOff: cutOff ?? dayOf(at) };
    if (rosters.enterprises === undefined) return ok(brought);
    const previous = await readFrozen<EnterpriseRoster>(workplace.frozen, rosters.enterprises.snapshot);
    return previous.ok ? ok({ ...brought, previous: previous.value }) : previous;
  },
  decide: (session, ledger, command, circumstances) =>
    importEnterprises(ledger.rosters, session.policy, command, circumstances),
  answer: async (_session, { appended }) => {
    const record = appended.find(({ kind }) => kind === 'enterprises-imported');
    return ok({ report: record?.body as EnterprisesImported | undefined });
  },
};
