import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ENTERPRISE_KINDS } from '../../domain/enterprise.ts';
import { REGISTRATION_STATES } from '../../domain/registration-state.ts';
import type { RosterSourceKind } from '../../domain/source-fields.ts';
import { recognizeFormat } from '../../files/file-format.ts';
import { writeXlsx } from '../../files/write-xlsx.ts';
import { guideOfMapping } from '../../intake/tables/guide-of-mapping.ts';
import { sheetOfMapping } from '../../intake/tables/sheet-of-mapping.ts';
import { type Problem, problem } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { readLedger } from '../ledger.ts';
import { bringsForAll } from '../own-agency.ts';
import type { Session } from '../perform.ts';
import { readDistrictMapping } from '../read-source-file.ts';
import { readTableFile } from '../read-table-file.ts';
import { surveyRosters } from '../survey-rosters.ts';
import { writeWhereabouts } from '../write-whereabouts.ts';

export interface TemplateInput {
  readonly kind: RosterSourceKind;
  /** A file or folder that the person named; `data/outbox/<own agency>/` where nothing is said. */
  readonly path?: string;
}

export interface TemplateAnswer {
  /** Files written: as they were named, or by their path in the district folder. */
  readonly files: readonly string[];
  readonly warnings: readonly Problem[];
}

/** What the forms are called. */
const NAMES: Readonly<Record<Exclude<RosterSourceKind, 'whereabouts'>, string>> = {
  enterprises: '检查对象名录',
  inspectors: '执法检查人员名录',
  subRoster: '子库名单',
  complaints: '投诉举报登记',
  lists: '异常和失信名单',
  visits: '以往检查',
};

/** `yaohao template KIND [PATH]`: an empty workbook that `import` reads back. One that was filled in is never overwritten. */
export async function makeTemplate(
  session: Session,
  { kind, path }: TemplateInput,
): Promise<Result<TemplateAnswer, Problem>> {
  if (kind === 'whereabouts') return makeWhereabouts(session);
  const mapping = readDistrictMapping(session.workplace, kind);
  if (!mapping.ok) return mapping;
  const target = placeOf(session, NAMES[kind], path);
  if (!target.ok) return target;
  const free = await requireFree(target.value);
  if (!free.ok) return free;
  const choices = choicesOf(session, kind);
  const sheets = [
    sheetOfMapping(mapping.value, NAMES[kind], { choices }),
    guideOfMapping(mapping.value, choices),
  ];
  const written = writeAt(target.value, await writeXlsx(sheets));
  if (!written.ok) return written;
  const { root } = session.workplace.folder;
  return ok({ files: [path === undefined ? relative(root, written.value) : written.value], warnings: [] });
}

/** The worksheet of 属地不明 is never empty: it names those whom a clerk must place. */
async function makeWhereabouts(session: Session): Promise<Result<TemplateAnswer, Problem>> {
  const ledger = await readLedger(session.workplace.store);
  if (!ledger.ok) return ledger;
  const survey = await surveyRosters(session, ledger.value.rosters);
  if (!survey.ok) return survey;
  if (survey.value === undefined) return failed(problem('roster-missing' as const));
  return writeWhereabouts(session, ledger.value.rosters, survey.value.enterprises);
}

/** Where nobody named a place the outbox is meant, and nothing leads out of the district. */
function placeOf(
  { workplace, policy, actor }: Session,
  name: string,
  path: string | undefined,
): Result<string, Problem> {
  const agency = policy.agencies.find(({ id }) => id === actor.agency)?.name ?? actor.agency;
  if (path === undefined) return workplace.folder.inside(`data/outbox/${agency}/${name}.xlsx`);
  if (existsSync(path) && statSync(path).isDirectory()) return ok(join(path, `${name}.xlsx`));
  return /\.xlsx$/iu.test(path) ? ok(path) : failed(problem('template-not-xlsx' as const, { file: path }));
}

/** Only a workbook without a row is ours to make anew; whatever else lies there belongs to somebody. */
async function requireFree(path: string): Promise<Result<undefined, Problem>> {
  if (!existsSync(path)) return ok(undefined);
  const read = await readTableFile(path);
  const isEmpty = !read.ok && read.problems.every(({ code }) => code === 'table-empty');
  const isWorkbook = isEmpty && recognizeFormat(readFileSync(path)) === 'zip';
  return isWorkbook ? ok(undefined) : failed(problem('template-filled' as const, { file: path }));
}

function writeAt(path: string, bytes: Uint8Array): Result<string, Problem> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return ok(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failed(problem('folder-unwritable' as const, { folder: dirname(path), reason }));
  }
}

/** Drop-downs that depend on policy. A column that takes several entries has none: a list would allow one alone. */
function choicesOf(session: Session, kind: RosterSourceKind): Readonly<Record<string, readonly string[]>> {
  const { policy, actor } = session;
  if (kind === 'enterprises') return { kind: ENTERPRISE_KINDS, state: REGISTRATION_STATES };
  if (kind !== 'inspectors' && kind !== 'visits') return {};
  const all = bringsForAll(session);
  const agencies = policy.agencies.filter(({ id, enforcing }) => enforcing && (all || id === actor.agency));
  const agency = agencies.map(({ name }) => name);
  if (kind === 'inspectors') return { agency };
  const items = policy.items.filter((item) => all || item.agency === actor.agency);
  return { agency, item: items.map(({ id }) => id) };
}
