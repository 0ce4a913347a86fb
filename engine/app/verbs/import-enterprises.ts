import type { EnterpriseRoster } from '../../domain/enterprise.ts';
import type { EnterprisesImported } from '../../domain/records/enterprises-imported.ts';
import type { ImportReport } from '../../domain/roster-import.ts';
import { dayOf } from '../../kernel/instant.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Problem } from '../../kernel/problem.ts';
import { ok } from '../../kernel/result.ts';
import { type ImportEnterprises, importEnterprises } from '../../pipeline/basis/import-enterprises.ts';
import type { UseCase } from '../perform.ts';
import { readFrozen } from '../read-frozen.ts';
import { readSourceFile } from '../read-source-file.ts';

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

interface BroughtEnterprises {
  readonly command: ImportEnterprises;
  readonly warnings: readonly Problem[];
}

/** 二(二): `yaohao import enterprises FILE`. */
export const importEnterprisesCase: UseCase<ImportInput, BroughtEnterprises, ImportAnswer> = {
  right: 'import',
  gather: async ({ workplace, at }, { rosters }, { path, source, cutOff }) => {
    const read = await readSourceFile(workplace, 'enterprises', path);
    if (!read.ok) return read;
    const { file, warnings } = read.value;
    const command = { file, source: source ?? file.name, cutOff: cutOff ?? dayOf(at) };
    if (rosters.enterprises === undefined) return ok({ command, warnings });
    const previous = await readFrozen<EnterpriseRoster>(workplace.frozen, rosters.enterprises.snapshot);
    return previous.ok ? ok({ command: { ...command, previous: previous.value }, warnings }) : previous;
  },
  decide: (session, ledger, { command, warnings }, circumstances) => {
    const decision = importEnterprises(ledger.rosters, session.policy, command, circumstances);
    if (!decision.ok) return decision;
    return ok({ ...decision.value, warnings: [...warnings, ...decision.value.warnings] });
  },
  answer: async (_session, { appended }) => {
    const record = appended.find(({ kind }) => kind === 'enterprises-imported');
    return ok({ report: record?.body as EnterprisesImported | undefined });
  },
};
