import { buildTasks, type DrawnByFrame, type Task } from './build-tasks.ts';
import type { Match, People } from './documents.ts';
import type { Documents } from './read-bundle.ts';

/** What the match of an agency is checked against, with the private part. */
export interface AuditedAgency {
  readonly agency: string;
  readonly people: People;
  readonly tasks: readonly Task[];
  /** As match.json has them; empty while a blind frame's drawn are not published. */
  readonly published: Match['agencies'][number]['tasks'];
  /** c of the relaxation (放宽上限) that changes.json records, or 0. */
  readonly relaxedBy: number;
  /** Undefined where the enterprises are in the bundle of another commitment. */
  readonly areaOf: ((id: string) => string) | undefined;
}

/** Every agency that matches, with its people and the tasks that follow from the draw. */
export function auditAgencies(
  {
    commitment,
    match,
    changes,
    people,
    leaves,
  }: Pick<Documents, 'commitment' | 'match' | 'changes' | 'people' | 'leaves'>,
  drawn: DrawnByFrame,
): readonly AuditedAgency[] {
  const areas = new Map(
    [...leaves.values()].flatMap((rows) => rows.map((row) => [row.id, row.area] as const)),
  );
  const isOwnCommitment = commitment.frames.length === 0;
  return match.agencies.flatMap(({ agency, tasks: published }) => {
    const content = people.get(agency);
    const relaxation = changes.find((change) => change.kind === 'relax' && change.agency === agency);
    if (!content) return [];
    return [
      {
        agency,
        people: content,
        tasks: isOwnCommitment ? published.map(tasksUnseen) : buildTasks(commitment, agency, drawn),
        published,
        relaxedBy: relaxation?.kind === 'relax' ? relaxation.cap : 0,
        areaOf: isOwnCommitment ? undefined : (id: string) => areas.get(id) ?? '',
      },
    ];
  });
}

/** A match committed to by itself (frames: []): who was drawn, and for what, stands in the bundle of the draw. */
function tasksUnseen({ id }: { readonly id: string }): Task {
  return { id, frames: [], qualifications: [] };
}
