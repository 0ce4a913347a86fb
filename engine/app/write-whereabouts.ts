import { existsSync } from 'node:fs';
import type { Enterprise } from '../domain/enterprise.ts';
import type { RostersState } from '../domain/rosters.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import { sheetOfMapping } from '../intake/tables/sheet-of-mapping.ts';
import { type Problem, warning } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { compileAreas } from '../pipeline/basis/place-address.ts';
import { listUnsettled } from '../pipeline/basis/settle-roster.ts';
import type { Session } from './perform.ts';
import { readDistrictMapping, readSourceFile } from './read-source-file.ts';

export interface WrittenWorksheet {
  /** Paths in the district folder. */
  readonly files: readonly string[];
  readonly warnings: readonly Problem[];
}

/** The worksheet's name, 属地核定. */
const WHEREABOUTS_SHEET = '属地待定';

/**
 * 属地不明 to a worksheet in `data/outbox/<牵头机关>/`: a clerk decides, and `import whereabouts` reads it back. One
 * that somebody filled in and did not bring back yet is left as it is, and that is told.
 */
export async function writeWhereabouts(
  session: Pick<Session, 'workplace' | 'policy'>,
  state: RostersState,
  enterprises: readonly Enterprise[],
): Promise<Result<WrittenWorksheet, Problem>> {
  const path = `data/outbox/${leadAgency(session)}/${WHEREABOUTS_SHEET}.xlsx`;
  const sheet = whereaboutsSheet(session, enterprises);
  if (!sheet.ok) return sheet;
  if (sheet.value === undefined) return ok({ files: [], warnings: [] });
  const inside = session.workplace.folder.inside(path);
  if (!inside.ok) return inside;
  if (await holdsDecisions(session, state, inside.value)) {
    return ok({ files: [], warnings: [warning('worksheet-kept', { file: path })] });
  }
  const written = session.workplace.folder.write(path, await writeXlsx([sheet.value]));
  return written.ok ? ok({ files: [written.value], warnings: [] }) : written;
}

/** undefined where everybody's district is known. */
function whereaboutsSheet(
  { workplace, policy: { areas } }: Pick<Session, 'workplace' | 'policy'>,
  enterprises: readonly Enterprise[],
) {
  const townName = (town: string) => areas.towns.find(({ id }) => id === town)?.name ?? town;
  const rows = listUnsettled(enterprises, compileAreas(areas), townName);
  if (rows.length === 0) return ok(undefined);
  const mapping = readDistrictMapping(workplace, 'whereabouts');
  if (!mapping.ok) return mapping;
  const decision = [...areas.towns.map(({ name }) => name), '本区', '区外'];
  const content = { rows: rows.map((row) => ({ ...row })), choices: { decision } };
  return ok(sheetOfMapping(mapping.value, WHEREABOUTS_SHEET, content));
}

/** Whether a decision stands in the worksheet that the ledger does not have; one that cannot be read is left alone. */
async function holdsDecisions(
  { workplace }: Pick<Session, 'workplace'>,
  { settled }: RostersState,
  path: string,
): Promise<boolean> {
  if (!existsSync(path)) return false;
  const read = await readSourceFile(workplace, 'whereabouts', path);
  if (!read.ok) return read.problems.every(({ code }) => code !== 'table-empty');
  return read.value.file.rows.some(
    ({ values: { id = '', decision } }) => decision !== undefined && settled[id] === undefined,
  );
}

/** 牵头机关, by name: the folder of what it sends out and gets back. */
function leadAgency({ policy: { agencies, district } }: Pick<Session, 'policy'>): string {
  const lead = agencies.find((agency) => agency.lead) ?? agencies.find(({ id }) => id === district.issuer);
  return lead?.name ?? district.issuer;
}
