import type { RoundState } from '../domain/draw-round.ts';
import type { InspectionTask } from '../domain/inspection.ts';
import type { Inspector, InspectorRoster } from '../domain/inspector.ts';
import type { Problem } from '../kernel/problem.ts';
import { ok, type Result } from '../kernel/result.ts';
import { joiningOf } from '../pipeline/draw/join-city.ts';
import { readGround } from '../pipeline/draw/round-files.ts';
import { standingTasks } from '../pipeline/draw/standing-tasks.ts';
import type { Ledger } from './ledger.ts';
import { readFrozen } from './read-frozen.ts';
import type { RoundAtHand } from './round-of.ts';
import type { Workplace } from './workplace.ts';

/** Every agency's tasks, as strikes and substitutions have left them. */
export function tasksOf({ file, files }: RoundAtHand): Result<readonly InspectionTask[], Problem> {
  const ground = readGround(file.draw, files);
  if (!ground.ok) return ground;
  const own = [...files.people.values()].flatMap(({ agency, slots }) =>
    standingTasks(ground.value, file.draw, agency, slots).map(({ id, area, frames, people }) => ({
      agency,
      id,
      area,
      frames,
      people,
    })),
  );
  return ok([...own, ...joinedTasks(file.draw, own)]);
}

/** 市级派员: to visits that still stand, without an item of their own. */
function joinedTasks(round: RoundState, own: readonly InspectionTask[]): readonly InspectionTask[] {
  const joining = joiningOf(round);
  return round.joined.flatMap(({ agency, tasks }) => {
    const frames = new Set(joining.filter((one) => one.agency === agency).map(({ frame }) => frame));
    return tasks.flatMap(({ id, people }) => {
      const visited = own.find((one) => one.id === id && one.frames.some((frame) => frames.has(frame)));
      const comes = own.some((one) => one.agency === agency && one.id === id);
      return visited === undefined || people.length === 0 || comes
        ? []
        : [{ agency, id, area: visited.area, frames: [], people }];
    });
  });
}

/** 执法检查人员名录库 of all agencies, as it stands. */
export async function inspectorsOf(
  { frozen }: Pick<Workplace, 'frozen'>,
  { rosters }: Pick<Ledger, 'rosters'>,
): Promise<Result<readonly Inspector[], Problem>> {
  const inspectors: Inspector[] = [];
  for (const standing of Object.values(rosters.inspectors)) {
    const roster = await readFrozen<InspectorRoster>(frozen, standing.snapshot);
    if (!roster.ok) return roster;
    inspectors.push(...roster.value.inspectors);
  }
  return ok(inspectors);
}
