import type { SourceFile } from '../../domain/source-row.ts';
import type { ListedSubRoster, ObjectKind } from '../../domain/sub-roster.ts';
import { type Problem, problem, warning } from '../../kernel/problem.ts';
import { failed, ok, type Result } from '../../kernel/result.ts';
import { compileNames } from '../../pipeline/basis/find-named.ts';
import { type ImportSubRoster, importSubRoster } from '../../pipeline/basis/import-sub-roster.ts';
import { requireOwnAgency } from '../own-agency.ts';
import type { Session } from '../perform.ts';
import { readFrozen } from '../read-frozen.ts';
import { readStandingRoster } from '../read-standing-roster.ts';
import { tellMoves } from '../tell-roster-change.ts';
import { type Completed, type ImportInput, importCase } from './import-file.ts';

export interface SubRosterInput extends ImportInput {
  /** 事项, by its code or name. */
  readonly item: string;
  /** What the objects are; `enterprise` where it was said that they are enterprises, absent where nothing was. */
  readonly objects?: ObjectKind | 'enterprise';
}

/** 二(二): `yaohao import sub-roster ITEM FILE`. */
export const importSubRosterCase = importCase<SubRosterInput, ImportSubRoster>({
  kind: 'subRoster',
  right: 'import',
  complete: async ({
    session,
    rosters,
    input,
    brought,
  }): Promise<Result<Completed<ImportSubRoster>, Problem>> => {
    const item = ownItem(session, input.item);
    if (!item.ok) return item;
    const known = await readStandingRoster(session, rosters);
    if (!known.ok) return known;
    const standing = rosters.subRosters[item.value];
    const previous =
      standing && (await readFrozen<ListedSubRoster>(session.workplace.frozen, standing.snapshot));
    if (previous?.ok === false) return previous;
    const { objects } = input;
    const command = {
      ...brought,
      ...known.value,
      subRoster: item.value,
      ...(objects === undefined || objects === 'enterprise' ? {} : { objectKind: objects }),
      ...(previous === undefined ? {} : { previous: previous.value }),
    };
    return ok({ command, warnings: objects === undefined ? askWhatTheyAre(brought.file) : [] });
  },
  decide: importSubRoster,
  tell: tellMoves,
});

function ownItem(session: Session, written: string): Result<string, Problem> {
  const item = compileNames(session.policy.items)(written);
  if (item === undefined) return failed(problem('sub-roster-unknown' as const, { item: written }));
  const own = requireOwnAgency(session, item.agency);
  return own.ok ? ok(item.id) : own;
}

/** Numbers of objects in a file that nobody said is about schools or sites: the enterprises would be listed instead. */
function askWhatTheyAre({ name, rows }: SourceFile): readonly Problem[] {
  const numbered = rows.filter(({ values }) => values.objectNumber !== undefined).length;
  return numbered === 0 ? [] : [warning('objects-unsaid', { count: numbered }, { file: name })];
}
